/** Web pages. */
@NullMarked
package dev.gongkai.report.importer.internal.html;

import org.jspecify.annotations.NullMarked;
