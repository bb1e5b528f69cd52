package dev.gongkai.report.importer.internal.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gongkai.report.importer.internal.docx.Docx;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break a reader end in an error that explains itself, soon. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final SourceReaders READERS = SourceReaders.create();

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String type, String part, String xml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types>" + type + "</Types>");
        parts.put(part, xml);
        return Docx.zip(parts);
    }

    private static byte[] sheet(String xml) {
        return archive("spreadsheetml.sheet.main+xml", "xl/workbook.xml", xml);
    }

    private static byte[] odt(String xml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", xml);
        return Docx.zip(parts);
    }

    /** Bytes that end in an error. */
    private static Map<String, byte[]> refused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String cell = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";
        String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String laughs =
                "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>";
        byte[] sound = Docx.of("<w:p><w:r><w:t>文</w:t></w:r></w:p>");
        files.put("empty", new byte[0]);
        files.put("too large", new byte[SourceLimits.MAX_FILE + 1]);
        files.put("RTF", latin("{\\rtf1\\ansi 1}"));
        files.put("PNG", latin("\u0089PNG\r\n\u001a\n0000"));
        files.put("JPEG", latin("\u00ff\u00d8\u00ff\u00e0 JFIF"));
        files.put("GIF", latin("GIF89a 0000"));
        files.put("TIFF", latin("II*\0 0000"));
        files.put("WebP", latin("RIFF0000WEBPVP8 "));
        files.put("RAR", latin("Rar!\u001a\u0007"));
        files.put("7z", latin("7z\u00bc\u00af'\u001c"));
        files.put("gzip", latin("\u001f\u008b\b0000"));
        files.put("MHT", latin("MIME-Version: 1.0\r\n"));
        files.put(
                "MHT of empty parts",
                latin("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
                        + "--x\n".repeat(500_000)));
        files.put("XML of Word 2003", text("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><a/>"));
        files.put("other XML", text("<?xml version='1.0'?><a/>"));
        files.put("JSON", text("{\"edition\": 2021}"));
        files.put("bytes of no kind", new byte[] {1, 2, 0, 3, 0, 0, 4});
        files.put("plain archive", Docx.zip(Map.of("a.txt", "1")));
        files.put("archive without files", latin("PK\u0005\u0006" + "\0".repeat(18)));
        files.put("OFD", Docx.zip(Map.of("OFD.xml", "<a/>")));
        files.put("presentation", archive("presentationml.main", "a", ""));
        files.put("OLE2 header alone", latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));
        files.put("OLE2 of zeros", Arrays.copyOf(latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 4096));
        files.put("docx cut off", Arrays.copyOf(sound, sound.length / 3));
        files.put("docx of rubbish", Docx.of("<w:p><w:r></w:p>"));
        files.put("docx without document", archive("wordprocessingml.document.main+xml", "a.xml", "<a/>"));
        files.put("docx XXE", archive("wordprocessingml.document.main+xml", "word/document.xml", xxe + "<a>&x;</a>"));
        files.put(
                "docx laughs",
                archive("wordprocessingml.document.main+xml", "word/document.xml", laughs + "<a>&c;</a>"));
        files.put("docx deep", Docx.of("<w:sdt><w:sdtContent>".repeat(5000)));
        files.put(
                "docx tables in tables",
                Docx.of("<w:tbl><w:tr><w:tc>".repeat(60) + "</w:tc></w:tr></w:tbl>".repeat(60)));
        files.put(
                "docx 100,000 cells",
                Docx.of("<w:tbl>" + ("<w:tr>" + cell.repeat(10) + "</w:tr>").repeat(10_000) + "</w:tbl>"));
        files.put("docx 100,000 columns", Docx.of("<w:tbl><w:tr>" + cell.repeat(100_000) + "</w:tr></w:tbl>"));
        files.put(
                "docx 5,000,000 characters", Docx.of("<w:p><w:r><w:t>" + "文".repeat(5_000_000) + "</w:t></w:r></w:p>"));
        files.put("docx 150,000 paragraphs", Docx.of("<w:p><w:r><w:t>文</w:t></w:r></w:p>".repeat(150_000)));
        files.put("zip bomb", Docx.of(" ".repeat(SourceLimits.MAX_UNPACKED + 10)));
        files.put("xlsx XXE", sheet(xxe + "<a>&x;</a>"));
        files.put("xlsx laughs", sheet(laughs + "<a>&c;</a>"));
        files.put("xlsx without workbook", archive("spreadsheetml.sheet.main+xml", "a.xml", "<a/>"));
        files.put("xlsx broken", sheet("<workbook><sheets>"));
        files.put("odt XXE", odt(xxe + "<a>&x;</a>"));
        files.put("odt laughs", odt(laughs + "<a>&c;</a>"));
        files.put("odt broken", odt("<a>"));
        files.put("odt deep", odt("<a>".repeat(3000)));
        files.put("html 100,000 cells", text("<table>" + ("<tr>" + "<td>1".repeat(10)).repeat(10_000) + "</table>"));
        files.put("html 5,000,000 characters", text("<p>" + "文".repeat(5_000_000)));
        files.put("html 150,000 paragraphs", text("<p>文</p>".repeat(150_000)));
        files.put("html spans", text("<table>" + "<tr><td colspan=1000>1<td colspan=1000>2".repeat(9) + "</table>"));
        files.put("text 150,000 lines", text("文\n".repeat(150_000)));
        files.put("text 5,000,000 characters", text("文".repeat(5_000_000)));
        files.put("text 100,000 cells", text(("|" + "1|".repeat(10) + "\n").repeat(10_000)));
        files.put("text 5,000 columns", text(("|" + "1|".repeat(5_000) + "\n").repeat(3)));
        return files;
    }

    @TestFactory
    Stream<DynamicTest> areRefused() {
        return refused().entrySet().stream()
                .map(file -> dynamicTest(file.getKey(), () -> {
                    Throwable thrown =
                            assertTimeoutPreemptively(SOON, () -> catchThrowable(() -> READERS.read(file.getValue())));
                    assertThat(thrown).isInstanceOf(MalformedSourceException.class);
                    MalformedSourceException refusal = (MalformedSourceException) thrown;
                    assertThat(refusal.message(Locale.CHINA)).matches("(?s).*\\p{IsHan}.*");
                    assertThat(refusal.message(Locale.ENGLISH))
                            .matches("(?s).*[a-z]{3}.*")
                            .isNotEqualTo(refusal.message(Locale.CHINA));
                }));
    }

    @Test
    void littleMemoryIsEnough(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files = refused();
        Map<String, SmallHeap.Outcome> outcomes = SmallHeap.read(files, folder, "512m");
        assertThat(outcomes.keySet()).containsExactlyElementsOf(files.keySet());
        outcomes.forEach((name, outcome) -> assertThat(outcome.what()).as(name).isEqualTo("refused"));
    }

    /** What is odd but holds text is read, soon. */
    @TestFactory
    Stream<DynamicTest> areReadSoon() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("html deep", text("<div>".repeat(100_000) + "文"));
        files.put("html deep tables", text("<table><tr><td>".repeat(2_000) + "文"));
        files.put("html unclosed", text("<p>文<table><tr><td>1".repeat(300)));
        files.put("html long style", text("<style>" + "/*".repeat(90_000) + "</style><p>文"));
        files.put("pipes alone", text("|".repeat(900) + "\n" + "|".repeat(900) + "\n文"));
        files.put("a rule of Markdown", text("|文|\n" + "|-".repeat(400_000) + "|\n|1|"));
        return files.entrySet().stream()
                .map(file -> dynamicTest(
                        file.getKey(), () -> assertTimeoutPreemptively(SOON, () -> READERS.read(file.getValue()))));
    }

    /** Whatever is changed in a sound file, it is read or refused. */
    @TestFactory
    Stream<DynamicTest> changedBytes() {
        byte[] sound =
                Docx.of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>文</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".repeat(20));
        return Stream.of(1, 2, 3, 4, 5)
                .map(seed -> dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < 200; i++) {
                        byte[] changed = sound.clone();
                        for (int j = 0; j < 3; j++) {
                            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                        }
                        Throwable thrown = catchThrowable(() -> READERS.read(changed));
                        assertThat(thrown == null || thrown instanceof MalformedSourceException)
                                .isTrue();
                    }
                }));
    }
}
