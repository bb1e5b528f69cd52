package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet. Blank rows part tables; a row of one text that is numbered as a part of a report, or is too long for
 * a cell, is a paragraph above the table that follows.
 */
public final class SheetBlocks {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}[、.．].*", Pattern.DOTALL);
    private static final int LONG = 40;

    private record Merge(int row, int column, int lastRow, int lastColumn) {}

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final Map<Long, Merge> merges = new HashMap<>();
    private int cells;

    /**
     * Adds a cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @param text its text; blank ones count where they are merged or framed by others
     * @throws MalformedSourceException if there are too many
     */
    public void cell(int row, int column, String text) throws MalformedSourceException {
        String trimmed = Blanks.trim(text);
        if (row < 0 || column < 0 || column >= SourceLimits.MAX_COLUMNS) {
            if (trimmed.isEmpty()) {
                return;
            }
            throw SpannedGrid.tooLarge();
        }
        cells++;
        // Blank ones are many where whole columns have a frame; they take no room in the end.
        if (cells > 20 * SourceLimits.MAX_CELLS) {
            throw SpannedGrid.tooLarge();
        }
        if (!trimmed.isEmpty()) {
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, trimmed);
        }
    }

    /**
     * Says that cells are merged.
     *
     * @param row the first row, from 0
     * @param column the first column
     * @param lastRow the last row
     * @param lastColumn the last column
     */
    public void merge(int row, int column, int lastRow, int lastColumn) {
        boolean sound = row >= 0 && column >= 0 && lastRow >= row && lastColumn >= column;
        if (sound && lastRow < SourceLimits.MAX_ROWS * 2 && lastColumn < SourceLimits.MAX_COLUMNS) {
            merges.put(key(row, column), new Merge(row, column, lastRow, lastColumn));
        }
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    /**
     * Puts its tables and paragraphs.
     *
     * @param to where to
     * @param role their role
     * @throws MalformedSourceException if there is too much
     */
    public void emit(SourceBuilder to, BlockRole role) throws MalformedSourceException {
        // A row that only merges of rows above reach into is not blank.
        Map<Integer, Integer> reach = new HashMap<>();
        for (Merge merge : merges.values()) {
            if (text(merge.row(), merge.column()) != null) {
                reach.merge(merge.row(), merge.lastRow(), Math::max);
            }
        }
        List<Integer> block = new ArrayList<>();
        int end = -1;
        for (int row : rows.keySet()) {
            boolean apart = !block.isEmpty() && row > end + 1;
            boolean paragraph = isParagraph(row, apart || block.isEmpty());
            if (apart || paragraph) {
                table(block, end, to, role);
                block.clear();
            }
            if (paragraph) {
                to.paragraph(rows.get(row).firstEntry().getValue(), 0, role);
                end = Math.max(row, reach.getOrDefault(row, row));
            } else {
                block.add(row);
                end = Math.max(end, Math.max(row, reach.getOrDefault(row, row)));
            }
        }
        table(block, end, to, role);
    }

    private @Nullable String text(int row, int column) {
        TreeMap<Integer, String> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    private boolean isParagraph(int row, boolean first) {
        TreeMap<Integer, String> texts = rows.get(row);
        if (texts.size() != 1) {
            return false;
        }
        int column = texts.firstKey();
        String text = texts.firstEntry().getValue();
        Merge merge = merges.get(key(row, column));
        boolean across = column == 0 && merge != null && merge.lastColumn() >= lastColumn();
        if (merge != null && merge.lastRow() > row && !across) {
            return false;
        }
        if (first) {
            return HEADING.matcher(text).matches() || text.length() > LONG || text.contains("年度报告");
        }
        return across && (HEADING.matcher(text).matches() || text.length() > LONG);
    }

    private int lastColumn() {
        return rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
    }

    private void table(List<Integer> block, int end, SourceBuilder to, BlockRole role) throws MalformedSourceException {
        if (block.isEmpty()) {
            return;
        }
        int top = block.get(0);
        int left =
                block.stream().mapToInt(row -> rows.get(row).firstKey()).min().orElse(0);
        int right = left;
        for (int row : block) {
            for (int column : rows.get(row).keySet()) {
                Merge merge = merges.get(key(row, column));
                right = Math.max(right, merge == null ? column : merge.lastColumn());
            }
        }
        if (end - top >= SourceLimits.MAX_ROWS
                || (long) (end - top + 1) * (right - left + 1) > 20L * SourceLimits.MAX_CELLS) {
            throw SpannedGrid.tooLarge();
        }
        int number = to.nextTable();
        List<SourceCell> placed = new ArrayList<>();
        Set<Long> covered = new HashSet<>();
        for (int row = top; row <= end; row++) {
            for (int column = left; column <= right; column++) {
                if (covered.contains(key(row, column))) {
                    continue;
                }
                Merge merge = merges.getOrDefault(key(row, column), new Merge(row, column, row, column));
                int lastRow = Math.min(merge.lastRow(), end);
                int lastColumn = Math.min(merge.lastColumn(), right);
                String text = text(row, column);
                StringBuilder all = new StringBuilder(text == null ? "" : text);
                for (int r = row; r <= lastRow; r++) {
                    for (int c = column; c <= lastColumn; c++) {
                        boolean own = r == row && c == column;
                        String under = own ? null : text(r, c);
                        if (covered.add(key(r, c)) && under != null) {
                            // A program that merged them kept what is below.
                            all.append(all.isEmpty() ? "" : "\n").append(under);
                        }
                    }
                }
                placed.add(to.cell(
                        row - top,
                        column - left,
                        lastRow - row + 1,
                        lastColumn - column + 1,
                        all.toString(),
                        new Origin(to.part(), 0, 0, number, row + 1, column + 1, 0, 0)));
            }
        }
        Origin origin = new Origin(to.part(), 0, 0, number, top + 1, left + 1, 0, 0);
        to.table(end - top + 1, right - left + 1, placed, role, origin);
    }
}
