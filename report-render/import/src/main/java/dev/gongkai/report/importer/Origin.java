package dev.gongkai.report.importer;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the file that it was read from (出处); all numbers count from 1, and are 0 where the format
 * has no such thing.
 *
 * @param part a sheet or another part of the file that has a name, or null
 * @param page the page
 * @param paragraph the paragraph, counted over the whole file, those in tables left out
 * @param table the table, counted over the whole file
 * @param row the row of the table
 * @param column the column of the table's grid
 * @param line the line of a text
 * @param offset the character in the line, or in the paragraph or cell
 */
public record Origin(
        @Nullable String part, int page, int paragraph, int table, int row, int column, int line, int offset) {}
