package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.Origin;

/**
 * A cell of a table.
 *
 * @param row its first row in the grid, from 0
 * @param column its first column, from 0
 * @param rowSpan how many rows it covers
 * @param columnSpan how many columns
 * @param text its text, paragraphs and line breaks as {@code \n}
 * @param origin where it stands
 */
public record SourceCell(int row, int column, int rowSpan, int columnSpan, String text, Origin origin) {}
