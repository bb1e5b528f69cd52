package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.ADDRESS;
import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.RECEIVED;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertRead;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertReadWithAndWithoutControls;
import static dev.gongkai.report.render.docx.testing.EditedReport.problemsOf;
import static dev.gongkai.report.render.docx.testing.EditedReport.withOverview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.testing.WordEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What looks like another number than its digits one by one is never read as these. */
class SeenNumbersTest {

    private static final String COUNTED = "<w:numbering xmlns:w=\"" + WordMarkup.W
            + "\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";

    private static void assertNoNumber(byte[] docx, String found) {
        assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(RECEIVED.pointer());
            assertThat(problem.message().zh()).contains("应为数字").contains(found);
        });
    }

    private static byte[] inRun(WordEditing editing) throws Exception {
        return WordEdit.body(
                DOCX,
                edit -> editing.edit(
                        edit, WordEdit.all(edit.control(ADDRESS), "r").get(0)));
    }

    private interface WordEditing {
        void edit(WordEdit edit, Element run);
    }

    @Test
    void twoNumbersOnTwoLinesAreNotOne() throws Exception {
        assertNoNumber(
                inRun((edit, run) -> {
                    run.appendChild(edit.element("br"));
                    run.appendChild(edit.textElement("5"));
                }),
                "23 5");
        assertNoNumber(
                WordEdit.body(
                        DOCX,
                        edit -> WordEdit.above(edit.control(ADDRESS), "tc")
                                .appendChild(edit.styledParagraph("GKDenseText", "5"))),
                "23 5");
    }

    @Test
    void aRemarkMayStandOnLinesOfItsOwn() throws Exception {
        byte[] docx = inRun((edit, run) -> {
            run.appendChild(edit.element("br"));
            run.appendChild(edit.textElement("（其中信函"));
            run.appendChild(edit.element("br"));
            run.appendChild(edit.textElement("2"));
            run.appendChild(edit.element("br"));
            run.appendChild(edit.textElement("1件）"));
        });
        assertRead(
                docx,
                r -> r.set(RECEIVED, Cell.of(23).withRemark("其中信函2 1件")),
                tuple(RECEIVED.pointer(), "23", "23（其中信函2 1件）"));
    }

    @Test
    void theMarkOfANoteIsNoDigitOfTheNumber() throws Exception {
        byte[] docx = WordEdit.body(
                DOCX,
                edit -> edit.insertAfter(
                        edit.control(ADDRESS),
                        edit.element(
                                "r",
                                edit.element("rPr", edit.valued("vertAlign", "superscript")),
                                edit.textElement("1"))));
        assertNoNumber(docx, "23¹");
        assertReadWithAndWithoutControls(
                edit -> edit.paragraph("存在问题")
                        .appendChild(edit.element(
                                "r",
                                edit.element("rPr", edit.valued("vertAlign", "subscript")),
                                edit.textElement("2"))),
                r -> r.problems(Narrative.parse("存在问题。₂\n改进措施。")),
                tuple("/problems/0", "存在问题。", "存在问题。₂"));
    }

    @Test
    void whatIsStruckThroughIsRefused() throws Exception {
        for (String line : List.of("strike", "dstrike")) {
            byte[] docx = WordEdit.body(
                    DOCX,
                    edit -> edit.paragraph("存在问题")
                            .appendChild(edit.element(
                                    "r", edit.element("rPr", edit.element(line)), edit.textElement("138"))));
            assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
                assertThat(problem.place().zh()).contains("存在问题。138");
                assertThat(problem.message().zh()).contains("删除线");
            });
        }
        assertReadWithAndWithoutControls(
                edit -> edit.paragraph("存在问题")
                        .appendChild(edit.element(
                                "r", edit.element("rPr", edit.valued("strike", "0")), edit.textElement("多"))),
                r -> r.problems(Narrative.parse("存在问题。多\n改进措施。")),
                tuple("/problems/0", "存在问题。", "存在问题。多"));
    }

    @Test
    void cellsThatWereMergedWithThoseAboveAreRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element properties = WordEdit.all(WordEdit.above(edit.control(ADDRESS), "tc"), "tcPr")
                    .get(0);
            properties.insertBefore(
                    edit.element("vMerge"), WordEdit.all(properties, "vAlign").get(0));
        });
        assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(RECEIVED.pointer());
            assertThat(problem.message().zh()).contains("合并");
        });
    }

    @Test
    void whatStandsInACellThatWasCoveredIsRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element covered = edit.all("vMerge").stream()
                    .filter(merge -> merge.getAttributeNS(WordMarkup.W, "val").isEmpty())
                    .findFirst()
                    .orElseThrow();
            WordEdit.all(WordEdit.above(covered, "tc"), "p").get(0).appendChild(edit.run("另计5件"));
            WordEdit.remove(covered);
        });
        assertThat(problemsOf(docx))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("另计5件"));
    }

    @Test
    void aNumberThatIsCountedIsNoPartOfOneThatIsTyped() throws Exception {
        byte[] typed = WordEdit.body(DOCX, edit -> count(edit, WordEdit.above(edit.control(ADDRESS), "p")));
        assertNoNumber(WordEdit.withNumbering(typed, COUNTED), "1. 23");
        byte[] alone = WordEdit.body(DOCX, edit -> {
            edit.type(edit.control(ADDRESS), "");
            count(edit, WordEdit.above(edit.control(ADDRESS), "p"));
        });
        assertNoNumber(WordEdit.withNumbering(alone, COUNTED), "1.");
    }

    @Test
    void aColumnThatIsCountedIsReadAsItIsSeen() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            for (String words : List.of("网站", "公报")) {
                Element paragraph = edit.all("p").stream()
                        .filter(p -> WordEdit.text(p).equals(words))
                        .findFirst()
                        .orElseThrow();
                edit.type(paragraph, words.equals("网站") ? "" : words);
                count(edit, paragraph);
            }
        });
        assertRead(
                WordEdit.withNumbering(docx, COUNTED),
                withOverview(blocks -> blocks.set(
                        5,
                        new SmallTable(
                                List.of(List.of("渠道", "条数"), List.of("1.", "100"), List.of("2.公报", "38")), "表：渠道"))),
                tuple("/overview/5", "[表] 表：渠道\n渠道 | 条数\n网站 | 100\n公报 | 38", "[表] 表：渠道\n渠道 | 条数\n1. | 100\n2.公报 | 38"));
    }

    private static void count(WordEdit edit, Element paragraph) {
        WordEdit.all(paragraph, "pPr")
                .get(0)
                .appendChild(edit.element("numPr", edit.valued("ilvl", "0"), edit.valued("numId", "7")));
    }
}
