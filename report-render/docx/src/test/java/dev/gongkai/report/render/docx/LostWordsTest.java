package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.ADDRESS;
import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertRead;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertReadWithAndWithoutControls;
import static dev.gongkai.report.render.docx.testing.EditedReport.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.testing.WordEdit;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is seen in Word and stands in no text is read, or is an error: it never just disappears. */
class LostWordsTest {

    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String VML = "urn:schemas-microsoft-com:vml";

    /** The document with an element behind the words of a paragraph. */
    private static byte[] withElement(BiFunction<WordEdit, Document, Element> element) throws Exception {
        return WordEdit.body(DOCX, edit -> {
            Element paragraph = edit.paragraph("存在问题");
            paragraph.appendChild(element.apply(edit, paragraph.getOwnerDocument()));
        });
    }

    private static void assertRefusedWith(byte[] docx, String words) {
        assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
            assertThat(problem.place().zh()).contains("存在问题");
            assertThat(problem.message().zh()).contains(words);
        });
    }

    private static Element mark(WordEdit edit, String type) {
        Element mark = edit.element("fldChar");
        mark.setAttributeNS(WordMarkup.W, "w:fldCharType", type);
        return edit.element("r", mark);
    }

    private static Element instruction(WordEdit edit, String words) {
        return edit.element(
                "r", edit.element("instrText", edit.textElement(words).getFirstChild()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " EQ \\o\\ac(○,一)",
                "eq \\* jc2 \\o\\ad(\\s\\up 9(yáng),䶮)",
                "SYMBOL 254 \\f Wingdings",
                "FORMCHECKBOX",
                "LISTNUM"
            })
    void fieldsOfWhichTheInstructionIsSeenAreRefused(String words) throws Exception {
        assertRefusedWith(
                withElement((edit, body) ->
                        edit.element("ins", mark(edit, "begin"), instruction(edit, words), mark(edit, "end"))),
                "由域显示");
        int half = words.length() / 2;
        assertRefusedWith(
                withElement((edit, body) -> edit.element(
                        "ins",
                        mark(edit, "begin"),
                        instruction(edit, words.substring(0, half)),
                        instruction(edit, words.substring(half)),
                        mark(edit, "separate"),
                        mark(edit, "end"))),
                "由域显示");
        assertRefusedWith(
                withElement((edit, body) -> {
                    Element field = edit.element("fldSimple");
                    field.setAttributeNS(WordMarkup.W, "w:instr", words);
                    return field;
                }),
                "由域显示");
    }

    @Test
    void otherFieldsShowTheirResult() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element paragraph = edit.paragraph("存在问题");
                    paragraph.appendChild(mark(edit, "begin"));
                    paragraph.appendChild(instruction(edit, " SEQ 图 \\* ARABIC "));
                    paragraph.appendChild(mark(edit, "separate"));
                    paragraph.appendChild(edit.run("1"));
                    paragraph.appendChild(mark(edit, "end"));
                },
                r -> r.problems(Narrative.parse("存在问题。1\n改进措施。")),
                tuple("/problems/0", "存在问题。", "存在问题。1"));
    }

    @Test
    void aFieldWithoutAnEndIsRefused() throws Exception {
        assertThat(problemsOf(withElement((edit, body) -> mark(edit, "begin"))))
                .anySatisfy(problem -> assertThat(problem.message().zh()).contains("域没有结束"));
    }

    @Test
    void wordsThatAreDrawnAreRefused() throws Exception {
        assertRefusedWith(
                withElement((edit, body) -> {
                    Element shape = body.createElementNS(VML, "v:shape");
                    Element words = body.createElementNS(VML, "v:textpath");
                    words.setAttribute("string", "草稿");
                    shape.appendChild(words);
                    return edit.element("r", edit.element("pict", shape));
                }),
                "艺术字");
        assertRefusedWith(
                withElement((edit, body) -> {
                    Element words = body.createElementNS(DRAWING, "a:t");
                    words.setTextContent("框内");
                    return edit.element("r", edit.element("drawing", words));
                }),
                "艺术字");
    }

    @Test
    void newerChartsAreRefused() throws Exception {
        assertRefusedWith(
                withElement((edit, body) -> {
                    Element data = body.createElementNS(DRAWING, "a:graphicData");
                    data.setAttribute("uri", "http://schemas.microsoft.com/office/drawing/2014/chartex");
                    return edit.element("r", edit.element("drawing", data));
                }),
                "图表");
    }

    @Test
    void formulasBetweenParagraphsAreRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element paragraph = edit.paragraph("存在问题");
            edit.insertAfter(paragraph, paragraph.getOwnerDocument().createElementNS(MATH, "m:oMathPara"));
        });
        assertRefusedWith(docx, "公式");
    }

    @Test
    void documentsWithinDocumentsAreRefused() throws Exception {
        assertRefusedWith(withElement((edit, body) -> edit.element("subDoc")), "另一个文件");
    }

    @Test
    void fontsOfSymbolsAreRefused() throws Exception {
        assertRefusedWith(
                withElement((edit, body) -> {
                    Element fonts = edit.element("rFonts");
                    fonts.setAttributeNS(WordMarkup.W, "w:ascii", "Wingdings");
                    return edit.element("r", edit.element("rPr", fonts), edit.textElement("P"));
                }),
                "符号字体");
    }

    @Test
    void looksThatAStyleGivesCount() throws Exception {
        byte[] styled = WordEdit.part(
                DOCX,
                "/word/styles.xml",
                xml -> xml.replace(
                        "</w:styles>",
                        style("a1", "character", "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>")
                                + style("a2", "character", "<w:basedOn w:val=\"a1\"/>")
                                + style("a3", "paragraph", "<w:rPr><w:vanish/></w:rPr>")
                                + style(
                                        "a6",
                                        "paragraph",
                                        "<w:basedOn w:val=\"a3\"/><w:rPr><w:sz w:val=\"16\"/></w:rPr>")
                                + style(
                                        "a7",
                                        "paragraph",
                                        "<w:basedOn w:val=\"a3\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr>")
                                + style("a4", "paragraph", "<w:basedOn w:val=\"a5\"/>")
                                + style("a5", "paragraph", "<w:basedOn w:val=\"a4\"/>")
                                + "</w:styles>"));
        byte[] docx = WordEdit.body(styled, edit -> {
            Element paragraph = edit.paragraph("存在问题");
            paragraph.appendChild(
                    edit.element("r", edit.element("rPr", edit.valued("rStyle", "a2")), edit.textElement("[1]")));
            paragraph.appendChild(
                    edit.element("r", edit.element("rPr", edit.valued("rStyle", "a2")), edit.textElement("2")));
            edit.insertAfter(
                    edit.insertAfter(
                            edit.insertAfter(
                                    edit.insertAfter(paragraph, edit.styledParagraph("a3", "窗体顶端")),
                                    edit.styledParagraph("a6", "窗体底端")),
                            edit.styledParagraph("a7", "可见的一段。")),
                    edit.styledParagraph("a4", "另一段。"));
        });
        assertRead(
                docx,
                r -> r.problems(Narrative.parse("存在问题。[¹]²\n可见的一段。\n另一段。\n改进措施。")),
                tuple("/problems/0", "存在问题。", "存在问题。[¹]²"),
                tuple("/problems/1", "", "可见的一段。"),
                tuple("/problems/2", "", "另一段。"));
    }

    private static String style(String id, String type, String properties) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>" + properties
                + "</w:style>";
    }

    @Test
    void deletedCellsAreNotSeen() throws Exception {
        byte[] docx = WordEdit.body(
                DOCX,
                edit -> WordEdit.all(WordEdit.above(edit.control(ADDRESS), "tc"), "tcPr")
                        .get(0)
                        .appendChild(edit.element("cellDel")));
        assertThat(problemsOf(docx))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("个单元格"));
    }

    /** Lists with a level of their own, in a style, and with an item that was deleted. */
    @ParameterizedTest
    @CsvSource({"7,（一）,（二）", "8,1.,2.", "9,（五）,（六）"})
    void itemsOfListsAreNumbered(String list, String first, String second) throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element paragraph = edit.paragraph("改进措施");
            for (String words : List.of("甲。", "乙。", "丙。")) {
                Element item = edit.styledParagraph("aItem", words.equals("乙。") ? "" : words);
                Element properties = WordEdit.all(item, "pPr").get(0);
                if (words.equals("乙。")) {
                    properties.appendChild(edit.element("rPr", edit.element("del")));
                }
                properties.insertBefore(
                        edit.element("numPr", edit.valued("ilvl", "0"), edit.valued("numId", list)),
                        properties.getFirstChild().getNextSibling());
                paragraph = edit.insertAfter(paragraph, item);
            }
        });
        assertRead(
                WordEdit.withNumbering(docx, LISTS),
                r -> r.problems(Narrative.of(
                        new Narrative.Paragraph("存在问题。"),
                        new Narrative.Paragraph("改进措施。"),
                        Narrative.parse(first + "甲。").blocks().get(0),
                        Narrative.parse(second + "丙。").blocks().get(0))),
                tuple("/problems/2", "", first + "甲。"),
                tuple("/problems/3", "", second + "丙。"));
    }

    @Test
    void aListOfWhichTheLevelsStandElsewhereIsRefused() throws Exception {
        byte[] docx = WordEdit.body(
                DOCX,
                edit -> WordEdit.all(edit.paragraph("存在问题"), "pPr")
                        .get(0)
                        .appendChild(edit.element("numPr", edit.valued("numId", "10"))));
        assertThat(problemsOf(WordEdit.withNumbering(docx, LISTS)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("自动编号"));
    }

    @Test
    void aStyleThatIsBasedOnOneThatCountsIsNumbered() throws Exception {
        byte[] styled = WordEdit.part(
                DOCX,
                "/word/styles.xml",
                xml -> xml.replace(
                        "</w:styles>",
                        style("b1", "paragraph", "<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>")
                                + style("b2", "paragraph", "<w:basedOn w:val=\"b1\"/>") + "</w:styles>"));
        byte[] docx = WordEdit.body(
                styled, edit -> edit.insertAfter(edit.paragraph("改进措施"), edit.styledParagraph("b2", "平台建设")));
        assertRead(
                WordEdit.withNumbering(docx, LISTS),
                r -> r.problems(Narrative.of(
                        new Narrative.Paragraph("存在问题。"),
                        new Narrative.Paragraph("改进措施。"),
                        new Narrative.SubHeading(2, "（一）平台建设"))),
                tuple("/problems/2", "", "（一）平台建设"));
    }

    private static final String HAN = level("chineseCounting", "（%1）");
    private static final String LISTS = "<w:numbering xmlns:w=\"" + WordMarkup.W
            + "\"><w:abstractNum w:abstractNumId=\"4\">"
            + HAN + "</w:abstractNum><w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"x\"/></w:abstractNum>"
            + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>"
            + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\">"
            + level("decimal", "%1.") + "</w:lvlOverride></w:num>"
            + "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"10\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";

    private static String level(String format, String text) {
        return "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\""
                + text + "\"/></w:lvl>";
    }
}
