/** Which files are read, and where documents go. */
@NullMarked
package dev.gongkai.report.cli.files;

import org.jspecify.annotations.NullMarked;
