package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.SpoiltPackage.BODY;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.DOCX;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.directoryEntryOf;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.insertBefore;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.localHeaderOf;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.parts;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.withByte;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.withEditedPart;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.withPart;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.withPartOfBytes;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.withRenamedPart;
import static dev.gongkai.report.render.docx.testing.SpoiltPackage.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds: a report, or an error that says what is wrong; soon, and in little memory. */
class HostilePackageTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Map<String, byte[]> packages = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    /** All paragraphs moved, each to another place. */
    @Test
    void veryManyMovesTakeTimeInProportion() {
        List<Narrative.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            blocks.add(new Narrative.Paragraph("第" + i + "段。"));
        }
        Map<String, byte[]> parts = parts(document(blocks));
        Collections.reverse(blocks);
        parts.put(BODY, parts(document(blocks)).get(BODY));
        byte[] docx = zip(parts);
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThat(EditedReport.readBack(docx).report().overview().blocks())
                        .isEqualTo(blocks));
    }

    private static byte[] document(List<Narrative.Block> blocks) {
        return Samples.bytes(
                DocxRenderer.create(),
                Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                        .overview(new Narrative(blocks))
                        .build());
    }

    @TestFactory
    List<DynamicTest> eachIsRefused() {
        spoiltArchives();
        spoiltParts();
        spoiltMarkup();
        spoiltContent();
        List<DynamicTest> tests = new ArrayList<>();
        packages.forEach((name, bytes) -> tests.add(DynamicTest.dynamicTest(name, () -> assertRefused(bytes))));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(20);
        return tests;
    }

    private static void assertRefused(byte[] bytes) {
        Throwable failure =
                Assertions.assertTimeoutPreemptively(SOON, () -> catchThrowable(() -> EditedReport.readBack(bytes)));
        assertThat(failure).isInstanceOfSatisfying(MalformedDocxException.class, e -> {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(MalformedDocxException.MAX_PROBLEMS);
            assertThat(e.getMessage()).isNotBlank();
        });
    }

    private void spoiltArchives() {
        packages.put("empty file", new byte[0]);
        packages.put("no zip", XmlBuffer.utf8("政府信息公开工作年度报告"));
        packages.put("an OLE file", ole());
        packages.put("begins like a zip", Arrays.copyOf(DOCX, 4));
        packages.put("truncated", Arrays.copyOf(DOCX, DOCX.length / 2));
        packages.put("without its last byte", Arrays.copyOf(DOCX, DOCX.length - 1));
        packages.put("without its first byte", Arrays.copyOfRange(DOCX, 1, DOCX.length));
        packages.put("an empty zip", zip(Map.of()));
        packages.put("encrypted", withByte(directoryEntryOf(BODY) + 8, 1));
        packages.put("an unknown method", withByte(directoryEntryOf(BODY) + 10, 12));
        packages.put("a wrong checksum", withByte(directoryEntryOf(BODY) + 16, DOCX[directoryEntryOf(BODY) + 16] ^ 1));
        packages.put(
                "a size that is not so", withByte(directoryEntryOf(BODY) + 24, DOCX[directoryEntryOf(BODY) + 24] ^ 1));
        packages.put("a size beyond the limit", withByte(directoryEntryOf(BODY) + 27, 0x7F));
        packages.put("packed beyond the file", withByte(directoryEntryOf(BODY) + 23, 0x7F));
        packages.put("an offset beyond the file", withByte(directoryEntryOf(BODY) + 45, 0x7F));
        packages.put("an offset at another part", withByte(directoryEntryOf(BODY) + 42, 0));
        packages.put("a directory beyond the file", withByte(DOCX.length - 3, 0x7F));
        packages.put("a directory that begins elsewhere", withByte(DOCX.length - 6, DOCX[DOCX.length - 6] ^ 1));
        packages.put("several volumes", withByte(DOCX.length - 18, 1));
        packages.put("more entries than there are", withByte(DOCX.length - 12, DOCX[DOCX.length - 12] + 1));
        packages.put("broken data", withByte(localHeaderOf(BODY) + 200, DOCX[localHeaderOf(BODY) + 200] ^ 0x55));
        packages.put("two parts of one name", withRenamedPart("word/fontTable.xml", "WORD/document.XML"));
        for (String name : List.of("../x", "/x", "a\\b", "a/../../b", "c:x", "", "x\ny")) {
            packages.put("a part called " + name.replace("\n", "\\n"), withPart(name, "x"));
        }
        Map<String, byte[]> many = parts(DOCX);
        for (int i = 0; i < 10_001; i++) {
            many.put("x" + i, new byte[0]);
        }
        packages.put("too many parts", zip(many));
    }

    private void spoiltParts() {
        for (String part : List.of(BODY, DocxContract.REPORT_PART)) {
            Map<String, byte[]> parts = parts(DOCX);
            parts.remove(part);
            packages.put("no " + part, zip(parts));
            packages.put("empty " + part, withPart(part, ""));
        }
        packages.put("a bomb", withPart(BODY, "<a>" + " ".repeat(65 << 20) + "</a>"));
        packages.put(
                "a body elsewhere",
                withEditedPart("_rels/.rels", xml -> xml.replace("word/document.xml", "word/none.xml")));
        packages.put(
                "a picture that is none",
                withEditedPart(
                        BODY,
                        xml -> xml.replace(
                                "</w:body>",
                                "<w:p><w:r><w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" r:id=\"x\"/></w:pict>"
                                        + "</w:r></w:p></w:body>")));
        packages.put("two reports", twoReports());
    }

    private static byte[] twoReports() {
        Map<String, byte[]> parts = parts(DOCX);
        parts.put("customXml/item3.xml", parts.get(DocxContract.REPORT_PART));
        parts.put(
                "word/_rels/document.xml.rels",
                XmlBuffer.utf8(new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"" + WordMarkup.R
                                        + "/customXml\" Target=\"../customXml/item3.xml\"/></Relationships>")));
        return zip(parts);
    }

    private void spoiltMarkup() {
        String lol = "<!DOCTYPE l [<!ENTITY a \"lol\">"
                + "<!ENTITY b \"" + "&a;".repeat(10) + "\"><!ENTITY c \"" + "&b;".repeat(10) + "\">"
                + "<!ENTITY d \"" + "&c;".repeat(10) + "\"><!ENTITY e \"" + "&d;".repeat(10) + "\">"
                + "<!ENTITY f \"" + "&e;".repeat(10) + "\"><!ENTITY g \"" + "&f;".repeat(10) + "\">]><l>&g;</l>";
        for (String part : List.of(
                BODY,
                "word/styles.xml",
                "_rels/.rels",
                "word/_rels/document.xml.rels",
                DocxContract.VALUES_PART,
                DocxContract.REPORT_PART)) {
            packages.put("billion laughs in " + part, withPart(part, lol));
            packages.put(
                    "broken markup in " + part, withEditedPart(part, xml -> xml.replaceFirst("</[^>]*>$", "</x>")));
        }
        packages.put(
                "an external entity",
                withPart(BODY, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret().toUri() + "\">]><x>&e;</x>"));
        packages.put("an external subset", withPart(BODY, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>"));
        packages.put("text behind the root", withEditedPart(BODY, xml -> xml + "x"));
        packages.put("an unknown encoding", withPart(BODY, "<?xml version=\"1.0\" encoding=\"x-no\"?><x/>"));
        packages.put("not UTF-8", withPartOfBytes(BODY, new byte[] {'<', 'x', '>', (byte) 0xC3, '<', '/', 'x', '>'}));
        packages.put("a zero", withPart(BODY, "<x>\0</x>"));
        packages.put("nested deeply", withPart(BODY, "<x>".repeat(100_000)));
        packages.put("tables within tables", body("<w:tbl><w:tr><w:tc>".repeat(80)));
        packages.put("controls within controls", body("<w:sdt><w:sdtContent>".repeat(5_000)));
        packages.put("too many elements", body("<w:p/>".repeat(3_000_001)));
        StringBuilder attributes = new StringBuilder("<w:p");
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        packages.put("too many attributes", body(attributes + "/>"));
        packages.put(
                "fields within fields",
                body("<w:p><w:r>" + "<w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t>".repeat(300_000)
                        + "</w:r></w:p>"));
        packages.put(
                "drawings of nothing that can be read",
                body("<w:p><w:r>"
                        + ("<w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/>"
                                        + "</w:drawing>")
                                .repeat(100_000)
                        + "</w:r></w:p>"));
        packages.put("a large picture many times", manyPictures());
        packages.put("a number of many words before many paragraphs", manyNumbers());
        packages.put("a name without end", body("<" + "x".repeat(1 << 20) + "/>"));
    }

    /** Each picture is compared with others; one must not be read as often as it is shown. */
    private static byte[] manyPictures() {
        Map<String, byte[]> parts = parts(DOCX);
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, 16 << 20);
        parts.put("word/media/x.png", picture);
        StringBuilder relationships = new StringBuilder();
        StringBuilder pictures = new StringBuilder("<w:p xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:r>");
        for (int i = 0; i < 50_000; i++) {
            relationships
                    .append("<Relationship Id=\"x")
                    .append(i)
                    .append("\" Type=\"x/image\" Target=\"media/x.png\"/>");
            pictures.append("<w:pict><v:imagedata r:id=\"x").append(i).append("\"/></w:pict>");
        }
        insertBefore(parts, "word/_rels/document.xml.rels", "</Relationships>", relationships.toString());
        // The note is what makes it wrong at last.
        insertBefore(parts, BODY, "</w:body>", pictures + "<w:footnoteReference/></w:r></w:p>");
        return zip(parts);
    }

    private static byte[] manyNumbers() {
        Map<String, byte[]> parts = parts(DOCX);
        parts.put(
                "word/numbering.xml",
                XmlBuffer.utf8("<w:numbering xmlns:w=\"" + WordMarkup.W + "\"><w:abstractNum w:abstractNumId=\"1\">"
                        + "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"" + "x".repeat(1 << 20)
                        + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "</w:numbering>"));
        insertBefore(
                parts,
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"x\" Type=\"x/numbering\" Target=\"numbering.xml\"/>");
        insertBefore(
                parts,
                BODY,
                "</w:body>",
                "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
                        .repeat(20_000));
        return zip(parts);
    }

    private void spoiltContent() {
        packages.put("no paragraphs", body(""));
        packages.put(
                "a huge gridSpan",
                withEditedPart(
                        BODY,
                        xml -> xml.replaceFirst("<w:gridSpan w:val=\"4\"/>", "<w:gridSpan w:val=\"2147483647\"/>")));
        String endless = "长".repeat(5_000_000);
        String line = "<w:p><w:r><w:t>" + endless + "</w:t></w:r></w:p>";
        packages.put("an endless paragraph", withEditedPart(BODY, xml -> xml.replace("</w:body>", line + "</w:body>")));
        String row = "<w:tr><w:tc>"
                + line.replace(endless, endless.substring(2_500_000)).repeat(2) + "</w:tc></w:tr>";
        packages.put(
                "an endless cell",
                withEditedPart(
                        BODY,
                        xml -> xml.replaceFirst(
                                "(</w:p>)(<w:p><w:pPr><w:pStyle w:val=.GKHeading1)",
                                "$1<w:tbl>" + row + "</w:tbl>$2")));
        packages.put(
                "an endless title",
                withEditedPart(
                        BODY,
                        xml -> xml.replace(
                                "<w:body>",
                                "<w:body>"
                                        + line.replace(endless, endless.substring(2_500_000))
                                                .replace("<w:p>", "<w:p><w:pPr><w:pStyle w:val=\"GKTitle\"/></w:pPr>")
                                                .repeat(2))));
        packages.put("no JSON", withPart(DocxContract.REPORT_PART, report("x")));
        packages.put("empty JSON", withPart(DocxContract.REPORT_PART, report("{}")));
        packages.put("nested JSON", withPart(DocxContract.REPORT_PART, report("[".repeat(1_000_000))));
        packages.put("JSON of an unknown edition", withPart(DocxContract.REPORT_PART, report("{\"form\": \"1999\"}")));
        packages.put(
                "JSON with a picture elsewhere",
                withEditedPart(
                        DocxContract.REPORT_PART,
                        xml -> xml.replace(
                                "&quot;proactive&quot;",
                                "&quot;overview&quot;: [{&quot;figure&quot;: &quot;../x.png&quot;}], &quot;proactive&quot;")));
        packages.put(
                "JSON with a huge number",
                withEditedPart(DocxContract.REPORT_PART, xml -> xml.replaceFirst("null", "1e999999999")));
    }

    private static String report(String json) {
        return "<document xmlns=\"" + DocxContract.REPORT_NAMESPACE + "\">" + json + "</document>";
    }

    private static byte[] body(String blocks) {
        return withPart(
                BODY, "<w:document xmlns:w=\"" + WordMarkup.W + "\"><w:body>" + blocks + "</w:body></w:document>");
    }

    private static byte[] ole() {
        byte[] ole = new byte[1024];
        int[] magic = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < magic.length; i++) {
            ole[i] = (byte) magic[i];
        }
        return ole;
    }

    private Path secret() {
        Path file = folder.resolve("secret");
        try {
            return Files.writeString(file, "secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports come through where nothing is wrong: what is refused is refused for what was done to it. */
    @Test
    void theUntouchedPackageIsRead() throws Exception {
        assertThat(EditedReport.readBack(zip(parts(DOCX))).changes()).isEmpty();
        assertThat(EditedReport.readBack(withEditedPart(BODY, xml -> xml)).changes())
                .isEmpty();
    }

    /** Any byte may be another one; never is there anything but a report or the one exception. */
    @Test
    void noByteBreaksTheReader() {
        Random random = new Random(1);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 400; i++) {
                byte[] bytes = DOCX.clone();
                for (int j = random.nextInt(4); j >= 0; j--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                Throwable failure = catchThrowable(() -> EditedReport.readBack(bytes));
                if (failure != null) {
                    assertThat(failure).isInstanceOf(MalformedDocxException.class);
                }
            }
        });
    }

    /** Nor does any element more or less. */
    @Test
    void noElementBreaksTheReader() {
        String xml = new String(parts(DOCX).get(BODY), StandardCharsets.UTF_8);
        String[] pieces = xml.split("(?=<)");
        Random random = new Random(2);
        for (int i = 0; i < 150; i++) {
            List<String> changed = new ArrayList<>(Arrays.asList(pieces));
            int at = 2 + random.nextInt(changed.size() - 4);
            Consumer<List<String>> edit = List.<Consumer<List<String>>>of(
                            list -> list.remove(at),
                            list -> list.add(at, list.get(2 + random.nextInt(list.size() - 4))),
                            list -> list.set(at, list.get(at).replaceAll("\"[^\"]*\"", "\"-1\"")))
                    .get(i % 3);
            edit.accept(changed);
            byte[] docx = withPart(BODY, String.join("", changed));
            Throwable failure = catchThrowable(() -> EditedReport.readBack(docx));
            if (failure != null) {
                assertThat(failure).isInstanceOf(MalformedDocxException.class);
            }
        }
    }

    @Test
    void aStreamThatFailsIsNoMalformedDocument() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(catchThrowable(() -> DocxReportReader.create().read(failing)))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
