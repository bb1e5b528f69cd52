package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of text: a paragraph, a heading, a caption. */
final class TextBlock implements FlowBlock {

    /**
     * Consecutive characters that belong to a node of the structure.
     *
     * @param length how many code points
     */
    record Span(Tag tag, int length) {}

    /**
     * How the lines stand.
     *
     * @param pitch the distance from line to line
     * @param size the size of the text
     * @param left from the edge of the type area
     * @param before the space above it
     * @param after the space between it and what follows
     * @param together whether they are never broken over pages
     * @param withNext whether they stand on the page of what follows
     */
    record LineSetting(
            double pitch, double size, double left, double before, double after, boolean together, boolean withNext) {}

    /** As many lines of a paragraph as go over to the next page at least; fewer look lost there. */
    private static final int WIDOW = 2;

    /** What is set for one node of the structure on a line. */
    private record TaggedPieces(Tag tag, List<Line.PlacedRun> pieces) {}

    private final List<List<TaggedPieces>> lines;
    private final LineSetting setting;
    private final Page.@Nullable Bookmark bookmark;

    /** The lines at the beginning that stand on one page: below a heading that runs in there is text. */
    private final int lead;

    TextBlock(List<Line> lines, List<Span> spans, LineSetting setting, Page.@Nullable Bookmark bookmark) {
        this.lines = tagged(lines, spans);
        this.setting = setting;
        this.bookmark = bookmark;
        int heading = spans.size() > 1 ? spans.get(0).length() : 0;
        int line = 0;
        for (int read = 0; line < lines.size() && read <= heading; line++) {
            read += lines.get(line).pieces().stream()
                    .mapToInt(piece -> piece.codePoints().length)
                    .sum();
        }
        lead = line;
    }

    @Override
    public double minimum(double tail) {
        int first = setting.together() || lines.size() < lead + WIDOW ? lines.size() : lead;
        double height = setting.before() + first * setting.pitch();
        return first == lines.size() ? height + after(tail) : height;
    }

    @Override
    public double height() {
        return setting.before() + lines.size() * setting.pitch();
    }

    @Override
    public double behind() {
        return setting.after();
    }

    @Override
    public double pitch() {
        return setting.pitch();
    }

    @Override
    public boolean keepsWithNext() {
        return setting.withNext();
    }

    @Override
    public void place(TypeArea column, double tail) {
        column.space(setting.before());
        column.bookmark(bookmark);
        int placed = 0;
        while (placed < lines.size()) {
            int count = count(column, lines.size() - placed, tail);
            if (count == 0) {
                column.newPage();
            } else {
                lines.subList(placed, placed + count).forEach(line -> place(line, column));
                placed += count;
            }
        }
        column.space(setting.after());
    }

    /** How many of the lines that are left go on this page. */
    private int count(TypeArea column, int left, double tail) {
        if (column.fits(left * setting.pitch() + after(tail))) {
            return left;
        }
        int fitting = Math.min(left, column.fitting(setting.pitch()));
        int unbroken = left - WIDOW;
        int count = setting.together() ? 0 : Math.min(fitting, unbroken);
        boolean enough = count >= (left == lines.size() ? lead : 1);
        if (!enough && column.atTop()) {
            // Nowhere else is more room.
            return Math.max(1, fitting);
        }
        return enough ? count : 0;
    }

    private void place(List<TaggedPieces> line, TypeArea column) {
        double baseline = column.top() + PageMeasures.baseline(setting.pitch(), setting.size());
        double left = column.measures().left() + setting.left();
        for (TaggedPieces part : line) {
            column.page().add(new Page.PlacedText(part.tag(), part.pieces(), left, baseline));
        }
        column.advance(setting.pitch());
    }

    /** Cuts lines where one node of the structure ends and the next begins. */
    private static List<List<TaggedPieces>> tagged(List<Line> lines, List<Span> spans) {
        List<List<TaggedPieces>> tagged = new ArrayList<>(lines.size());
        int span = 0;
        int usedOfSpan = 0;
        for (Line line : lines) {
            List<TaggedPieces> parts = new ArrayList<>();
            List<Line.PlacedRun> pieces = new ArrayList<>();
            for (Line.PlacedRun piece : line.pieces()) {
                int from = 0;
                while (from < piece.codePoints().length) {
                    int to = Math.min(
                            piece.codePoints().length, from + spans.get(span).length() - usedOfSpan);
                    pieces.add(to - from == piece.codePoints().length ? piece : part(piece, from, to));
                    usedOfSpan += to - from;
                    from = to;
                    if (usedOfSpan == spans.get(span).length() && span < spans.size() - 1) {
                        parts.add(new TaggedPieces(spans.get(span).tag(), List.copyOf(pieces)));
                        pieces.clear();
                        span++;
                        usedOfSpan = 0;
                    }
                }
            }
            if (!pieces.isEmpty()) {
                parts.add(new TaggedPieces(spans.get(span).tag(), List.copyOf(pieces)));
            }
            tagged.add(parts);
        }
        return tagged;
    }

    private static Line.PlacedRun part(Line.PlacedRun piece, int from, int to) {
        return new Line.PlacedRun(
                piece.face(),
                piece.size(),
                Arrays.copyOfRange(piece.codePoints(), from, to),
                Arrays.copyOfRange(piece.places(), from, to + 1));
    }
}
