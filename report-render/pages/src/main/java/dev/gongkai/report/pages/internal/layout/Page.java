package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.render.internal.chart.ChartDrawing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is on a page, each thing in its place: points from the left edge and from the top edge of the paper. */
public final class Page {

    /**
     * What an outline of the document leads to.
     *
     * @param rank how deep it stands, from 1
     */
    public record Bookmark(String title, int rank) {}

    /** A bookmark in its place. */
    public record PlacedBookmark(Bookmark bookmark, double top) {}

    /** A thing on a page. */
    public sealed interface Item {
        void accept(Visitor visitor) throws IOException;
    }

    /** What to do with each kind of thing. */
    public interface Visitor {
        void text(PlacedText text);

        void rules(PlacedRules rules);

        void picture(PlacedPicture picture) throws IOException;

        void displayText(DisplayText text);

        void displayRule(DisplayRule rule);

        void chart(PlacedChart chart);
    }

    /**
     * Text of one line.
     *
     * @param tag what it belongs to, or null where it is only repeated
     * @param left where its places count from
     */
    public record PlacedText(@Nullable Tag tag, List<Line.PlacedRun> pieces, double left, double baseline)
            implements Item {
        public PlacedText {
            pieces = List.copyOf(pieces);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.text(this);
        }
    }

    /**
     * The rules around cells.
     *
     * @param boxes left, top, right, bottom of each
     */
    public record PlacedRules(List<double[]> boxes) implements Item {
        public PlacedRules {
            boxes = List.copyOf(boxes);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.rules(this);
        }
    }

    /** A picture. */
    public record PlacedPicture(Tag tag, PreparedPicture picture, double left, double top, double width, double height)
            implements Item {
        @Override
        public void accept(Visitor visitor) throws IOException {
            visitor.picture(this);
        }
    }

    /**
     * Words in a colour, which may be turned.
     *
     * @param tag what they belong to, or null where they are only repeated
     * @param left where the base line begins
     * @param colour red, green and blue, a byte each
     * @param turn to the left, in degrees, about the beginning of the base line
     */
    public record DisplayText(
            @Nullable Tag tag, List<Line.PlacedRun> pieces, double left, double baseline, int colour, double turn)
            implements Item {
        public DisplayText {
            pieces = List.copyOf(pieces);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.displayText(this);
        }
    }

    /**
     * A rule in a colour, from the left to the right.
     *
     * @param top its upper edge
     * @param colour red, green and blue, a byte each
     */
    public record DisplayRule(double left, double top, double width, double thickness, int colour) implements Item {
        @Override
        public void accept(Visitor visitor) {
            visitor.displayRule(this);
        }
    }

    /**
     * The bars or lines of a chart; its texts are placed by themselves.
     *
     * @param drawing what is drawn, and how large it is
     * @param titleTop where its title begins, above it
     */
    public record PlacedChart(Tag tag, ChartDrawing drawing, double left, double titleTop, double top) implements Item {
        @Override
        public void accept(Visitor visitor) {
            visitor.chart(this);
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<PlacedBookmark> bookmarks = new ArrayList<>();

    /** All text on the page, in order. */
    public void pieces(Consumer<Line.PlacedRun> consumer) {
        for (Item item : items) {
            if (item instanceof PlacedText text) {
                text.pieces().forEach(consumer);
            } else if (item instanceof DisplayText text) {
                text.pieces().forEach(consumer);
            }
        }
    }

    public void add(Item item) {
        items.add(item);
    }

    /** Adds what all else is painted over. */
    void addBelow(Item item) {
        items.add(0, item);
    }

    public void add(PlacedBookmark bookmark) {
        bookmarks.add(bookmark);
    }

    public List<Item> items() {
        return items;
    }

    public List<PlacedBookmark> bookmarks() {
        return bookmarks;
    }
}
