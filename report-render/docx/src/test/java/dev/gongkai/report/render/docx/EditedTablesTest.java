package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.ADDRESS;
import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.RECEIVED;
import static dev.gongkai.report.render.docx.testing.EditedReport.REMARKED;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertRead;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertReadWithAndWithoutControls;
import static dev.gongkai.report.render.docx.testing.EditedReport.problemsOf;
import static dev.gongkai.report.render.docx.testing.EditedReport.withoutNote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.WordEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Numbers and notes that were changed in the form's tables. */
class EditedTablesTest {

    @Test
    void aNumberChangedInItsControlIsRead() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), "25"));
        assertRead(docx, r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
        assertThat(EditedReport.readBack(docx).changes().get(0).message().zh())
                .isEqualTo("表三“一、本年新收政府信息公开申请数量”自然人已修改：“23” → “25”");
    }

    @Test
    void aNumberChangedWhereTheControlsAreGoneIsRead() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element cell = WordEdit.above(edit.control(ADDRESS), "tc");
            edit.unwrapControls();
            edit.type(cell, "25");
        });
        assertRead(docx, r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
    }

    @Test
    void anEmptiedCellIsBlank() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), ""));
        assertRead(docx, r -> r.set(RECEIVED, Cell.BLANK), tuple(RECEIVED.pointer(), "23", ""));
    }

    @Test
    void aCellThatShowsItsPromptAgainIsBlank() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            Element control = edit.control(ADDRESS);
            edit.type(control, "单击或点击此处输入文字。");
            WordEdit.all(control, "sdtPr").get(0).appendChild(edit.element("showingPlcHdr"));
        });
        assertRead(docx, r -> r.set(RECEIVED, Cell.BLANK), tuple(RECEIVED.pointer(), "23", ""));
    }

    @Test
    void aRemarkBehindTheNumberIsRead() throws Exception {
        byte[] within = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), "23(其中（当面）2件)"));
        Cell remarked = Cell.of(23).withRemark("其中（当面）2件");
        assertRead(within, r -> r.set(RECEIVED, remarked), tuple(RECEIVED.pointer(), "23", "23（其中（当面）2件）"));
        byte[] behind = WordEdit.body(DOCX, edit -> edit.insertAfter(edit.control(ADDRESS), edit.run("（其中（当面）2件）")));
        assertRead(behind, r -> r.set(RECEIVED, remarked), tuple(RECEIVED.pointer(), "23", "23（其中（当面）2件）"));
    }

    @Test
    void aChangedNumberKeepsItsRemark() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(REMARKED.toString()), "24"));
        assertRead(
                docx,
                r -> r.set(REMARKED, Cell.of(24).withRemark("其中信函2件")),
                tuple(REMARKED.pointer(), "23（其中信函2件）", "24（其中信函2件）"));
    }

    @Test
    void aBoundValueThatAloneChangedCounts() throws Exception {
        byte[] docx = WordEdit.part(
                DOCX,
                "/customXml/item1.xml",
                xml -> xml.replace("<" + ADDRESS + ">23<", "<" + ADDRESS + ">26<")
                        .replace("<" + REMARKED + ">23<", "<" + REMARKED + ">27<"));
        assertRead(
                docx,
                r -> r.set(RECEIVED, Cell.of(26)).set(REMARKED, Cell.of(27).withRemark("其中信函2件")),
                tuple(RECEIVED.pointer(), "23", "26"),
                tuple(REMARKED.pointer(), "23（其中信函2件）", "27（其中信函2件）"));
    }

    @Test
    void whatIsShownBeatsTheBoundValue() throws Exception {
        byte[] docx = WordEdit.part(
                WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), "25")),
                "/customXml/item1.xml",
                xml -> xml.replace("<" + ADDRESS + ">23<", "<" + ADDRESS + ">26<"));
        assertRead(docx, r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"１２３|123", "1,234|1234", "1，234|1234", "-3|-3", "－3|-3", "+3|3", "0.50|0.50", " 7 |7", "007|7"})
    void numbersAreReadHoweverTheyAreTyped(String typed, String number) throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), typed));
        assertRead(
                docx,
                r -> r.set(RECEIVED, Cell.of(new java.math.BigDecimal(number))),
                tuple(RECEIVED.pointer(), "23", number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二十三",
                "23件",
                "/",
                "—",
                "1,23",
                "1 234",
                "1e3",
                "O",
                "（",
                "23（）",
                "23（一）多",
                "1.",
                ".5",
                "--1",
                "9999999999999999999999999999999"
            })
    void whatIsNoNumberIsRefused(String typed) throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.control(ADDRESS), typed));
        assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(RECEIVED.pointer());
            assertThat(problem.place().zh()).contains("自然人");
            assertThat(problem.message().zh()).contains("“" + typed + "”");
        });
    }

    @Test
    void allProblemsAreTold() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            edit.type(edit.control(ADDRESS), "多");
            edit.type(edit.control(REMARKED.toString()), "很多");
            edit.type(edit.control(DocxContract.SIGNATURE_DATE), "下周");
        });
        assertThatThrownBy(() -> EditedReport.readBack(docx))
                .isInstanceOfSatisfying(MalformedDocxException.class, e -> {
                    assertThat(e.problems())
                            .extracting(MalformedDocxException.DocxProblem::pointer)
                            .containsExactlyInAnyOrder("/signature/date", RECEIVED.pointer(), REMARKED.pointer());
                    assertThat(e.message(Locale.ENGLISH))
                            .contains("a date is expected")
                            .doesNotContain("应为");
                    assertThat(e).hasMessageContaining("应为数字").hasMessageContaining("应为日期");
                });
    }

    /** By the means of a library that knows nothing of our controls. */
    @Test
    void aCellThatAProgramHasFilledInIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DOCX))) {
            XWPFTableCell cell = document.getTables().get(1).getRow(3).getCell(1);
            cell.removeParagraph(0);
            cell.setText("25");
            document.write(out);
        }
        assertRead(out.toByteArray(), r -> r.set(RECEIVED, Cell.of(25)), tuple(RECEIVED.pointer(), "23", "25"));
    }

    @Test
    void aDeletedRowIsRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> WordEdit.remove(WordEdit.above(edit.control(ADDRESS), "tr")));
        assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/requests");
            assertThat(problem.message().zh()).contains("应有 28 行，实有 27 行");
        });
    }

    @Test
    void aChangedLabelIsRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.replace(edit.paragraph("法律服务机构"), "法律服务机构", "律师事务所"));
        assertThat(problemsOf(docx))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message().zh()).contains("“法律服务机构”").contains("“律师事务所”"));
    }

    @Test
    void badCellsAreToldBesidesAChangedLabel() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> {
            edit.replace(edit.paragraph("法律服务机构"), "法律服务机构", "律师事务所");
            edit.type(edit.control(ADDRESS), "多");
            edit.type(edit.control(REMARKED.toString()), "很多");
        });
        assertThat(problemsOf(docx))
                .extracting(problem -> problem.pointer() + " " + problem.place().zh())
                .containsExactlyInAnyOrder(
                        "/requests “三、收到和处理政府信息公开申请情况”",
                        RECEIVED.pointer() + " " + Form.EDITION_2021.label(RECEIVED),
                        REMARKED.pointer() + " " + Form.EDITION_2021.label(REMARKED));
    }

    @Test
    void aDeletedTableIsRefused() throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> WordEdit.remove(WordEdit.above(edit.control(ADDRESS), "tbl")));
        assertThat(problemsOf(docx))
                .extracting(problem -> problem.message().zh())
                .anyMatch(message -> message.contains("表格不见了"));
    }

    @Test
    void aChangedNoteIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.replace(edit.paragraph("注：一件"), "两项", "三项"),
                r -> withoutNote(r).note(Part.REQUESTS, "注：一件申请涉及三项内容。"),
                tuple("/requests/notes/0", "注：一件申请涉及两项内容。", "注：一件申请涉及三项内容。"));
    }

    @Test
    void anAddedNoteIsRead() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.insertAfter(edit.paragraph("注：一件"), edit.styledParagraph("GKNote", "注：另一条。")),
                r -> r.note(Part.REQUESTS, "注：另一条。"),
                tuple("/requests/notes/1", "", "注：另一条。"));
    }

    @Test
    void aDeletedNoteIsMissed() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> WordEdit.remove(edit.paragraph("注：一件")),
                EditedReport::withoutNote,
                tuple("/requests/notes/0", "注：一件申请涉及两项内容。", ""));
    }
}
