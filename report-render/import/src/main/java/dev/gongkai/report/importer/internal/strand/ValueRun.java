package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.importer.internal.cell.CellReading;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that stand behind a label.
 *
 * @param cells from and to of each, where cells are apart
 * @param end where the last one ends
 */
record ValueRun(List<int[]> cells, int end) {

    /** The values from a character on, up to the first text that is none. */
    static ValueRun of(Strand strand, int from, int to) {
        List<int[]> cells = new ArrayList<>();
        int start = from;
        int end = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || strand.separated(i)) {
                if (!CellReading.isValue(strand.raw(start, i)) && !spacedValues(strand, start, i)) {
                    // What is glued to the next text is cut where its digits end.
                    int digits = start;
                    while (digits < i && isOfNumber(strand, start, digits, i)) {
                        digits++;
                    }
                    if (cells.isEmpty() && digits > start) {
                        cells.add(new int[] {start, digits});
                        end = digits;
                    }
                    break;
                }
                cells.add(new int[] {start, i});
                end = i;
                start = i;
            }
        }
        return new ValueRun(cells, end);
    }

    /** A digit, or a point or a comma between two of them, where nothing stands between. */
    private static boolean isOfNumber(Strand strand, int from, int at, int to) {
        char c = strand.text().charAt(at);
        return Character.isDigit(c)
                || (c == '.' || c == ',')
                        && at > from
                        && at + 1 < to
                        && !strand.spaced(at)
                        && !strand.spaced(at + 1)
                        && Character.isDigit(strand.text().charAt(at + 1));
    }

    private static boolean spacedValues(Strand strand, int from, int to) {
        return parts(strand, from, to).stream().allMatch(part -> CellReading.isValue(strand.raw(part[0], part[1])));
    }

    /** The values, also where only blanks stand between them. */
    List<int[]> spaced(Strand strand) {
        return cells.stream()
                .flatMap(cell -> parts(strand, cell[0], cell[1]).stream())
                .toList();
    }

    private static List<int[]> parts(Strand strand, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || strand.spaced(i)) {
                parts.add(new int[] {start, i});
                start = i;
            }
        }
        return parts;
    }
}
