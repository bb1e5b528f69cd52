package dev.gongkai.report.render.pdf.internal.file;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import dev.gongkai.report.pages.internal.bytes.ReusableDeflater;
import dev.gongkai.report.render.pdf.engine.text.Document;
import dev.gongkai.report.render.pdf.engine.text.Rectangle;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDictionary;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDocument;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfIndirectObject;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfIndirectReference;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfNumber;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfObject;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfPage;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfStream;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written. The engine numbers, collects and places its objects; what is on the pages, in the fonts and
 * in the structure comes ready made, as the engine would keep many objects for each cell and a copy of each font.
 */
public final class PdfFile extends PdfWriter {

    private static final byte[] BEGIN = Bytes.ascii("stream\n");
    private static final byte[] END = Bytes.ascii("\nendstream");

    private final Document document;
    private final ReusableDeflater flate;

    /** The page that the engine is about to write, while it is. */
    private @Nullable PendingPage pending;

    private int pageIndex;

    private record PendingPage(PdfBytes content, PdfDictionary resources) {}

    private PdfFile(PdfDocument body, Document document, ReusableDeflater flate, OutputStream out) {
        super(body, out);
        this.document = document;
        this.flate = flate;
    }

    /** Starts a file with pages of a size in points; the stream stays open. */
    public static PdfFile start(double width, double height, byte[] xmp, ReusableDeflater flate, OutputStream out) {
        Document document = new Document(new Rectangle((float) width, (float) height));
        PdfDocument body = new PdfDocument();
        document.addDocListener(body);
        PdfFile file = new PdfFile(body, document, flate, out);
        body.addWriter(file);
        file.setCloseStream(false);
        file.setPdfVersion(VERSION_1_7);
        file.setFullCompression();
        file.setCompressionLevel(ReusableDeflater.EFFORT);
        file.setXmpMetadata(xmp);
        document.open();
        return file;
    }

    /** Writes a page; in the tree of parents it has the number that it has here, from 0. */
    public void page(PdfBytes content, PdfDictionary resources) {
        pending = new PendingPage(content, resources);
        setPageEmpty(false);
        document.newPage();
        pending = null;
        pageIndex++;
    }

    /** The number of the page at hand, from 0. */
    public int pageIndex() {
        return pageIndex;
    }

    /** A number for an object that will be written. */
    public int number() {
        return getPdfIndirectReference().getNumber();
    }

    /** Writes a dictionary. */
    public void add(PdfBytes dictionary, int number) throws IOException {
        addToBody(new Written(dictionary), number);
    }

    /** Writes a stream, deflated, with what else is to stand in its dictionary. */
    public PdfIndirectReference stream(PdfDictionary entries, ByteBuffer data) throws IOException {
        return stream(entries, true, data);
    }

    /**
     * Writes a stream of what its parts are together.
     *
     * @param repetitive whether to look for what repeats
     */
    public PdfIndirectReference stream(PdfDictionary entries, boolean repetitive, ByteBuffer... parts)
            throws IOException {
        flate.deflate(repetitive, parts);
        return super.addToBody(new Deflated(flate, entries)).getIndirectReference();
    }

    /** In place of the contents that the engine would write, which are empty, go those of the page at hand. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        if (pending != null && object instanceof PdfStream) {
            flate.deflate(true, pending.content.buffer());
            return super.addToBody(new Deflated(flate, new PdfDictionary()));
        }
        return super.addToBody(object);
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (pending != null && object instanceof PdfPage page) {
            page.put(PdfName.RESOURCES, pending.resources);
            page.put(PdfName.STRUCTPARENTS, new PdfNumber(pageIndex));
            // PDF/UA wants it of pages with annotations, such as a signature that is added later.
            page.put(PdfName.TABS, PdfName.S);
        }
        return super.addToBody(object, reference);
    }

    /** Writes what stands at the end of a file. */
    public void finish() {
        document.close();
    }

    /** A dictionary that is written as it stands. */
    private static final class Written extends PdfObject {
        private final PdfBytes dictionary;

        Written(PdfBytes dictionary) {
            super(DICTIONARY);
            this.dictionary = dictionary;
        }

        @Override
        public void toPdf(PdfWriter writer, OutputStream out) throws IOException {
            dictionary.writeTo(out);
        }
    }

    /** A stream of what was deflated last. */
    private static final class Deflated extends PdfStream {
        private final int size;

        Deflated(ReusableDeflater flate, PdfDictionary entries) {
            super(flate.bytes());
            size = flate.size();
            putAll(entries);
            put(PdfName.FILTER, PdfName.FLATEDECODE);
            put(PdfName.LENGTH, new PdfNumber(size));
        }

        @Override
        public void toPdf(PdfWriter writer, OutputStream out) throws IOException {
            superToPdf(writer, out);
            out.write(BEGIN);
            out.write(bytes, 0, size);
            out.write(END);
        }
    }
}
