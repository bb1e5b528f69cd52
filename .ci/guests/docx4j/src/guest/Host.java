package guest;

import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** What the program itself does: it writes Word documents with its docx4j, and reads them and writes sheets with its POI. */
public final class Host {

    private Host() {}

    public static void run(Guest guest, Report report) {
        guest.attempt("host", () -> {
            WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
            document.getMainDocumentPart().addParagraphOfText("host");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            String text = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))
                    .getParagraphs()
                    .get(0)
                    .getText();
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("host").createRow(0).createCell(0).setCellValue(1);
                workbook.write(new ByteArrayOutputStream());
            }
            return text.equals("host") ? null : "its document says " + text;
        });
    }
}
