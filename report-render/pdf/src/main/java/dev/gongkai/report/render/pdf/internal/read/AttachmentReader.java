package dev.gongkai.report.render.pdf.internal.read;

import dev.gongkai.report.pages.internal.bytes.Bytes;
import java.util.Arrays;

/** Reads attachments of PDF files, also where the tables of a file are wrong. */
public final class AttachmentReader {

    private static final byte[] HEADER = Bytes.ascii("%PDF-");

    /** Before its first line a file may have something else, as long as it is short. */
    private static final int MAX_GARBAGE = 1024;

    private AttachmentReader() {}

    /**
     * The bytes of the only attachment of a name.
     *
     * @param bytes the file
     * @param most more bytes than these are an error
     */
    public static byte[] read(byte[] bytes, String name, int most) throws UnreadablePdfException {
        byte[] file = fromHeader(bytes);
        try {
            PdfObjects objects = new PdfObjects(file, ReadingBudget.forReading(file.length));
            XrefReader.read(objects);
            return PdfAttachments.find(objects, name, most);
        } catch (BrokenPdfException e) {
            // Its tables are wrong, or what they lead to.
            PdfObjects objects = new PdfObjects(file, ReadingBudget.forSearching(file.length));
            new XrefRebuilder(objects).search();
            return PdfAttachments.find(objects, name, most);
        }
    }

    /** Offsets count from the header, wherever it stands. */
    private static byte[] fromHeader(byte[] bytes) throws RejectedPdfException {
        int header =
                ByteSearch.next(bytes.length <= MAX_GARBAGE ? bytes : Arrays.copyOf(bytes, MAX_GARBAGE), 0, HEADER);
        if (header < 0) {
            throw new RejectedPdfException("不是 PDF 文件（开头没有 %PDF-）", "not a PDF file (it does not begin with %PDF-)");
        }
        return header == 0 ? bytes : Arrays.copyOfRange(bytes, header, bytes.length);
    }
}
