package dev.gongkai.report.render.pdf.internal.paint;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.internal.bytes.ReusableDeflater;
import dev.gongkai.report.pages.internal.layout.LaidOutDocument;
import dev.gongkai.report.pages.internal.layout.Page;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.pdf.engine.text.DocumentException;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfEncryption;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.internal.file.PdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes documents that were laid out as PDF files. */
public final class PdfDocumentWriter {

    /** The bytes of a short report in five faces; the buffer grows. */
    private static final int FILE_SIZE = 320 << 10;

    private PdfDocumentWriter() {}

    /**
     * Writes a document.
     *
     * @param json the report to attach as data, if there is one
     */
    public static ByteArrayOutputStream write(LaidOutDocument document, byte @Nullable [] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(FILE_SIZE);
        try {
            write(document, json, out);
        } catch (DocumentException | IOException e) {
            throw new RenderException(new Message("无法写出PDF文件", "cannot write the PDF"), e);
        }
        return out;
    }

    private static void write(LaidOutDocument document, byte @Nullable [] json, OutputStream out) throws IOException {
        Metadata metadata = new Metadata(document.info());
        byte[] xmp = metadata.xmp();
        try (ReusableDeflater flate = new ReusableDeflater()) {
            PdfFile file = PdfFile.start(document.width(), document.height(), xmp, flate, out);
            metadata.info(file.getInfo());
            byte[] id = id(xmp, json, document.pages());
            file.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
            metadata.catalog(file);
            if (json != null) {
                metadata.attach(file, json);
            }
            StructureTree structure = new StructureTree(file, document.height());
            EmbeddedFonts fonts = new EmbeddedFonts(document.fonts(), file);
            PagePainter painter = new PagePainter(file, fonts, structure, document.height());
            for (Page page : document.pages()) {
                painter.paint(page);
            }
            structure.write(document.structure());
            file.finish();
        }
    }

    /** Names a file by what is in it: the same report has the same name every time. */
    private static byte[] id(byte[] xmp, byte @Nullable [] json, List<Page> pages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(xmp);
            if (json != null) {
                digest.update(json);
            }
            pages.forEach(page -> page.pieces(piece -> {
                for (int codePoint : piece.codePoints()) {
                    digest.update((byte) codePoint);
                    digest.update((byte) (codePoint >> 8));
                    digest.update((byte) (codePoint >> 16));
                }
            }));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
