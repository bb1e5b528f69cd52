package dev.gongkai.report.render.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paints pages, each thing within its node of the structure, and what is in none as an artifact. */
final class Painter implements Page.Visitor {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    /** Of the rules, in points. */
    private static final float RULE = 0.5f;

    /** What is between characters counts as the same up to this, in points. */
    private static final double SAME = 0.002;

    private final PdfContentByte canvas;
    private final DocumentFonts fonts;
    private final Structure structure;
    private final Measures measures;

    /** The outline items on the way to the last one, with their ranks. */
    private final Deque<PdfOutline> outline = new ArrayDeque<>();

    private final Deque<Integer> ranks = new ArrayDeque<>();

    private boolean marking;
    private @Nullable Tag open;
    private @Nullable Face face;
    private double size;
    private double spacing;

    Painter(PdfWriter writer, DocumentFonts fonts, Structure structure, Measures measures) {
        this.canvas = writer.getDirectContent();
        this.fonts = fonts;
        this.structure = structure;
        this.measures = measures;
        outline.push(canvas.getRootOutline());
    }

    void paint(Page page) {
        face = null;
        spacing = 0;
        canvas.setLineWidth(RULE);
        page.bookmarks().forEach(this::bookmark);
        page.marks().forEach(mark -> mark.accept(this));
        end();
    }

    private void bookmark(Page.Bookmark bookmark) {
        while (!ranks.isEmpty() && ranks.element() >= bookmark.rank()) {
            ranks.pop();
            outline.pop();
        }
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, y(bookmark.top()), 0);
        outline.push(new PdfOutline(outline.element(), place, bookmark.title()));
        ranks.push(bookmark.rank());
    }

    private float y(double fromTop) {
        return (float) (measures.pageHeight() - fromTop);
    }

    /** Goes on in a node of the structure; what is in none of them is an artifact. */
    private void begin(@Nullable Tag tag, String artifact) {
        if (marking && tag != null && tag == open) {
            return;
        }
        end();
        if (tag == null) {
            PdfDictionary type = new PdfDictionary(new PdfName(artifact));
            canvas.beginMarkedContentSequence(ARTIFACT, type, true);
        } else {
            canvas.beginMarkedContentSequence(structure.of(tag));
        }
        open = tag;
        marking = true;
    }

    private void end() {
        if (marking) {
            canvas.endMarkedContentSequence();
        }
        marking = false;
        open = null;
    }

    @Override
    public void text(Page.Text text) {
        begin(text.tag(), "Pagination");
        canvas.beginText();
        for (Line.Piece piece : text.pieces()) {
            show(piece, text.left() + piece.places()[0], y(text.baseline()));
        }
        canvas.endText();
    }

    private void show(Line.Piece piece, double x, float y) {
        if (piece.face() != face || piece.size() != size) {
            face = piece.face();
            size = piece.size();
            canvas.setFontAndSize(fonts.baseFont(piece.face()), (float) size);
        }
        double[] extra = extra(piece);
        double usual = usual(extra);
        if (Math.abs(usual - spacing) > SAME / 4) {
            spacing = usual;
            canvas.setCharacterSpacing((float) spacing);
        }
        canvas.setTextMatrix((float) x, y);
        PdfTextArray array = new PdfTextArray();
        StringBuilder run = new StringBuilder(piece.codePoints().length);
        for (int i = 0; i < piece.codePoints().length; i++) {
            run.appendCodePoint(piece.codePoints()[i]);
            if (i < extra.length && Math.abs(extra[i] - usual) > SAME) {
                array.add(run.toString());
                array.add((float) ((usual - extra[i]) * 1000 / size));
                run.setLength(0);
            }
        }
        array.add(run.toString());
        canvas.showText(array);
    }

    /** What stands between a character and the next besides the character's own advance. */
    private static double[] extra(Line.Piece piece) {
        double[] extra = new double[piece.codePoints().length - 1];
        for (int i = 0; i < extra.length; i++) {
            extra[i] = piece.places()[i + 1]
                    - piece.places()[i]
                    - piece.face().advance(piece.codePoints()[i]) * piece.size();
        }
        return extra;
    }

    /** What stands between most characters; a vote in one pass finds what more than half of them have. */
    private static double usual(double[] extra) {
        double candidate = 0;
        int votes = 0;
        for (double each : extra) {
            if (votes == 0) {
                candidate = each;
            }
            votes += Math.abs(each - candidate) <= SAME ? 1 : -1;
        }
        return candidate;
    }

    @Override
    public void rules(Page.Rules rules) {
        begin(null, "Layout");
        for (double[] box : rules.boxes()) {
            canvas.rectangle((float) box[0], y(box[3]), (float) (box[2] - box[0]), (float) (box[3] - box[1]));
        }
        canvas.stroke();
    }

    @Override
    public void picture(Page.PlacedPicture placed) {
        begin(placed.tag(), "");
        placed.picture()
                .draw(canvas, placed.left(), y(placed.top() + placed.height()), placed.width(), placed.height());
    }
}
