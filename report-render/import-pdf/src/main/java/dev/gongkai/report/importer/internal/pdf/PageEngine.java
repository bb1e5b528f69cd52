package dev.gongkai.report.importer.internal.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs through the operators of a page and notes what is painted where. Nothing is drawn, no picture is unpacked. */
final class PageEngine extends PDFGraphicsStreamEngine {

    /** Thinner than this, a filled shape is a rule. */
    private static final double THIN = 3;

    /** A picture within the file that is taken along. */
    private static final int MAX_PICTURE = 16 << 20;

    /** What this library says of the content of a chart. */
    private static final COSName CHART = COSName.getPDFName("GongkaiChart");

    private static final long MAX_PIXELS = 16_000_000;

    private final PdfBudget budget;
    private final PageContent content = new PageContent();
    private final PDRectangle box;
    private final int turn;
    private final GeneralPath path = new GeneralPath();
    private final Deque<Boolean> marks = new ArrayDeque<>();
    private final Deque<Boolean> chartMarks = new ArrayDeque<>();
    private int artifacts;

    /** Within how many charts of this library what is painted stands: their numbers are those of the tables. */
    private int charts;

    private int nesting;

    /** Glyphs that stand level, those that go up, and those that go down. */
    private final int[] directions = new int[3];

    /**
     * Begins.
     *
     * @param turned by how many degrees the page is turned besides what it says itself
     */
    PageEngine(PDPage page, PdfBudget budget, int turned) {
        super(page);
        this.budget = budget;
        this.box = page.getCropBox();
        this.turn = ((page.getRotation() + turned) % 360 + 360) % 360;
        boolean lying = turn == 90 || turn == 270;
        content.width = lying ? box.getHeight() : box.getWidth();
        content.height = lying ? box.getWidth() : box.getHeight();
        content.turn = turn;
        content.box = new double[] {box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()};
        addOperator(new Marked(this, "BMC"));
        addOperator(new Marked(this, "BDC"));
        addOperator(new Marked(this, "EMC"));
    }

    PageContent read() throws IOException {
        processPage(getPage());
        content.crowded = budget.rulesLeftOut();
        return content;
    }

    /** By how many degrees the page has to be turned so that its text can be read: tables are set across pages. */
    int turnNeeded() {
        int all = directions[0] + directions[1] + directions[2];
        if (directions[1] > all * 0.6) {
            return 90;
        }
        return directions[2] > all * 0.6 ? 270 : 0;
    }

    /** Notes what the file says to be no content. */
    private final class Marked extends OperatorProcessor {
        private final String name;

        Marked(PageEngine engine, String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, java.util.List<COSBase> operands) {
            if (name.equals("EMC")) {
                if (!marks.isEmpty() && marks.pop()) {
                    artifacts--;
                }
                if (!chartMarks.isEmpty() && chartMarks.pop()) {
                    charts--;
                }
                return;
            }
            boolean artifact = !operands.isEmpty() && COSName.ARTIFACT.equals(operands.get(0));
            marks.push(artifact);
            artifacts += artifact ? 1 : 0;
            boolean chart = operands.size() > 1
                    && operands.get(1) instanceof COSDictionary properties
                    && properties.containsKey(CHART);
            chartMarks.push(chart);
            charts += chart ? 1 : 0;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private Point2D.Double looked(double x, double y) {
        double left = x - box.getLowerLeftX();
        double up = y - box.getLowerLeftY();
        return switch (turn) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(box.getWidth() - left, up);
            case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
            default -> new Point2D.Double(left, box.getHeight() - up);
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.glyph();
        if (charts > 0) {
            return;
        }
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.equals("\0")) {
            content.unknown++;
            text = "\uFFFD";
        }
        text = Radicals.unified(text);
        Matrix next = Matrix.getTranslateInstance(displacement.getX(), displacement.getY())
                .multiply(matrix);
        Point2D.Double from = looked(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Double to = looked(next.getTranslateX(), next.getTranslateY());
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (size <= 0 || Double.isNaN(from.x) || Double.isNaN(from.y)) {
            size = 1;
        }
        boolean level = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
        if (!text.isBlank()) {
            directions[level ? 0 : to.y < from.y ? 1 : 2]++;
        }
        Glyph glyph;
        if (level) {
            glyph = new Glyph(text, Math.min(from.x, to.x), Math.max(from.x, to.x), from.y, size, artifacts > 0);
        } else {
            // Set downwards: each glyph is a line of its own, as in a column one character wide.
            double base = Math.max(from.y, to.y) - size * 0.12;
            glyph = new Glyph(text, from.x - size / 2, from.x + size / 2, base, size, artifacts > 0);
        }
        if (!isPaintedTwice(glyph)) {
            content.glyphs.add(glyph);
        }
    }

    /** Bold that a face does not have is painted twice, a little apart. */
    private boolean isPaintedTwice(Glyph glyph) {
        int count = content.glyphs.size();
        for (int i = count - 1; i >= 0 && i >= count - 64; i--) {
            Glyph other = content.glyphs.get(i);
            double near = glyph.size() * 0.12;
            if (other.text().equals(glyph.text())
                    && Math.abs(other.left() - glyph.left()) < near
                    && Math.abs(other.base() - glyph.base()) < near) {
                return true;
            }
        }
        return false;
    }

    private void rule(double x0, double y0, double x1, double y1) {
        Point2D.Double from = looked(x0, y0);
        Point2D.Double to = looked(x1, y1);
        double wide = Math.abs(to.x - from.x);
        double high = Math.abs(to.y - from.y);
        if (charts > 0 || !budget.rule()) {
            return;
        }
        if (high <= THIN && wide > high) {
            content.along.add(new RuledLine((from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x)));
        } else if (wide <= THIN && high > wide) {
            content.down.add(new RuledLine((from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        // No table has curves; where one was is where the next line begins.
        path.moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        // What is outside is rarely there, and text never.
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        lines();
        path.reset();
    }

    /** Each line of the path. */
    private void lines() {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double beginX = 0;
        double beginY = 0;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    beginX = at[0];
                    beginY = at[1];
                }
                case PathIterator.SEG_LINETO -> rule(x, y, at[0], at[1]);
                case PathIterator.SEG_CLOSE -> {
                    rule(x, y, beginX, beginY);
                    at[0] = beginX;
                    at[1] = beginY;
                }
                default -> {}
            }
            x = at[0];
            y = at[1];
        }
    }

    @Override
    public void fillPath(int windingRule) {
        shapes();
        path.reset();
    }

    /** Each closed part of the path, if it is thin. */
    private void shapes() {
        double[] at = new double[6];
        Rectangle2D.Double bounds = null;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int segment = it.currentSegment(at);
            if (segment == PathIterator.SEG_MOVETO) {
                shape(bounds);
                bounds = new Rectangle2D.Double(at[0], at[1], 0, 0);
            } else if (segment == PathIterator.SEG_LINETO && bounds != null) {
                bounds.add(at[0], at[1]);
            }
        }
        shape(bounds);
    }

    private void shape(Rectangle2D.@Nullable Double bounds) {
        if (bounds != null && Math.min(bounds.width, bounds.height) <= THIN) {
            rule(bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height);
        }
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        lines();
        path.reset();
    }

    @Override
    public void saveGraphicsState() {
        budget.states(getGraphicsStackSize());
        super.saveGraphicsState();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // No table has them.
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (nesting < PdfBudget.MAX_NESTING) {
            budget.form();
            nesting++;
            super.showForm(form);
            nesting--;
        } else {
            content.tooDeep = true;
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (nesting < PdfBudget.MAX_NESTING) {
            budget.form();
            nesting++;
            super.showTransparencyGroup(form);
            nesting--;
        } else {
            content.tooDeep = true;
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        if (charts > 0 || !budget.rule()) {
            return;
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Double a = looked(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Double b = looked(
                matrix.getTranslateX() + matrix.getScaleX() + matrix.getShearX(),
                matrix.getTranslateY() + matrix.getScaleY() + matrix.getShearY());
        double wide = Math.abs(a.x - b.x);
        double high = Math.abs(a.y - b.y);
        if (Math.min(wide, high) <= THIN) {
            rule(
                    matrix.getTranslateX(),
                    matrix.getTranslateY(),
                    matrix.getTranslateX() + matrix.getScaleX(),
                    matrix.getTranslateY() + matrix.getScaleY());
            return;
        }
        content.pictures.add(new PageContent.Picture(Math.min(a.y, b.y), wide * high, file(image)));
    }

    /** A photograph stands in the file as it is; other pictures are made anew. */
    private static byte[] file(PDImage image) throws IOException {
        if (image instanceof PDImageXObject object
                && COSName.DCT_DECODE.equals(object.getCOSObject().getDictionaryObject(COSName.FILTER))
                && object.getCOSObject().getLength() < MAX_PICTURE) {
            try (InputStream raw = object.getCOSObject().createRawInputStream()) {
                return raw.readNBytes(MAX_PICTURE);
            }
        }
        return (long) image.getWidth() * image.getHeight() > MAX_PIXELS ? new byte[0] : png(image);
    }

    private static byte[] png(PDImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image.getImage(), "png", bytes);
        } catch (IOException | RuntimeException e) {
            // A picture stands there, whatever is wrong with it.
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    /** What a tag says besides does not matter. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        // Counted where the operators are.
    }
}
