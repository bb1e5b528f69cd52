/** Finds the places of a report in a file, and says what a format has to do to mark them. */
@NullMarked
package dev.gongkai.report.importer.internal.mark;

import org.jspecify.annotations.NullMarked;
