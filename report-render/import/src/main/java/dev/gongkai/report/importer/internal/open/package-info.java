/** Tells what a file is by its content, and has the reader of that format read it. */
@NullMarked
package dev.gongkai.report.importer.internal.open;

import org.jspecify.annotations.NullMarked;
