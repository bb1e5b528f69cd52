package guest;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayOutputStream;

/** What the program itself does: it writes a PDF with its iText. */
public final class Host {

    private Host() {}

    public static void run(Guest guest, Report report) {
        guest.attempt("host", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = new Document();
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph("host"));
            document.close();
            String version = Document.getVersion();
            return version.startsWith("iText 2.1.7") && new PdfReader(out.toByteArray()).getNumberOfPages() == 1
                    ? null
                    : "its iText is now " + version;
        });
    }
}
