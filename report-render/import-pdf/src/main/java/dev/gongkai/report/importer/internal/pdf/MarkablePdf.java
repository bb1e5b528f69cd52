package dev.gongkai.report.importer.internal.pdf;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.internal.mark.Mark;
import dev.gongkai.report.importer.internal.mark.MarkableFile;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** A PDF with its glyphs one after another: comments are put behind the bytes of the file. */
final class MarkablePdf implements MarkableFile {

    /** How high and how low the glyphs of a line reach, as a part of their size. */
    private static final double HIGH = 0.88;

    private static final double LOW = 0.16;

    /** Glyphs of one line stand no further apart, as a part of their size. */
    private static final double APART = 1.5;

    private final byte[] file;
    private final String author;
    private final List<PageContent> pages;
    private final StringBuilder text = new StringBuilder();

    /** For each character its page, from 0, and its glyph. */
    private final List<Integer> pageOf = new ArrayList<>();

    private final List<Glyph> glyphs = new ArrayList<>();

    MarkablePdf(byte[] file, String author, List<PageContent> pages) {
        this.file = file;
        this.author = author;
        this.pages = List.copyOf(pages);
        for (int page = 0; page < pages.size(); page++) {
            for (Glyph glyph : pages.get(page).glyphs) {
                if (!glyph.artifact() && !glyph.blank()) {
                    for (int i = 0; i < glyph.text().length(); i++) {
                        text.append(glyph.text().charAt(i));
                        pageOf.add(page);
                        glyphs.add(glyph);
                    }
                }
            }
        }
    }

    @Override
    public byte[] unmarked() {
        return file;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public boolean holds(CellKey key, @Nullable Origin origin) {
        return origin != null && origin.area() != null && origin.page() >= 1 && origin.page() <= pages.size();
    }

    @Override
    public byte[] marked(List<Mark> marks, @Nullable LocalDate date) throws MalformedSourceException {
        try (PDDocument document = load(file)) {
            // What an identifier is made of; else the time would be.
            document.setDocumentId(0L);
            PdfNotes notes = new PdfNotes(document, author, date, file.length);
            boolean changed = notes.removeEarlier();
            if (marks.isEmpty() && !changed) {
                return file.clone();
            }
            for (Mark mark : marks) {
                note(mark, notes);
            }
            notes.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + (64 << 10));
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    static PDDocument load(byte[] file) throws IOException {
        return Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    static MalformedSourceException broken(Exception cause) {
        return new MalformedSourceException(
                "", "PDF 文件不完整或已损坏，请重新取得该文件", "the PDF is incomplete or broken; get it again", cause);
    }

    private void note(Mark mark, PdfNotes notes) throws IOException {
        Origin origin = mark.origin();
        if (mark.cell() != null && origin != null && origin.area() != null) {
            PageContent page = pages.get(origin.page() - 1);
            notes.add(origin.page() - 1, List.of(PdfNotes.turned(page, origin.area())), mark.text());
            return;
        }
        if (glyphs.isEmpty()) {
            Origin.Area corner = new Origin.Area(36, 36, 54, 54);
            notes.add(0, List.of(PdfNotes.turned(pages.get(0), corner)), mark.text());
            return;
        }
        int from = Math.min(mark.from(), glyphs.size() - 1);
        int to = Math.max(from + 1, Math.min(mark.to(), glyphs.size()));
        int page = pageOf.get(from);
        List<double[]> lines = new ArrayList<>();
        Origin.Area line = null;
        Glyph last = null;
        // A comment stands on one page; what goes on behind it is not marked.
        for (int i = from; i < to && pageOf.get(i) == page; i++) {
            Glyph glyph = glyphs.get(i);
            Origin.Area own = area(glyph);
            if (line != null && last != null && goesOn(last, glyph)) {
                line = new Origin.Area(
                        Math.min(line.left(), own.left()),
                        Math.min(line.top(), own.top()),
                        Math.max(line.right(), own.right()),
                        Math.max(line.bottom(), own.bottom()));
            } else {
                if (line != null) {
                    lines.add(PdfNotes.turned(pages.get(page), line));
                }
                line = own;
            }
            last = glyph;
        }
        if (line != null) {
            lines.add(PdfNotes.turned(pages.get(page), line));
        }
        notes.add(page, lines, mark.text());
    }

    private static Origin.Area area(Glyph glyph) {
        return new Origin.Area(
                glyph.left(), glyph.base() - HIGH * glyph.size(), glyph.right(), glyph.base() + LOW * glyph.size());
    }

    private static boolean goesOn(Glyph last, Glyph next) {
        double size = Math.max(last.size(), next.size());
        return Math.abs(last.base() - next.base()) < size / 2
                && next.left() - last.right() < APART * size
                && next.left() > last.left() - size / 2;
    }
}
