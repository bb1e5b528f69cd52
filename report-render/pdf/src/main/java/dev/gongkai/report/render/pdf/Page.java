package dev.gongkai.report.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is on a page, each thing in its place: points from the left edge and from the top edge of the paper. */
final class Page {

    /**
     * What an outline of the document leads to.
     *
     * @param rank how deep it stands, from 1
     */
    record Bookmark(String title, int rank, double top) {}

    /** A thing on a page. */
    sealed interface Mark {
        void accept(Visitor visitor) throws IOException;
    }

    /** What to do with each kind of thing. */
    interface Visitor {
        void text(Text text);

        void rules(Rules rules);

        void picture(PlacedPicture picture) throws IOException;
    }

    /**
     * Text of one line.
     *
     * @param tag what it belongs to, or null where it is only repeated
     * @param left where its places count from
     */
    record Text(@Nullable Tag tag, List<Line.Piece> pieces, double left, double baseline) implements Mark {
        Text {
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
    record Rules(List<double[]> boxes) implements Mark {
        Rules {
            boxes = List.copyOf(boxes);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.rules(this);
        }
    }

    /** A picture. */
    record PlacedPicture(Tag tag, PdfPicture picture, double left, double top, double width, double height)
            implements Mark {
        @Override
        public void accept(Visitor visitor) throws IOException {
            visitor.picture(this);
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    /** All text on the page, in order. */
    void pieces(Consumer<Line.Piece> consumer) {
        for (Mark mark : marks) {
            if (mark instanceof Text text) {
                text.pieces().forEach(consumer);
            }
        }
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void add(Bookmark bookmark) {
        bookmarks.add(bookmark);
    }

    List<Mark> marks() {
        return marks;
    }

    List<Bookmark> bookmarks() {
        return bookmarks;
    }
}
