package dev.gongkai.report.importer.internal.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceParagraph;
import dev.gongkai.report.importer.internal.source.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxSourceReaderTest {

    private static Source read(byte[] file) throws Exception {
        return new DocxSourceReader().read(file, SourceKind.DOCX);
    }

    private static List<String> body(String xml) throws Exception {
        return Sources.texts(read(Docx.of(xml)), BlockRole.BODY);
    }

    @Test
    void changesAreAccepted() throws Exception {
        assertThat(body("<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>3</w:delText><w:t>3</w:t></w:r></w:del>"
                        + "<w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>"))
                .containsExactly("收到5件");
    }

    @Test
    void aParagraphWhoseMarkWasDeletedGoesOn() throws Exception {
        assertThat(
                        body(
                                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>"))
                .containsExactly("前后");
    }

    @Test
    void aTextBoxIsReadOnce() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>";
        assertThat(body("<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>"
                        + box
                        + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"))
                .containsExactly("正文", "框中");
    }

    @Test
    void fieldsAreTheirResults() throws Exception {
        assertThat(body(
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText><w:t>x</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2025年</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
                .containsExactly("2025年");
    }

    @Test
    void numbersOfListsAreWritten() throws Exception {
        String lists = "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt"
                + " w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\">"
                + "<w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>";
        String body = item.formatted(0) + item.formatted(1) + item.formatted(1) + item.formatted(0) + item.formatted(1);
        assertThat(Sources.texts(read(Docx.of(body, Map.of("numbering", lists))), BlockRole.BODY))
                .containsExactly("一、项", "（一）项", "（二）项", "二、项", "（一）项");
    }

    @Test
    void headersAndFootersBelongToPages() throws Exception {
        Source source = read(Docx.of(
                "<w:p><w:r><w:t>文</w:t></w:r></w:p>",
                Map.of("footer", "<w:ftr><w:p><w:r><w:t>3</w:t></w:r></w:p></w:ftr>")));
        assertThat(Sources.texts(source, BlockRole.PAGE)).containsExactly("3");
        assertThat(Sources.texts(source, BlockRole.BODY)).containsExactly("文");
    }

    @Test
    void stylesMakeHeadings() throws Exception {
        String styles =
                "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 2\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
        Source source = read(Docx.of(
                "<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>", Map.of("styles", styles)));
        assertThat(((SourceParagraph) source.blocks().get(0)).heading()).isEqualTo(2);
    }

    @Test
    void aTableInAFrameIsATableAndOneInACellFollows() throws Exception {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String inner = "<w:tbl><w:tr>" + cell.formatted(1) + cell.formatted(2) + "</w:tr><w:tr>" + cell.formatted(3)
                + cell.formatted(4) + "</w:tr></w:tbl>";
        Source framed = read(Docx.of("<w:tbl><w:tr><w:tc>" + inner + "</w:tc></w:tr></w:tbl>"));
        assertThat(Sources.grids(framed)).containsExactly("2x2\n0,0 1x1 1\n0,1 1x1 2\n1,0 1x1 3\n1,1 1x1 4");
    }

    @Test
    void mergedCellsKeepTheirText() throws Exception {
        String xml =
                "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc>"
                        + "<w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>";
        assertThat(Sources.grids(read(Docx.of(xml)))).containsExactly("2x2\n0,0 2x1 甲乙\n0,1 1x1 1\n1,1 1x1 2");
    }

    /** Marks of notes are no part of a number, and what is struck out is none of it. */
    @Test
    void runsAreAsTheyAreSeen() throws Exception {
        Source source = SourceReaders.create()
                .read(Docx.of("<w:p><w:r><w:t>12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
                        + "<w:t>1</w:t></w:r></w:p><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r>"
                        + "<w:r><w:t>12</w:t></w:r></w:p>"));
        assertThat(Sources.texts(source, BlockRole.BODY)).containsExactly("12¹", "12");
        assertThat(Sources.texts(source, BlockRole.AROUND)).containsExactly("9");
    }
}
