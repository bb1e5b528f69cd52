package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.importer.reading.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The comments of a PDF: words and cells are highlighted, with an appearance of their own, so that PDF/A stays. */
final class PdfNotes {

    /** In a comment of ours, how long the file was before. */
    static final COSName BEFORE = COSName.getPDFName("GongkaiBefore");

    private static final COSName SUBJECT = COSName.getPDFName("Subj");
    private static final COSName NAME = COSName.getPDFName("NM");
    private static final COSName QUADS = COSName.getPDFName("QuadPoints");
    private static final float[] COLOUR = {1, 0.86f, 0.35f};
    private static final int PRINT = 4;

    private final PDDocument document;
    private final String author;
    private final @Nullable LocalDate date;
    private final int before;
    private final PdfNoteTags tags;
    private @Nullable COSDictionary resources;
    private int count;

    PdfNotes(PDDocument document, String author, @Nullable LocalDate date, int before) {
        this.document = document;
        this.author = author;
        this.date = date;
        this.before = before;
        this.tags = new PdfNoteTags(document);
    }

    /** Takes out what an earlier run put in and others wrote behind; gives whether there was any. */
    boolean removeEarlier() {
        boolean removed = false;
        for (PDPage page : document.getPages()) {
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
                if (annotations.getObject(i) instanceof COSDictionary note && note.containsKey(BEFORE)) {
                    annotations.remove(i);
                    tags.remove(note);
                    removed = true;
                }
            }
        }
        return removed;
    }

    /** An area of a page as it is looked at, as the page has it: left, bottom, right, top. */
    static double[] turned(PageContent page, Origin.Area area) {
        double[] a = turned(page, area.left(), area.top());
        double[] b = turned(page, area.right(), area.bottom());
        return new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private static double[] turned(PageContent page, double x, double y) {
        double wide = page.box[2];
        double high = page.box[3];
        double[] at = switch (page.turn) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {wide - x, y};
            case 270 -> new double[] {wide - y, high - x};
            default -> new double[] {x, high - y};
        };
        return new double[] {at[0] + page.box[0], at[1] + page.box[1]};
    }

    /** Adds a comment about some areas of a page. */
    void add(int index, List<double[]> areas, String text) throws IOException {
        PDPage page = document.getPage(index);
        COSDictionary note = new COSDictionary();
        note.setItem(COSName.TYPE, COSName.ANNOT);
        note.setItem(COSName.SUBTYPE, COSName.getPDFName("Highlight"));
        note.setItem(COSName.P, page.getCOSObject());
        note.setString(COSName.CONTENTS, text);
        note.setString(COSName.T, author);
        note.setString(SUBJECT, "校核意见");
        count++;
        note.setString(NAME, "gongkai-" + count);
        note.setInt(COSName.F, PRINT);
        note.setInt(BEFORE, before);
        note.setItem(COSName.C, numbers(COLOUR));
        if (date != null) {
            note.setDate(COSName.M, GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
        }
        double[] bounds = areas.get(0).clone();
        COSArray quads = new COSArray();
        StringBuilder painted = new StringBuilder("/GK gs 1 0.86 0.35 rg\n");
        for (double[] area : areas) {
            bounds[0] = Math.min(bounds[0], area[0]);
            bounds[1] = Math.min(bounds[1], area[1]);
            bounds[2] = Math.max(bounds[2], area[2]);
            bounds[3] = Math.max(bounds[3], area[3]);
            quads.addAll(numbers(new float[] {
                (float) area[0], (float) area[3], (float) area[2], (float) area[3],
                (float) area[0], (float) area[1], (float) area[2], (float) area[1]
            }));
            painted.append(String.format(
                    Locale.ROOT, "%.2f %.2f %.2f %.2f re f\n", area[0], area[1], area[2] - area[0], area[3] - area[1]));
        }
        COSArray rectangle =
                numbers(new float[] {(float) bounds[0], (float) bounds[1], (float) bounds[2], (float) bounds[3]});
        note.setItem(COSName.RECT, rectangle);
        note.setItem(QUADS, quads);
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, appearance(rectangle, painted.toString()));
        note.setItem(COSName.AP, appearances);
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(note);
        tags.add(note, page);
    }

    private COSStream appearance(COSArray rectangle, String painted) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new COSArray(rectangle.toList()));
        form.setItem(COSName.RESOURCES, resources());
        try (OutputStream out = form.createOutputStream()) {
            out.write(painted.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    /** The colour lets through what it lies on. */
    private COSDictionary resources() {
        if (resources == null) {
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
            state.setItem(COSName.BM, COSName.getPDFName("Multiply"));
            COSDictionary states = new COSDictionary();
            states.setItem(COSName.getPDFName("GK"), state);
            resources = new COSDictionary();
            resources.setItem(COSName.EXT_G_STATE, states);
        }
        return resources;
    }

    private static COSArray numbers(float[] values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }

    /** Writes what is known only when all are there. */
    void finish() {
        tags.finish();
    }
}
