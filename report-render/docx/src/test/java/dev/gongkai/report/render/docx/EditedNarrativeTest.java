package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.PICTURE;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertRead;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertReadWithAndWithoutControls;
import static dev.gongkai.report.render.docx.testing.EditedReport.problemsOf;
import static dev.gongkai.report.render.docx.testing.EditedReport.withOverview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.Figure;
import dev.gongkai.report.model.Narrative.Paragraph;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.testing.WordEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Texts, figures and small tables that were changed. */
class EditedNarrativeTest {

    @Test
    void aChangedParagraphIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.replace(edit.paragraph("全年通过网站"), "138条", "140条"),
                withOverview(blocks -> blocks.set(1, new Paragraph("全年通过网站公开信息140条，其中规范性文件3件。"))),
                tuple("/overview/1", "全年通过网站公开信息138条，其中规范性文件3件。", "全年通过网站公开信息140条，其中规范性文件3件。"));
    }

    @Test
    void aChangedParagraphKeepsTheHeadingItBeginsWith() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.replace(edit.paragraph("（二）依申请公开"), "23件", "24件"),
                withOverview(
                        blocks -> blocks.set(2, new Paragraph(new SubHeading(2, "（二）依申请公开。"), "全年收到申请24件，全部按期答复。"))),
                tuple("/overview/2", "（二）依申请公开。全年收到申请23件，全部按期答复。", "（二）依申请公开。全年收到申请24件，全部按期答复。"));
    }

    @Test
    void aHeadingThatRunsInIsFoundWithoutItsLook() throws Exception {
        assertReadWithAndWithoutControls(edit -> edit.all("rStyle").forEach(WordEdit::remove), r -> r);
    }

    @Test
    void anAddedParagraphIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.insertAfter(edit.paragraph("全年通过网站"), edit.styledParagraph("GKBody", "新增一段。")),
                withOverview(blocks -> blocks.add(2, new Paragraph("新增一段。"))),
                tuple("/overview/2", "", "新增一段。"));
    }

    @Test
    void addedHeadingsAreKnownByStyleAndNumber() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element styled =
                            edit.insertAfter(edit.paragraph("（三）本年度"), edit.styledParagraph("GKHeading2", "政府信息管理"));
                    Element numbered = edit.insertAfter(styled, edit.styledParagraph("GKBody", "（四）平台建设"));
                    edit.insertAfter(numbered, edit.styledParagraph("GKBody", "1.网站。全年改版1次。"));
                },
                withOverview(blocks -> {
                    blocks.add(new SubHeading(2, "政府信息管理"));
                    blocks.add(new SubHeading(2, "（四）平台建设"));
                    blocks.add(new Paragraph(new SubHeading(3, "1.网站。"), "全年改版1次。"));
                }),
                tuple("/overview/7", "", "政府信息管理"),
                tuple("/overview/8", "", "（四）平台建设"),
                tuple("/overview/9", "", "1.网站。全年改版1次。"));
    }

    @Test
    void aDeletedParagraphIsMissed() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> WordEdit.remove(edit.paragraph("全年通过网站")),
                withOverview(blocks -> blocks.remove(1)),
                tuple("/overview/1", "全年通过网站公开信息138条，其中规范性文件3件。", ""));
    }

    @Test
    void aMovedParagraphIsToldAsMoved() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.insertAfter(edit.paragraph("（三）本年度"), edit.paragraph("全年通过网站")),
                withOverview(blocks -> blocks.add(blocks.remove(1))),
                tuple("/overview/6", "全年通过网站公开信息138条，其中规范性文件3件。", "全年通过网站公开信息138条，其中规范性文件3件。"));
    }

    @Test
    void theFirstParagraphOfTheReportMayMove() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.insertAfter(edit.paragraph("由六个部分"), edit.paragraph("根据规定")),
                r -> r.preamble(Narrative.parse("本报告由六个部分组成。\n根据规定编制本报告。")),
                tuple("/preamble/1", "根据规定编制本报告。", "根据规定编制本报告。"));
    }

    @Test
    void aDeletedFigureIsMissed() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    WordEdit.remove(WordEdit.above(edit.all("drawing").get(0), "p"));
                    WordEdit.remove(edit.paragraph("图：公开渠道"));
                },
                withOverview(blocks -> blocks.remove(3)),
                tuple("/overview/3", "[图] 图：公开渠道（柱状图）", ""));
    }

    @Test
    void aChangedCaptionIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.replace(edit.paragraph("图：公开渠道"), "公开渠道", "信息公开渠道"),
                withOverview(blocks -> blocks.set(3, new Figure(Picture.of(PICTURE.content()), "图：信息公开渠道", "柱状图"))),
                tuple("/overview/3", "[图] 图：公开渠道（柱状图）", "[图] 图：信息公开渠道（柱状图）"));
    }

    @Test
    void anAddedFigureIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element figure = WordEdit.above(edit.all("drawing").get(0), "p");
                    Element copy = (Element) figure.cloneNode(true);
                    ((Element) copy.getElementsByTagNameNS("*", "docPr").item(0)).setAttribute("descr", "饼图");
                    edit.insertAfter(edit.paragraph("（三）本年度"), copy);
                },
                withOverview(blocks -> blocks.add(new Figure(Picture.of(PICTURE.content()), null, "饼图"))),
                tuple("/overview/7", "", "[图] （饼图）"));
    }

    @Test
    void aChangedCellOfASmallTableIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.replace(edit.paragraph("公报"), "公报", "政府公报"),
                withOverview(blocks -> blocks.set(
                        5,
                        new SmallTable(
                                List.of(List.of("渠道", "条数"), List.of("网站", "100"), List.of("政府公报", "38")), "表：渠道"))),
                tuple("/overview/5", "[表] 表：渠道\n渠道 | 条数\n网站 | 100\n公报 | 38", "[表] 表：渠道\n渠道 | 条数\n网站 | 100\n政府公报 | 38"));
    }

    @Test
    void aNumberedSentenceStaysWhatItWas() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.replace(edit.paragraph("（三）本年度"), "本年度", "2021年"),
                withOverview(
                        blocks -> blocks.set(6, new Paragraph("（三）2021年未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。"))),
                tuple(
                        "/overview/6",
                        "（三）本年度未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。",
                        "（三）2021年未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。"));
    }

    @Test
    void aLineBreakMakesTwoParagraphs() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element p = edit.paragraph("改进措施");
                    p.appendChild(edit.element("r", edit.element("br"), edit.textElement("另起一行。")));
                },
                r -> r.problems(Narrative.parse("存在问题。\n改进措施。\n另起一行。")),
                tuple("/problems/2", "", "另起一行。"));
    }

    @Test
    void anEmptiedPartIsEmpty() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.type(edit.paragraph("未收取"), ""),
                r -> r.other(Narrative.EMPTY),
                tuple("/other/0", "未收取信息处理费。", ""));
    }

    @Test
    void aChangedHeadingOfAPartIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.type(edit.paragraph("五、存在"), "五、存在的问题及改进"),
                r -> r.heading(Part.PROBLEMS, "五、存在的问题及改进"),
                tuple("/headings/problems", "五、存在的主要问题及改进情况", "五、存在的问题及改进"));
    }

    @Test
    void aMissingHeadingIsTold() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> WordEdit.remove(edit.paragraph("五、存在")));
        assertThat(problemsOf(docx))
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/headings/problems"));
    }

    @Test
    void insertedTextCountsAndDeletedTextDoesNot() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element p = edit.paragraph("改进措施");
                    Element run = WordEdit.all(p, "r").get(0);
                    Element deletion = edit.element("del");
                    p.insertBefore(deletion, run);
                    deletion.appendChild(run);
                    for (Element t : WordEdit.all(run, "t")) {
                        Element deleted = edit.element("delText");
                        deleted.setTextContent(t.getTextContent());
                        run.replaceChild(deleted, t);
                    }
                    p.appendChild(edit.element("ins", edit.run("改进的办法。")));
                },
                r -> r.problems(Narrative.parse("存在问题。\n改进的办法。")),
                tuple("/problems/1", "改进措施。", "改进的办法。"));
    }

    @Test
    void aDeletedEndOfAParagraphJoinsItWithTheNext() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element properties =
                            WordEdit.all(edit.paragraph("存在问题"), "pPr").get(0);
                    properties.appendChild(edit.element("rPr", edit.element("del")));
                },
                r -> r.problems(Narrative.parse("存在问题。改进措施。")),
                tuple("/problems/0", "存在问题。", "存在问题。改进措施。"),
                tuple("/problems/1", "改进措施。", ""));
    }

    @Test
    void linksFieldsBookmarksCommentsAndMarksAreLookedThrough() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    Element p = edit.paragraph("存在问题");
                    Element run = WordEdit.all(p, "r").get(0);
                    Element link = edit.element("hyperlink");
                    p.insertBefore(edit.element("bookmarkStart"), run);
                    p.insertBefore(edit.element("commentRangeStart"), run);
                    p.insertBefore(edit.valued("proofErr", "spellStart"), run);
                    p.insertBefore(link, run);
                    link.appendChild(run);
                    p.appendChild(edit.element("r", field(edit, "begin")));
                    p.appendChild(edit.element("r", edit.element("instrText", text(edit, " DATE "))));
                    p.appendChild(edit.element("r", field(edit, "separate")));
                    p.appendChild(edit.element("r", field(edit, "end")));
                    p.appendChild(edit.element("r", edit.element("softHyphen"), edit.element("commentReference")));
                },
                r -> r);
    }

    /** As Word saves it: its own names for parts and ids for styles, and texts cut anywhere. */
    @Test
    void renamedStylesAndSplitRunsAreUnderstood() throws Exception {
        byte[] split = WordEdit.body(
                DOCX,
                edit -> edit.all("t").forEach(t -> {
                    String words = t.getTextContent();
                    int half = words.offsetByCodePoints(0, words.codePointCount(0, words.length()) / 2);
                    t.setTextContent(words.substring(0, half));
                    t.getParentNode().insertBefore(edit.textElement(words.substring(half)), t.getNextSibling());
                    t.getParentNode().insertBefore(edit.element("lastRenderedPageBreak"), t);
                }));
        byte[] styles =
                WordEdit.part(split, "/word/styles.xml", xml -> xml.replaceAll("\"GK([A-Za-z]+[0-9]?)\"", "\"a$1\""));
        byte[] body = WordEdit.part(
                styles,
                "/word/document.xml",
                xml -> xml.replaceAll("(Style w:val=)\"GK([A-Za-z]+[0-9]?)\"", "$1\"a$2\""));
        assertRead(WordEdit.renamed(body, "customXml/item", "customXml/item1"), r -> r);
    }

    @Test
    void numbersThatAnOfficeProgramCountsAreRead() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element heading = edit.paragraph("（一）主动公开");
            edit.replace(heading, "（一）", "");
            number(edit, heading);
            Element paragraph = edit.paragraph("（二）依申请公开");
            edit.replace(paragraph, "（二）", "");
            number(edit, paragraph);
            Element added = edit.insertAfter(edit.paragraph("（三）本年度"), edit.styledParagraph("GKBody", "平台建设"));
            number(edit, added);
        });
        byte[] numbered = WordEdit.withNumbering(
                docx,
                "<w:numbering xmlns:w=\"" + WordMarkup.W
                        + "\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\">"
                        + "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%1）\"/>"
                        + "</w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>"
                        + "</w:numbering>");
        assertRead(
                numbered,
                withOverview(blocks -> blocks.add(new SubHeading(2, "（三）平台建设"))),
                tuple("/overview/7", "", "（三）平台建设"));
    }

    private static void number(WordEdit edit, Element paragraph) {
        WordEdit.all(paragraph, "pPr")
                .get(0)
                .appendChild(edit.element("numPr", edit.valued("ilvl", "0"), edit.valued("numId", "7")));
    }

    private static Node text(WordEdit edit, String words) {
        return edit.textElement(words).getFirstChild();
    }

    private static Element field(WordEdit edit, String type) {
        Element field = edit.element("fldChar");
        field.setAttributeNS(WordMarkup.W, "w:fldCharType", type);
        return field;
    }
}
