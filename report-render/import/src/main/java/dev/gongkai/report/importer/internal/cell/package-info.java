/** Reads what stands in a number cell, and collects the cells of a report. */
@NullMarked
package dev.gongkai.report.importer.internal.cell;

import org.jspecify.annotations.NullMarked;
