package dev.gongkai.report.render.pdf.internal.paint;

import dev.gongkai.report.pages.internal.layout.Page;
import dev.gongkai.report.pages.internal.layout.Tag;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.render.internal.chart.ChartDrawing;
import dev.gongkai.report.render.internal.chart.ChartPalette;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDestination;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDictionary;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfIndirectReference;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfOutline;
import dev.gongkai.report.render.pdf.internal.file.PdfBytes;
import dev.gongkai.report.render.pdf.internal.file.PdfFile;
import dev.gongkai.report.render.pdf.internal.file.PdfTextString;
import dev.gongkai.report.render.pdf.internal.paint.EmbeddedFonts.EmbeddedFont;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paints pages: what belongs to a node of the structure is marked with it, the rest is an artifact. */
public final class PagePainter implements Page.Visitor {

    /** How wide rules are, in points. */
    private static final double RULE = 0.5;

    /** Distances between characters that differ by no more count as the same, in points. */
    private static final double SAME = 0.002;

    /** The same for the spacing of a whole piece, which adds up from character to character. */
    private static final double SAME_SPACING = SAME / 4;

    /** The decimals of places and lengths in points: a hundredth is a 280th of a millimetre. */
    private static final int DECIMALS = 2;

    /** The decimals of the spacing of a piece. */
    private static final int SPACING_DECIMALS = 4;

    /** The decimals of sine and cosine. */
    private static final int TURN_DECIMALS = 4;

    /** By which those who read files of others pass over a chart: its numbers are those of the tables. */
    private static final String CHART = "/GongkaiChart true>>BDC\n";

    /** The decimals of colours, of which there are 255 steps. */
    private static final int COLOUR_DECIMALS = 3;

    /** Characters of a string, which may have 32767 bytes (ISO 19005-3, 6.1.13). */
    private static final int LONGEST = 16_000;

    private final PdfFile file;
    private final EmbeddedFonts fonts;
    private final StructureTree structure;
    private final double pageHeight;
    private final Map<PreparedPicture, PdfIndirectReference> pictures = new IdentityHashMap<>();
    private final PictureWriter pictureWriter;
    private final PdfBytes out = new PdfBytes(32 << 10);

    /** The outline items on the way to the last one, with their ranks. */
    private final Deque<PdfOutline> outline = new ArrayDeque<>();

    private final Deque<Integer> ranks = new ArrayDeque<>();

    private PdfDictionary pictureNames = new PdfDictionary();
    private boolean marking;
    private @Nullable Tag open;
    private @Nullable Face face;
    private double size;
    private double spacing;

    /** A painter that uses fonts already in the file. */
    PagePainter(PdfFile file, EmbeddedFonts fonts, StructureTree structure, double pageHeight) {
        this.file = file;
        this.fonts = fonts;
        this.structure = structure;
        this.pageHeight = pageHeight;
        this.pictureWriter = new PictureWriter(file);
        outline.push(file.getRootOutline());
    }

    void paint(Page page) throws IOException {
        face = null;
        spacing = 0;
        pictureNames = new PdfDictionary();
        out.clear().put(RULE, DECIMALS).put(" w\n");
        page.bookmarks().forEach(this::bookmark);
        for (Page.Item item : page.items()) {
            item.accept(this);
        }
        end();
        PdfDictionary resources = new PdfDictionary();
        resources.put(PdfName.FONT, fonts.reference());
        if (pictureNames.size() > 0) {
            resources.put(PdfName.XOBJECT, pictureNames);
        }
        file.page(out, resources);
    }

    private void bookmark(Page.PlacedBookmark placed) {
        Page.Bookmark bookmark = placed.bookmark();
        while (!ranks.isEmpty() && ranks.element() >= bookmark.rank()) {
            ranks.pop();
            outline.pop();
        }
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, (float) y(placed.top()), 0);
        PdfOutline item = new PdfOutline(outline.element(), place, bookmark.title());
        item.put(PdfName.TITLE, PdfTextString.of(bookmark.title()));
        outline.push(item);
        ranks.push(bookmark.rank());
    }

    private double y(double fromTop) {
        return pageHeight - fromTop;
    }

    private PdfBytes point(double x, double y) {
        return out.put(x, DECIMALS).put(' ').put(y, DECIMALS).put(' ');
    }

    /** Goes on in a node of the structure; what is in none of them is an artifact. */
    private void begin(@Nullable Tag tag, String artifact) {
        if (marking && tag != null && tag == open) {
            return;
        }
        end();
        if (tag == null) {
            out.put("/Artifact<</Type/").put(artifact).put(">>BDC\n");
        } else {
            out.put('/').put(tag.kind().type()).put("<</MCID ");
            out.put(structure.mark(tag)).put(tag.isChart() ? CHART : ">>BDC\n");
        }
        open = tag;
        marking = true;
    }

    private void end() {
        if (marking) {
            out.put("EMC\n");
        }
        marking = false;
        open = null;
    }

    @Override
    public void text(Page.PlacedText text) {
        begin(text.tag(), "Pagination");
        out.put("BT\n");
        for (Line.PlacedRun piece : text.pieces()) {
            boolean own = hasPrivate(piece.codePoints());
            if (own) {
                String words = new String(piece.codePoints(), 0, piece.codePoints().length);
                out.put("/Span<</ActualText").text(PdfTextString.checked(words));
                out.put(">>BDC\n");
            }
            show(piece, text.left() + piece.places()[0], y(text.baseline()));
            if (own) {
                out.put("EMC\n");
            }
        }
        out.put("ET\n");
    }

    /** Whether there are characters that mean what some agreed (造字): ISO 19005-3, 6.2.11.7.3, wants the text beside them. */
    private static boolean hasPrivate(int... characters) {
        for (int character : characters) {
            if (Character.getType(character) == Character.PRIVATE_USE) {
                return true;
            }
        }
        return false;
    }

    private void show(Line.PlacedRun piece, double x, double y) {
        EmbeddedFont font = fonts.of(piece.face());
        if (piece.face() != face || piece.size() != size) {
            face = piece.face();
            size = piece.size();
            out.put('/').put(font.name()).put(' ').put(size, DECIMALS).put(" Tf\n");
        }
        int last = piece.codePoints().length - 1;
        double usual = usual(piece, last);
        if (!(Math.abs(usual - spacing) <= SAME_SPACING)) {
            spacing = usual;
            out.put(spacing, SPACING_DECIMALS).put(" Tc\n");
        }
        out.put("1 0 0 1 ");
        point(x, y).put("Tm\n[(");
        for (int i = 0; i <= last; i++) {
            int glyph = font.subset().glyph(piece.codePoints()[i]);
            if (glyph != 0) {
                out.code(glyph);
            }
            if (i % LONGEST == LONGEST - 1) {
                out.put(")(");
            }
            double extra = i < last ? extra(piece, i) : usual;
            if (Math.abs(extra - usual) > SAME) {
                out.put(')').put((usual - extra) * 1000 / size, DECIMALS).put('(');
            }
        }
        out.put(")]TJ\n");
    }

    /** What stands between a character and the next besides the character's own advance. */
    private static double extra(Line.PlacedRun piece, int i) {
        return piece.places()[i + 1] - piece.places()[i] - piece.face().advance(piece.codePoints()[i]) * piece.size();
    }

    /** What stands between most characters; a vote in one pass finds what more than half of them have. */
    private static double usual(Line.PlacedRun piece, int last) {
        double candidate = 0;
        int votes = 0;
        for (int i = 0; i < last; i++) {
            double extra = extra(piece, i);
            if (votes == 0) {
                candidate = extra;
            }
            votes += Math.abs(extra - candidate) <= SAME ? 1 : -1;
        }
        return candidate;
    }

    @Override
    public void displayText(Page.DisplayText text) {
        begin(text.tag(), "Pagination/Subtype/Watermark");
        double turn = Math.toRadians(text.turn());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        out.put("q ");
        colour(text.colour());
        out.put(cos, TURN_DECIMALS).put(' ').put(sin, TURN_DECIMALS).put(' ');
        out.put(-sin, TURN_DECIMALS).put(' ').put(cos, TURN_DECIMALS).put(' ');
        point(text.left(), y(text.baseline())).put("cm\nBT\n");
        restart();
        text.pieces().forEach(piece -> show(piece, piece.places()[0], 0));
        out.put("ET\nQ\n");
        restart();
    }

    /** What is said of text within is forgotten behind it, and the other way round. */
    private void restart() {
        face = null;
        spacing = Double.NaN;
    }

    @Override
    public void displayRule(Page.DisplayRule rule) {
        begin(null, "Layout");
        out.put("q ");
        colour(rule.colour());
        point(rule.left(), y(rule.top() + rule.thickness()));
        point(rule.width(), rule.thickness()).put("re f Q\n");
    }

    @Override
    public void rules(Page.PlacedRules rules) {
        begin(null, "Layout");
        for (double[] box : rules.boxes()) {
            point(box[0], y(box[3]));
            point(box[2] - box[0], box[3] - box[1]).put("re\n");
        }
        out.put("S\n");
    }

    @Override
    public void chart(Page.PlacedChart placed) {
        begin(placed.tag(), "");
        double left = placed.left();
        double top = placed.top();
        double height = placed.drawing().height();
        double right = left + placed.drawing().width();
        structure.place(placed.tag(), left, placed.titleTop(), right, top + height);
        out.put("q\n");
        placed.drawing().lines().forEach(line -> line(line, left, top));
        for (ChartDrawing.ChartItem item : placed.drawing().items()) {
            for (ChartDrawing.ChartBox box : item.boxes()) {
                colour(ChartPalette.rgb(box.shade()));
                point(left + box.left(), y(top + box.top() + box.height()));
                point(box.width(), box.height()).put("re B\n");
            }
        }
        for (ChartDrawing.ChartItem item : placed.drawing().items()) {
            for (ChartDrawing.ChartMark mark : item.marks()) {
                colour(ChartPalette.rgb(mark.shade()));
                path(mark.corners(), left, top).put("b\n");
            }
        }
        colour(ChartPalette.LINE);
        ChartDrawing.ChartAxis axis = placed.drawing().axis();
        if (axis.left() == axis.right()) {
            point(left + axis.left() - RULE, y(top + axis.bottom()));
            point(2 * RULE, axis.bottom() - axis.top()).put("re f\nQ\n");
        } else {
            point(left + axis.left(), y(top + axis.top() + RULE));
            point(axis.right() - axis.left(), 2 * RULE).put("re f\nQ\n");
        }
    }

    private void line(ChartDrawing.ChartLine line, double left, double top) {
        out.put("q 1 w [");
        line.dashes().forEach(dash -> out.put(dash, DECIMALS).put(' '));
        out.put("] 0 d ");
        path(line.points(), left, top).put("S Q\n");
    }

    private PdfBytes path(List<ChartDrawing.ChartPoint> points, double left, double top) {
        String step = "m ";
        for (ChartDrawing.ChartPoint point : points) {
            point(left + point.x(), y(top + point.y())).put(step);
            step = "l ";
        }
        return out;
    }

    private void colour(int rgb) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            out.put((rgb >> shift & 0xFF) / 255.0, COLOUR_DECIMALS).put(' ');
        }
        out.put("rg ");
    }

    @Override
    public void picture(Page.PlacedPicture placed) throws IOException {
        begin(placed.tag(), "");
        double right = placed.left() + placed.width();
        structure.place(placed.tag(), placed.left(), placed.top(), right, placed.top() + placed.height());
        PreparedPicture picture = placed.picture();
        PdfIndirectReference reference = pictures.get(picture);
        if (reference == null) {
            reference = pictureWriter.write(picture.pixels());
            pictures.put(picture, reference);
        }
        String name = "I" + reference.getNumber();
        pictureNames.put(new PdfName(name), reference);
        double[] matrix =
                picture.into(placed.left(), y(placed.top() + placed.height()), placed.width(), placed.height());
        out.put("q ");
        for (double each : matrix) {
            out.put(each, DECIMALS).put(' ');
        }
        out.put("cm/").put(name).put(" Do Q\n");
    }
}
