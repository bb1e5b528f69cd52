package guest;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxReportReader;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.render.pdf.PdfReportReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;

/** Word documents and PDF. */
public final class Documents {

    private Documents() {}

    public static void run(Guest guest, Report report) {
        byte[][] made = new byte[2][];
        guest.attempt("docx", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxRenderer.create().render(report, out);
            made[0] = out.toByteArray();
            return null;
        });
        guest.attempt("docx-read", () -> {
            var reading = DocxReportReader.create().read(new ByteArrayInputStream(made[0]));
            return reading.report().equals(report) && reading.changes().isEmpty() ? null : "changes: " + reading.changes();
        });
        guest.attempt("pdf", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfRenderer.create().render(report, out);
            made[1] = out.toByteArray();
            return contains(made[1], "FandolFang") ? null : "not set in the Fangsong";
        });
        guest.attempt("pdf-read", () -> PdfReportReader.create()
                        .read(new ByteArrayInputStream(made[1]))
                        .equals(report)
                ? null
                : "another report came back");
    }

    /** Whether a word stands in a PDF, in one of its streams or outside. */
    private static boolean contains(byte[] pdf, String word) throws Exception {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (text.contains(word)) {
            return true;
        }
        byte[] part = new byte[4 << 20];
        for (int at = text.indexOf("stream\n"); at >= 0; at = text.indexOf("stream\n", at + 1)) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf, at + 7, pdf.length - at - 7);
            try {
                if (new String(part, 0, inflater.inflate(part), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            } catch (java.util.zip.DataFormatException e) {
                // Another kind of stream, or the end of one.
            } finally {
                inflater.end();
            }
        }
        return false;
    }
}
