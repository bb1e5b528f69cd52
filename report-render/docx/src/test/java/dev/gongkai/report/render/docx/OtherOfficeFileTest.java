package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.LibreOffice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other office programs are called by their names, whatever ending they have. */
class OtherOfficeFileTest {

    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws Exception;
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"odt,OpenDocument 文档（.odt）,(.odt)", "doc,Word 97-2003 文档（.doc,(.doc)"})
    void whatAnotherProgramMadeOfOurDocument(String ending, String zh, String en) throws Exception {
        LibreOffice.assumeInstalled();
        Files.write(folder.resolve("report.docx"), EditedReport.DOCX);
        LibreOffice.convert(folder, ending);
        assertCalled(Files.readAllBytes(folder.resolve("report." + ending)), zh, en);
    }

    @Test
    void openDocuments() throws Exception {
        assertCalled(
                openDocument("application/vnd.oasis.opendocument.text"), "（.odt），请另存为 .docx", "(.odt); save it as");
        assertCalled(openDocument("application/vnd.oasis.opendocument.spreadsheet"), "（.ods）", "(.ods)");
        assertCalled(
                openDocument("application/vnd.oasis.opendocument.graphics"), "OpenDocument 文件", "OpenDocument file");
    }

    @Test
    void oldDocuments() throws Exception {
        assertCalled(ole("WordDocument"), "（.doc 或 .wps），请另存为 .docx", "(.doc); save it as .docx");
        assertCalled(ole("PowerPoint Document"), "（.ppt）", "(.ppt)");
        assertCalled(ole("Contents"), "旧格式", "old format");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            assertCalled(bytes(book::write), "（.xls）", "(.xls)");
        }
    }

    @Test
    void documentsWithPassword() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(EditedReport.DOCX);
            }
            assertCalled(bytes(files::writeFilesystem), "密码", "password");
        }
    }

    @Test
    void packagesOfOtherPrograms() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                XMLSlideShow show = new XMLSlideShow()) {
            book.createSheet();
            assertCalled(bytes(book::write), "（.xlsx）", "(.xlsx)");
            assertCalled(bytes(show::write), "（.pptx）", "(.pptx)");
        }
    }

    private static void assertCalled(byte[] file, String zh, String en) {
        MalformedDocxException refused = catchThrowableOfType(
                MalformedDocxException.class, () -> DocxReportReader.create().read(new ByteArrayInputStream(file)));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.message(Locale.CHINA)).contains(zh);
        assertThat(refused.message(Locale.ENGLISH)).contains(en);
    }

    private static byte[] bytes(Writer writer) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static byte[] ole(String stream) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            return bytes(files::writeFilesystem);
        }
    }

    private static byte[] openDocument(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(type.getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office:document-content/>".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
