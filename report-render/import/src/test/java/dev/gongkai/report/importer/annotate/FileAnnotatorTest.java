package dev.gongkai.report.importer.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.importer.internal.docx.Docx;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that take no comments: what is wrong, where, and what would help. */
class FileAnnotatorTest {

    private static final int END = 0x06054b50;

    @TempDir
    private Path folder;

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static int end(ByteBuffer zip) {
        int at = zip.limit() - 22;
        while (zip.getInt(at) != END) {
            at--;
        }
        return at;
    }

    private void assertRefused(byte[] content, String... said) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        Report report =
                Report.builder(Form.forYear(2024), 2024, Agency.of("某局")).build();
        var thrown = assertThatThrownBy(
                        () -> FileAnnotator.create().annotate(file, report, List.of(), new ByteArrayOutputStream()))
                .isInstanceOf(MalformedSourceException.class);
        for (String words : said) {
            thrown.hasMessageContaining(words);
        }
    }

    @Test
    void archivesOfSixtyFourBits() throws IOException {
        for (int field : new int[] {10, 16}) {
            ByteBuffer zip = ByteBuffer.wrap(archive()).order(ByteOrder.LITTLE_ENDIAN);
            if (field == 10) {
                zip.putShort(end(zip) + field, (short) -1);
            } else {
                zip.putInt(end(zip) + field, -1);
            }
            assertRefused(zip.array(), "ZIP64", "请用 Word 或 WPS 另存");
        }
        for (int field : new int[] {20, 24, 42}) {
            ByteBuffer zip = ByteBuffer.wrap(archive()).order(ByteOrder.LITTLE_ENDIAN);
            zip.putInt(zip.getInt(end(zip) + 16) + field, -1);
            assertRefused(zip.array(), "ZIP64", "请用 Word 或 WPS 另存");
        }
    }

    @Test
    void filesWithPasswords() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            office.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            office.createDocument(new ByteArrayInputStream(new byte[500]), "EncryptionInfo");
            office.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "批注只能写入", "文件设有密码，请在 Word 或 WPS 中去掉密码后另存");
        ByteBuffer zip = ByteBuffer.wrap(archive()).order(ByteOrder.LITTLE_ENDIAN);
        int at = zip.getInt(end(zip) + 16);
        for (int i = 0; i < 3; i++) {
            zip.putShort(at + 8, (short) (zip.getShort(at + 8) | 1));
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        assertRefused(zip.array(), "密码");
    }

    @Test
    void otherFiles() throws IOException {
        assertRefused("{\"x\": 1}".getBytes(StandardCharsets.UTF_8), "批注只能写入 Word 文档（.docx）和 PDF");
    }

    private byte[] annotated(byte[] content) throws IOException {
        return annotated(content, "批注");
    }

    private byte[] annotated(byte[] content, String text) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        Report report =
                Report.builder(Form.forYear(2024), 2024, Agency.of("某局")).build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileAnnotator.create().annotate(file, report, List.of(FileComment.of("/overview", text)), out);
        return out.toByteArray();
    }

    /** A message may quote what no document can hold. */
    @Test
    void charactersThatNoDocumentHoldsAreShownAsSuch() throws Exception {
        byte[] document = Docx.of("<w:p><w:r><w:t>某局2024年政府信息公开工作年度报告</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:p><w:r><w:t>文字。</w:t></w:r></w:p>");
        byte[] annotated = annotated(document, "字符\u0000\u001B\uD83D\uFFFE有误😀");
        String comments = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(annotated))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/comments.xml")) {
                    comments = DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()))
                            .getDocumentElement()
                            .getTextContent();
                }
            }
        }
        assertThat(comments).contains("字符\uFFFD\uFFFD\uFFFD\uFFFD有误😀");
    }

    @Test
    void aPlaceThatIsNoPointerIsRefused() {
        assertThatThrownBy(() -> FileComment.of("overview", "批注"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pointer: a JSON pointer, not overview");
    }

    @Test
    void theMachinesLocaleChangesNothing() throws IOException {
        byte[] document = Docx.of("<w:p><w:r><w:t>某局2024年政府信息公开工作年度报告</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:p><w:r><w:t>文字。</w:t></w:r></w:p>");
        byte[] expected = annotated(document);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(annotated(document)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
