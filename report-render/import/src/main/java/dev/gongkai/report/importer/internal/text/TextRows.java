package dev.gongkai.report.importer.internal.text;

import dev.gongkai.report.importer.internal.source.Blanks;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceBuilder;
import dev.gongkai.report.importer.internal.source.SourceCell;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a text that are rows of a table, from one line on. */
final class TextRows {

    /** A part of a row between two marks. */
    private record Piece(String text, int line, int offset) {

        boolean blank() {
            return Blanks.trim(text).isEmpty();
        }
    }

    /** Rows of values between commas have so many, and are so many; clauses between commas are no values. */
    private static final int FEWEST_COMMAS = 2;

    private static final int FEWEST_LISTED = 4;
    private static final int FEWEST_VALUES = 2;

    /** A number, or nothing. */
    private static final Pattern VALUE = Pattern.compile("\"?[-+—/]?[0-9０-９.]*\"?");

    private final char mark;

    /** Whether it is of Markdown. */
    private final boolean marked;

    private final List<List<Piece>> rows = new ArrayList<>();
    private int end;

    private TextRows(char mark, int end, boolean marked) {
        this.marked = marked;
        this.mark = mark;
        this.end = end;
    }

    /** The rows that begin at a line; none where it is no row. */
    static TextRows at(List<String> lines, int start, boolean marked) {
        String first = lines.get(start);
        if (first.indexOf('|') >= 0) {
            return new TextRows('|', start, marked).pipes(lines);
        }
        if (first.indexOf('\t') < 0 && commas(first) >= FEWEST_COMMAS && areListed(lines, start)) {
            return new TextRows(',', start, marked).commas(lines);
        }
        return new TextRows('\t', start, marked).tabs(lines);
    }

    /** Rows of as many cells each, and no sentences. */
    private static boolean areListed(List<String> lines, int start) {
        int end = start;
        boolean values = false;
        while (end < lines.size()
                && end - start < FEWEST_LISTED
                && commas(lines.get(end)) == commas(lines.get(start))
                && lines.get(end).indexOf('。') < 0) {
            values |= hasValues(lines.get(end));
            end++;
        }
        return values && end - start >= FEWEST_LISTED;
    }

    private static boolean hasValues(String line) {
        return Arrays.stream(line.split(",", -1))
                        .filter(cell -> VALUE.matcher(Blanks.trim(cell)).matches())
                        .limit(FEWEST_VALUES)
                        .count()
                == FEWEST_VALUES;
    }

    private static int commas(String line) {
        return (int) line.chars().filter(c -> c == ',').count();
    }

    private TextRows commas(List<String> lines) {
        int wanted = commas(lines.get(end));
        while (end < lines.size() && commas(lines.get(end)) == wanted) {
            List<Piece> row = new ArrayList<>();
            split(lines.get(end), 0, row);
            rows.add(row);
            end++;
        }
        return this;
    }

    private TextRows tabs(List<String> lines) {
        while (end < lines.size() && (isTabbed(lines.get(end)) || isFirst(lines, end))) {
            List<Piece> row = new ArrayList<>();
            split(lines.get(end), 0, row);
            rows.add(row);
            end++;
        }
        return this;
    }

    /** A tab between two texts; or several, for the first cells of a row may be blank. One in front is an indent. */
    private boolean isTabbed(String line) {
        return Blanks.trim(line).indexOf('\t') >= 0 || !rows.isEmpty() && line.indexOf('\t') != line.lastIndexOf('\t');
    }

    /** A first row with one text among blank cells, such as the head above all columns. */
    private boolean isFirst(List<String> lines, int at) {
        String line = lines.get(at);
        boolean several = line.indexOf('\t') != line.lastIndexOf('\t');
        return rows.isEmpty()
                && several
                && !Blanks.trim(line).isEmpty()
                && at + 1 < lines.size()
                && Blanks.trim(lines.get(at + 1)).indexOf('\t') >= 0;
    }

    /**
     * Rows between pipes. A row that has not come to its closing pipe goes on in the next lines, up to one that begins with
     * a pipe itself; so cells with line breaks stay whole.
     */
    private TextRows pipes(List<String> lines) {
        while (end < lines.size()) {
            String line = lines.get(end);
            String text = Blanks.trim(line);
            boolean begins = text.startsWith("|");
            if (!begins && text.indexOf('|') < 0) {
                break;
            }
            if (!begins && text.indexOf('|') == text.lastIndexOf('|') && rows.isEmpty()) {
                break;
            }
            List<Piece> row = new ArrayList<>();
            int from = begins ? line.indexOf('|') + 1 : 0;
            split(line, from, row);
            end++;
            boolean open = begins && (text.length() == 1 || !text.endsWith("|"));
            while (begins && end < lines.size() && goesOn(lines, end, open)) {
                join(lines.get(end), row);
                open = !Blanks.trim(lines.get(end)).endsWith("|");
                end++;
            }
            close(row);
            if (!isRule(text)) {
                rows.add(row);
            }
        }
        return this;
    }

    /** The line that Markdown has below a table's head. */
    private static boolean isRule(String text) {
        return text.indexOf('-') >= 0 && text.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
    }

    /** Whether a line belongs to the row before it. */
    private static boolean goesOn(List<String> lines, int at, boolean open) {
        String text = Blanks.trim(lines.get(at));
        if (text.isEmpty() || text.startsWith("|")) {
            return false;
        }
        if (text.indexOf('|') >= 0) {
            return text.endsWith("|");
        }
        // A line without a pipe is within a cell only where a later one closes the row.
        return open && at + 1 < lines.size() && closes(lines, at + 1);
    }

    private static boolean closes(List<String> lines, int from) {
        for (int at = from; at < Math.min(lines.size(), from + 4); at++) {
            String text = Blanks.trim(lines.get(at));
            if (text.startsWith("|") || text.isEmpty()) {
                return false;
            }
            if (text.endsWith("|")) {
                return true;
            }
        }
        return false;
    }

    private void split(String line, int from, List<Piece> row) {
        int start = from;
        for (int at = from; at <= line.length(); at++) {
            if (at == line.length() || line.charAt(at) == mark) {
                row.add(new Piece(line.substring(start, at), end + 1, start + 1));
                start = at + 1;
            }
        }
    }

    private void join(String line, List<Piece> row) {
        List<Piece> more = new ArrayList<>();
        split(line, 0, more);
        int last = row.size() - 1;
        Piece before = row.get(last);
        Piece next = more.get(0);
        row.set(
                last,
                before.blank() ? next : new Piece(before.text() + "\n" + next.text(), before.line(), before.offset()));
        row.addAll(more.subList(1, more.size()));
    }

    /** What is behind the closing pipe is no cell. */
    private static void close(List<Piece> row) {
        if (row.size() > 1 && row.get(row.size() - 1).blank()) {
            row.remove(row.size() - 1);
        }
    }

    int count() {
        return rows.size();
    }

    /** The line behind. */
    int end() {
        return end;
    }

    void emit(SourceBuilder to) throws MalformedSourceException {
        int number = to.nextTable();
        List<SourceCell> cells = new ArrayList<>();
        int columns = 0;
        for (int row = 0; row < rows.size(); row++) {
            columns = Math.max(columns, row(to, number, row, cells));
        }
        if (columns > SourceLimits.MAX_COLUMNS) {
            throw new MalformedSourceException(
                    "表格过宽：至多 " + SourceLimits.MAX_COLUMNS + " 列",
                    "a table is too wide: at most " + SourceLimits.MAX_COLUMNS + " columns");
        }
        Origin origin =
                new Origin(to.part(), 0, 0, number, 0, 0, rows.get(0).get(0).line(), 1);
        to.table(rows.size(), columns, cells, BlockRole.BODY, origin);
    }

    /** Puts the cells of a row; gives how many columns it has. */
    private int row(SourceBuilder to, int table, int row, List<SourceCell> cells) throws MalformedSourceException {
        List<Piece> pieces = rows.get(row);
        int at = 0;
        while (at < pieces.size()) {
            int span = mark == '|' ? span(pieces, at) : 1;
            Piece piece = pieces.get(at);
            String text = Blanks.trim(marked ? Markdown.shown(piece.text()) : piece.text());
            int offset = piece.offset()
                    + (text.isEmpty() ? 0 : Math.max(0, piece.text().indexOf(text.charAt(0))));
            cells.add(to.cell(
                    row, at, 1, span, text, new Origin(to.part(), 0, 0, table, row + 1, at + 1, piece.line(), offset)));
            at += span;
        }
        return pieces.size();
    }

    /** Nothing at all between two pipes is a cell that was merged with the one before; blanks are a blank cell. */
    private static int span(List<Piece> pieces, int at) {
        if (pieces.get(at).blank()) {
            return 1;
        }
        int behind = at + 1;
        boolean merged = false;
        while (behind < pieces.size() && pieces.get(behind).blank()) {
            merged |= pieces.get(behind).text().isEmpty();
            behind++;
        }
        return merged ? behind - at : 1;
    }
}
