package dev.gongkai.report.render.pdf.testing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What is painted on a page, in points from its upper left corner, by what it is marked as. */
public final class PageContent {

    /**
     * A character.
     *
     * @param right where the next one would begin
     * @param ink what is seen of it
     */
    public record Glyph(
            int page,
            String text,
            String font,
            double size,
            double left,
            double right,
            double baseline,
            Rectangle2D ink) {}

    /**
     * What is painted between two marks.
     *
     * @param tag how it is marked, or null where it is not
     * @param kind of an artifact, or null
     * @param id by which the structure knows it, or -1
     * @param boxes of rules and pictures
     */
    public record Sequence(
            int page,
            @Nullable String tag,
            @Nullable String kind,
            int id,
            List<Glyph> glyphs,
            List<Rectangle2D> boxes) {

        public boolean artifact() {
            return "Artifact".equals(tag);
        }

        public String text() {
            return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        }
    }

    private final double width;
    private final double height;
    private final List<Sequence> sequences;

    private PageContent(double width, double height, List<Sequence> sequences) {
        this.width = width;
        this.height = height;
        this.sequences = sequences;
    }

    public static PageContent of(PDPage page, int number) throws IOException {
        Engine engine = new Engine(page, number);
        engine.processPage(page);
        return new PageContent(
                page.getMediaBox().getWidth(), page.getMediaBox().getHeight(), List.copyOf(engine.sequences));
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Sequence> sequences() {
        return sequences;
    }

    public List<Glyph> glyphs() {
        return sequences.stream().flatMap(each -> each.glyphs().stream()).toList();
    }

    public List<Sequence> artifacts() {
        return sequences.stream().filter(Sequence::artifact).toList();
    }

    /** What the structure knows by a number. */
    public Sequence sequence(int id) {
        List<Sequence> found =
                sequences.stream().filter(each -> each.id() == id).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " sequences with the id " + id);
        }
        return found.get(0);
    }

    private static final class Engine extends PDFGraphicsStreamEngine {
        private final int number;
        private final double height;
        private final List<Sequence> sequences = new ArrayList<>();
        private final Deque<Sequence> open = new ArrayDeque<>();
        private final List<Rectangle2D> path = new ArrayList<>();

        Engine(PDPage page, int number) {
            super(page);
            this.number = number;
            this.height = page.getMediaBox().getHeight();
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            if (!open.isEmpty()) {
                throw new AssertionError("marks within marks");
            }
            int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
            String kind = properties == null ? null : properties.getNameAsString(COSName.TYPE);
            open.push(new Sequence(number, tag.getName(), kind, id, new ArrayList<>(), new ArrayList<>()));
            sequences.add(open.element());
        }

        @Override
        public void endMarkedContentSequence() {
            open.pop();
        }

        private Sequence current() {
            if (open.isEmpty()) {
                sequences.add(new Sequence(number, null, null, -1, new ArrayList<>(), new ArrayList<>()));
                return sequences.get(sequences.size() - 1);
            }
            return open.element();
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            double size = place.getScalingFactorX();
            double left = place.getTranslateX();
            double baseline = height - place.getTranslateY();
            AffineTransform toPage = new AffineTransform(size / 1000, 0, 0, -size / 1000, left, baseline);
            Rectangle2D ink = ((PDVectorFont) font)
                    .getNormalizedPath(code)
                    .createTransformedShape(toPage)
                    .getBounds2D();
            String text = font.toUnicode(code);
            if (text == null) {
                throw new AssertionError("a glyph without a character: " + code);
            }
            current()
                    .glyphs()
                    .add(new Glyph(
                            number,
                            text,
                            font.getName(),
                            size,
                            left,
                            left + font.getWidth(code) / 1000 * size,
                            baseline,
                            ink));
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            path.add(box(a, c));
        }

        private Rectangle2D box(Point2D a, Point2D c) {
            Rectangle2D box = new Rectangle2D.Double(a.getX(), height - a.getY(), 0, 0);
            box.add(c.getX(), height - c.getY());
            return box;
        }

        @Override
        public void drawImage(PDImage image) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            current().boxes().add(box(matrix.transformPoint(0, 0), matrix.transformPoint(1, 1)));
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void moveTo(float x, float y) {
            path.add(new Rectangle2D.Double(x, height - y, 0, 0));
        }

        @Override
        public void lineTo(float x, float y) {
            path.get(path.size() - 1).add(x, height - y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            throw new AssertionError("only rectangles and straight lines are expected");
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Double();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            current().boxes().addAll(path);
            path.clear();
        }

        @Override
        public void fillPath(int windingRule) {
            strokePath();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            strokePath();
        }

        @Override
        public void shadingFill(COSName name) {
            throw new AssertionError("no shading is expected");
        }
    }
}
