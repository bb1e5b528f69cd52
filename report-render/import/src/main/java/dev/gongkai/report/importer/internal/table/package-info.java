/** Reads tables with rows and columns by their labels. */
@NullMarked
package dev.gongkai.report.importer.internal.table;

import org.jspecify.annotations.NullMarked;
