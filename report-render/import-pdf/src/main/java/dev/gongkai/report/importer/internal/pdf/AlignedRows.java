package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.internal.pdf.AlignedTable.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables that have no rules, where it is plain what stands beside what: numbers in columns that do not overlap, and
 * labels of which each belongs to one row, either from its first line on or centred about its numbers. Where both could be,
 * or something stands among the numbers, there is none, and all of it is lines of text.
 */
final class AlignedRows {

    private static final int FEWEST_NUMBERS = 4;
    private static final int FEWEST_ROWS = 2;

    /** A row of so many numbers is a table, also without labels and alone. */
    private static final int MANY_NUMBERS = 10;

    private static final Pattern BEGINS = Pattern.compile("[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:[）)]|[、.．])");

    /** A page of more lines has no such table, nor has a line of more numbers. */
    private static final int MAX_LINES = 1000;

    private static final int MAX_COLUMNS = 200;

    private static final int MOST_LINES = 12;
    private static final double PITCH = 2.2;

    /** How far a label's line, or the middle of its lines, may be from the base line of its numbers. */
    private static final double LEVEL = 0.25;

    private final List<List<AlignedWord>> lines;

    private AlignedRows(List<Glyph> glyphs) {
        lines = AlignedWord.lines(glyphs);
    }

    /** The tables, from the top. */
    static List<AlignedTable> find(List<Glyph> glyphs) {
        return new AlignedRows(glyphs).tables();
    }

    private List<AlignedTable> tables() {
        List<AlignedTable> tables = new ArrayList<>();
        if (lines.size() > MAX_LINES) {
            return tables;
        }
        int line = 0;
        while (line < lines.size()) {
            if (numbers(lines.get(line)).size() < FEWEST_NUMBERS) {
                line++;
                continue;
            }
            int end = end(line);
            table(line, end).ifPresent(tables::add);
            line = end;
        }
        return tables;
    }

    /** The numbers at the end of a line. */
    private static List<AlignedWord> numbers(List<AlignedWord> line) {
        int from = line.size();
        while (from > 0 && line.get(from - 1).isNumber()) {
            from--;
        }
        return line.subList(from, line.size());
    }

    private static List<AlignedWord> labels(List<AlignedWord> line) {
        return line.subList(0, line.size() - numbers(line).size());
    }

    /** The line behind the last that belongs to the rows from a line on. */
    private int end(int first) {
        double edge = numbers(lines.get(first)).get(0).left();
        int end = first + 1;
        int last = first;
        while (end < lines.size() && apart(end - 1, end) < PITCH * 2) {
            List<AlignedWord> line = lines.get(end);
            List<AlignedWord> numbers = numbers(line);
            boolean row = numbers.size() >= FEWEST_NUMBERS;
            double left = row ? Math.min(edge, numbers.get(0).left()) : edge;
            if (labels(line).stream().anyMatch(word -> word.right() > left)) {
                break;
            }
            edge = row ? left : edge;
            last = row ? end : last;
            end++;
        }
        return Math.max(last + 1, end);
    }

    private double apart(int above, int below) {
        AlignedWord a = lines.get(above).get(0);
        return (lines.get(below).get(0).base() - a.base()) / a.size();
    }

    private Optional<AlignedTable> table(int first, int end) {
        List<Integer> rows = new ArrayList<>();
        int columns = 0;
        for (int line = first; line < end; line++) {
            int count = numbers(lines.get(line)).size();
            if (count >= FEWEST_NUMBERS) {
                rows.add(line);
                columns = Math.max(columns, count);
            } else if (count > 0) {
                return Optional.empty();
            }
        }
        if (columns > MAX_COLUMNS) {
            return Optional.empty();
        }
        List<double[]> ranges = ranges(rows, columns);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        List<List<@Nullable List<Glyph>>> numbers = new ArrayList<>();
        for (int row : rows) {
            List<@Nullable List<Glyph>> placed = placed(numbers(lines.get(row)), ranges);
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(placed);
        }
        double top = lines.get(rows.get(0)).get(0).base()
                - lines.get(rows.get(0)).get(0).size();
        boolean bare = rows.stream().allMatch(row -> labels(lines.get(row)).isEmpty());
        if (rows.size() == 1 && bare && columns >= MANY_NUMBERS) {
            return Optional.of(new AlignedTable(top, columns, List.of(new Row(List.of(), numbers.get(0))), List.of()));
        }
        if (rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        List<Double> bases =
                rows.stream().map(row -> numbers(lines.get(row)).get(0).base()).toList();
        int begin = begin(first, ranges.get(0)[0]);
        List<List<AlignedWord>> labels = labels(begin, end, bases);
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new Row(
                    labels.get(i).stream()
                            .flatMap(word -> word.glyphs().stream())
                            .toList(),
                    numbers.get(i)));
        }
        return Optional.of(new AlignedTable(top, columns, all, rest(begin, labels)));
    }

    /** The first line above some rows that may be of their labels. */
    private int begin(int first, double edge) {
        int begin = first;
        while (begin > 0
                && apart(begin - 1, begin) < PITCH
                && lines.get(begin - 1).stream().noneMatch(word -> word.right() > edge)) {
            begin--;
        }
        return begin;
    }

    /** From where to where each column goes; none where columns overlap. */
    private List<double[]> ranges(List<Integer> rows, int columns) {
        List<double[]> ranges = new ArrayList<>();
        for (int row : rows) {
            List<AlignedWord> numbers = numbers(lines.get(row));
            if (numbers.size() != columns) {
                continue;
            }
            for (int c = 0; c < columns; c++) {
                AlignedWord number = numbers.get(c);
                if (ranges.size() < columns) {
                    ranges.add(new double[] {number.left(), number.right()});
                } else {
                    double[] range = ranges.get(c);
                    range[0] = Math.min(range[0], number.left());
                    range[1] = Math.max(range[1], number.right());
                }
            }
        }
        for (int c = 1; c < ranges.size(); c++) {
            if (ranges.get(c - 1)[1] >= ranges.get(c)[0]) {
                return List.of();
            }
        }
        return ranges;
    }

    /** Puts the numbers of a row into the columns; none where one stands between two, or two in one. */
    private static List<@Nullable List<Glyph>> placed(List<AlignedWord> numbers, List<double[]> ranges) {
        List<@Nullable List<Glyph>> placed = new ArrayList<>(Collections.nCopies(ranges.size(), null));
        for (AlignedWord number : numbers) {
            int at = -1;
            for (int c = 0; c < ranges.size(); c++) {
                if (number.left() < ranges.get(c)[1] && number.right() > ranges.get(c)[0]) {
                    if (at >= 0) {
                        return List.of();
                    }
                    at = c;
                }
            }
            if (at < 0 || placed.get(at) != null) {
                return List.of();
            }
            placed.set(at, number.glyphs());
        }
        return placed;
    }

    /** The label of each row; none where it cannot be told. */
    private List<List<AlignedWord>> labels(int from, int end, List<Double> bases) {
        List<AlignedWord> own = own(from, end);
        List<List<AlignedWord>> fromTop = fromTop(own, bases);
        List<List<AlignedWord>> centred = centred(own, bases);
        if (fromTop.isEmpty() || centred.isEmpty()) {
            return fromTop.isEmpty() ? centred : fromTop;
        }
        if (fromTop.equals(centred)) {
            return fromTop;
        }
        // Labels begin with their numbers; what begins in the midst of one was cut wrongly.
        long top = numbered(fromTop);
        long middle = numbered(centred);
        int sure = bases.size() / 2;
        return top >= middle + sure && top > middle
                ? fromTop
                : middle >= top + sure && middle > top ? centred : List.of();
    }

    private static long numbered(List<List<AlignedWord>> labels) {
        return labels.stream()
                .filter(label -> BEGINS.matcher(label.get(0).text()).lookingAt())
                .count();
    }

    /** The words above the first row of a page, where nothing else stands above it: the end of the label before. */
    private List<Glyph> rest(int from, List<List<AlignedWord>> labels) {
        List<Glyph> rest = new ArrayList<>();
        AlignedWord first = labels.get(0).get(0);
        for (int line = 0;
                line < lines.size() && lines.get(line).get(0).base() < first.base() - first.size() / 2;
                line++) {
            List<AlignedWord> words = lines.get(line);
            boolean own = line >= from
                    && words.size() == 1
                    && !BEGINS.matcher(words.get(0).text()).lookingAt();
            if (!own) {
                return List.of();
            }
            rest.addAll(words.get(0).glyphs());
        }
        return rest;
    }

    /** The words next to the numbers: those of the innermost column of labels, and those that reach into it. */
    private List<AlignedWord> own(int from, int end) {
        List<AlignedWord> nearest = new ArrayList<>();
        for (int line = from; line < end; line++) {
            List<AlignedWord> labels = labels(lines.get(line));
            if (!labels.isEmpty()) {
                nearest.add(labels.get(labels.size() - 1));
            }
        }
        double inner = inner(nearest);
        List<AlignedWord> own = new ArrayList<>();
        AlignedWord before = null;
        for (AlignedWord word : nearest) {
            boolean reaches = word.right() > inner + 0.5 * word.size();
            boolean goesOn = before != null
                    && before.left() < inner - word.size()
                    && Math.abs(before.left() - word.left()) < 0.2 * word.size()
                    && word.base() - before.base() < PITCH * word.size();
            if (reaches || goesOn) {
                own.add(word);
                before = word;
            } else {
                before = null;
            }
        }
        return own;
    }

    /** Where most of the words begin, and the farthest right of those places. */
    private static double inner(List<AlignedWord> words) {
        double inner = 0;
        int most = 0;
        for (AlignedWord word : words) {
            int here = (int) words.stream()
                    .filter(other -> Math.abs(other.left() - word.left()) < 0.35 * word.size())
                    .count();
            if (here > most || here == most && word.left() > inner) {
                most = here;
                inner = word.left();
            }
        }
        return inner;
    }

    private static List<List<AlignedWord>> fromTop(List<AlignedWord> words, List<Double> bases) {
        List<List<AlignedWord>> labels = new ArrayList<>();
        int row = -1;
        for (AlignedWord word : words) {
            if (row + 1 < bases.size() && Math.abs(word.base() - bases.get(row + 1)) < LEVEL * word.size()) {
                labels.add(new ArrayList<>());
                row++;
            } else if (row + 1 < bases.size() && word.base() > bases.get(row + 1)) {
                return List.of();
            }
            if (row >= 0) {
                labels.get(row).add(word);
            }
        }
        return labels.size() == bases.size() ? labels : List.of();
    }

    /** There is one line to begin with, and one number of lines for each row, so that all are in the middle. */
    private static List<List<AlignedWord>> centred(List<AlignedWord> words, List<Double> bases) {
        List<List<AlignedWord>> found = List.of();
        for (int start = 0;
                start < words.size()
                        && words.get(start).base()
                                <= bases.get(0) + words.get(start).size();
                start++) {
            List<List<AlignedWord>> labels = centred(words, start, bases);
            if (!labels.isEmpty()) {
                if (!found.isEmpty()) {
                    return List.of();
                }
                found = labels;
            }
        }
        return found;
    }

    private static List<List<AlignedWord>> centred(List<AlignedWord> words, int start, List<Double> bases) {
        List<List<AlignedWord>> labels = new ArrayList<>();
        int at = start;
        for (double base : bases) {
            int count = 0;
            for (int n = 1; n <= MOST_LINES && at + n <= words.size() && count == 0; n++) {
                double middle = (words.get(at).base() + words.get(at + n - 1).base()) / 2;
                if (Math.abs(middle - base) < LEVEL * words.get(at).size()) {
                    count = n;
                }
            }
            if (count == 0) {
                return List.of();
            }
            labels.add(new ArrayList<>(words.subList(at, at + count)));
            at += count;
        }
        return labels;
    }
}
