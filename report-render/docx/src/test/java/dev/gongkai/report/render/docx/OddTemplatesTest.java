package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.docx.testing.AgencyFiles;
import dev.gongkai.report.render.docx.testing.FontBytes;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates as they come: the report is on them, valid and readable, or it is said why not. */
class OddTemplatesTest {

    private static final String BODY = "word/document.xml";
    private static final String MARK = "<w:bookmarkStart w:id=\"901\" w:name=\"report\"/><w:bookmarkEnd w:id=\"901\"/>";
    private static final String CELL = "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
            + "<w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"5000\" w:type=\"dxa\"/></w:tcPr>%s"
            + "</w:tc></w:tr></w:tbl><w:p/>";
    private static final String CONTROL = "<w:sdt><w:sdtPr><w:tag w:val=\"report\"/></w:sdtPr>%s</w:sdt>";
    private static final String CONTENT = "<w:sdtContent>%s</w:sdtContent>";
    private static final String BOX = "<w:p><w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"s1\""
            + " style=\"width:100pt;height:50pt\"><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape>"
            + "</w:pict></w:r></w:p>";

    @TempDir
    private Path folder;

    private static byte[] with(String part, UnaryOperator<String> change) throws Exception {
        return FontBytes.replaced(AgencyFiles.all().get("styles"), part, change);
    }

    /** With blocks at the end of the text. */
    private static byte[] ending(String blocks) throws Exception {
        return with(BODY, xml -> {
            int section = xml.lastIndexOf("<w:sectPr");
            return xml.substring(0, section) + blocks + xml.substring(section);
        });
    }

    private List<String> rendered(String name, byte[] paper) throws Exception {
        Path file = Files.write(folder.resolve("paper.docx"), paper);
        List<String> remarks = List.of();
        for (boolean controls : new boolean[] {true, false}) {
            DocxRenderer.Builder builder = DocxRenderer.builder().template(file);
            DocxRenderer renderer = (controls ? builder : builder.withoutControls()).build();
            byte[] docx = Samples.bytes(renderer, Samples.qufu());
            SchemaTest.assertTextAndStylesAreValid(docx);
            DocxReading reading = DocxReportReader.create().read(new ByteArrayInputStream(docx));
            assertThat(reading.changes()).as(name).isEmpty();
            assertThat(reading.report()).as(name).isEqualTo(Samples.qufu());
            try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(opened.getBodyElements()).as(name).isNotEmpty();
            }
            remarks = renderer.templateRemarks().stream().map(Message::zh).toList();
        }
        return remarks;
    }

    @Test
    void placesThatCannotHoldAReport() throws Exception {
        Map<String, String> blocks = new LinkedHashMap<>();
        String content = CONTENT.formatted("<w:p/>");
        blocks.put("mark in a cell", CELL.formatted("<w:p>" + MARK + "</w:p>"));
        blocks.put("mark in a text box", BOX.formatted("<w:p>" + MARK + "<w:r><w:t>框</w:t></w:r></w:p>"));
        blocks.put(
                "mark around two paragraphs",
                "<w:p><w:bookmarkStart w:id=\"9\" w:name=\"report\"/><w:r><w:t>甲</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>乙</w:t></w:r><w:bookmarkEnd w:id=\"9\"/></w:p>");
        blocks.put("control in a cell", CELL.formatted(CONTROL.formatted(content) + "<w:p/>"));
        blocks.put("control in a text box", BOX.formatted(CONTROL.formatted(content)));
        blocks.put(
                "control in a line",
                "<w:p>" + CONTROL.formatted(CONTENT.formatted("<w:r><w:t>处</w:t></w:r>")) + "</w:p>");
        for (Map.Entry<String, String> odd : blocks.entrySet()) {
            assertThat(rendered(odd.getKey(), ending(odd.getValue())))
                    .as(odd.getKey())
                    .anyMatch(remark -> remark.contains("report"));
        }
    }

    @Test
    void placesThatAreEmptyInOtherWays() throws Exception {
        rendered("no content", ending(CONTROL.formatted("") + "<w:p/>"));
        rendered("content without an end tag", ending(CONTROL.formatted("<w:sdtContent/>") + "<w:p/>"));
        rendered(
                "one in the other",
                ending(CONTROL.formatted(CONTENT.formatted(CONTROL.formatted(CONTENT.formatted("<w:p/>"))))));
        rendered("within custom markup", ending("<w:customXml w:element=\"x\"><w:p>" + MARK + "</w:p></w:customXml>"));
        rendered(
                "inserted, with changes tracked",
                ending("<w:p><w:pPr><w:rPr><w:ins w:id=\"5\" w:author=\"x\"/></w:rPr></w:pPr>" + MARK + "</w:p>"));
        rendered(
                "two marks",
                ending("<w:p>" + MARK + "</w:p><w:p><w:r><w:t>中间</w:t></w:r></w:p><w:p>"
                        + MARK.replace("901", "902").replace("\"report\"", "\"Report\"") + "</w:p>"));
    }

    @Test
    void tagsAreOfAnyLength() throws Exception {
        rendered("blanks", ending("<w:p" + " ".repeat(100_000) + "/>"));
    }

    @Test
    void headersAreNoPlace() throws Exception {
        byte[] paper = FontBytes.replaced(
                AgencyFiles.all().get("sections"),
                "word/header1.xml",
                xml -> xml.replaceFirst("</w:p>", MARK + "</w:p>"));
        assertThat(rendered("header", paper)).anyMatch(remark -> remark.contains("页眉"));
    }

    @Test
    void filesThatAreWrittenInOtherWays() throws Exception {
        rendered(
                "text without a section",
                with(BODY, xml -> xml.substring(0, xml.lastIndexOf("<w:sectPr")) + "</w:body></w:document>"));
        rendered("no text", with(BODY, xml -> xml.replaceAll("(?s)<w:body>.*</w:body>", "<w:body></w:body>")));
        rendered(
                "no styles in it",
                with(
                        "word/styles.xml",
                        xml -> "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
        rendered(
                "Chinese names",
                with(
                        "word/styles.xml",
                        xml -> xml.replace("\"Normal\"", "\"正文\"").replace("\"heading 1\"", "\"标题 1\"")));
        rendered(
                "a template",
                with("[Content_Types].xml", xml -> xml.replace("document.main+xml", "template.main+xml")));
        byte[] moved = renamed(AgencyFiles.all().get("styles"));
        rendered("another name of the text", moved);
        assertThat(rendered(
                        "columns",
                        with(BODY, xml -> xml.replaceFirst("</w:sectPr>", "<w:cols w:num=\"2\"/></w:sectPr>"))))
                .anyMatch(remark -> remark.contains("分栏"));
    }

    /** As some programs write it. */
    private static byte[] renamed(byte[] paper) throws IOException {
        String all = new String(paper, StandardCharsets.ISO_8859_1)
                .replace("word/document.xml", "word/documenx.xml")
                .replace("_rels/document.xml.rels", "_rels/documenx.xml.rels");
        byte[] named = all.getBytes(StandardCharsets.ISO_8859_1);
        UnaryOperator<String> text = xml -> xml.replace("word/document.xml", "word/documenx.xml");
        return FontBytes.replaced(FontBytes.replaced(named, "[Content_Types].xml", text), "_rels/.rels", text);
    }

    @Test
    void whatCannotBeWrittenIntoIsRefused() throws Exception {
        assertRefused(
                with(
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")),
                "不含宏");
        assertRefused(
                with(
                        BODY,
                        xml -> xml.replace(
                                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main")),
                "严格 Open XML");
        assertRefused(with(BODY, xml -> xml.replaceAll("(?s)<w:body>.*</w:body>", "<w:body/>")), "模板没有正文");
        assertRefused(with(BODY, xml -> xml.replace("</w:body>", "</w:p></w:body>")), "格式错误");
        assertRefused(new byte[0], "模板不是 Word 文档");
    }

    private void assertRefused(byte[] paper, String why) throws IOException {
        Path file = Files.write(folder.resolve("refused.docx"), paper);
        assertThatThrownBy(() -> DocxRenderer.builder().template(file))
                .isInstanceOf(MalformedDocxException.class)
                .hasMessageContaining(why);
    }
}
