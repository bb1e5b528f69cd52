package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.docx.testing.WordEdit;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a report cannot hold is named with its place. */
class UnreadableTest {

    @Test
    void footnotesAreRefused() throws Exception {
        assertThat(problemsOf(WordEdit.body(
                        DOCX,
                        edit -> edit.paragraph("存在问题")
                                .appendChild(edit.element("r", edit.element("footnoteReference"))))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place().zh()).contains("存在问题");
                    assertThat(problem.message().zh()).contains("脚注");
                });
    }

    @Test
    void textBoxesAreRefused() throws Exception {
        assertThat(problemsOf(WordEdit.body(
                        DOCX,
                        edit -> edit.paragraph("存在问题")
                                .appendChild(edit.element(
                                        "r",
                                        edit.element(
                                                "pict",
                                                edit.element("txbxContent", edit.styledParagraph("GKBody", "框内"))))))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("文本框"));
    }

    @Test
    void whatStandsAroundTheReportIsRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element first = edit.all("p").get(0);
            first.getParentNode().insertBefore(edit.styledParagraph("GKBody", "附件1"), first);
            Element picture =
                    (Element) WordEdit.above(edit.all("drawing").get(0), "p").cloneNode(true);
            Element last = edit.insertAfter(edit.paragraph("2022年1月27日"), edit.styledParagraph("GKBody", "抄送：示例市人民政府"));
            edit.insertAfter(last, picture);
        });
        assertThat(problemsOf(docx))
                .extracting(problem -> problem.located().zh())
                .containsExactly(
                        "word/document.xml “附件1”处：标题之前不能有文字",
                        "word/document.xml “抄送：示例市人民政府”处：落款之后不能有文字",
                        "word/document.xml：落款之后不能有图片或表格");
    }

    @Test
    void textBeforeATableIsRefused() throws Exception {
        assertThat(problemsOf(WordEdit.body(
                        DOCX,
                        edit -> edit.insertAfter(edit.paragraph("二、主动公开"), edit.styledParagraph("GKBody", "单位：件")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("单位：件"));
    }
}
