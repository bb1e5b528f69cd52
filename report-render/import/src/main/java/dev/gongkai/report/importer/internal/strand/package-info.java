/** Reads tables that are no more than lines of text. */
@NullMarked
package dev.gongkai.report.importer.internal.strand;

import org.jspecify.annotations.NullMarked;
