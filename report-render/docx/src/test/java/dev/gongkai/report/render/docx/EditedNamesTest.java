package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.ADDRESS;
import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.RECEIVED;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertRead;
import static dev.gongkai.report.render.docx.testing.EditedReport.assertReadWithAndWithoutControls;
import static dev.gongkai.report.render.docx.testing.EditedReport.builder;
import static dev.gongkai.report.render.docx.testing.EditedReport.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.WordEdit;
import dev.gongkai.report.render.docx.testing.WordFile;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Title, agency and signature that were changed, and blank forms that were filled in. */
class EditedNamesTest {

    private static final String TITLE = "示例市教育局2021年政府信息公开工作年度报告";

    @Test
    void anotherTitleIsGiven() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.type(edit.all("p").get(0), "2021年度政务公开报告"),
                r -> r.title("2021年度政务公开报告"),
                tuple("/title", TITLE, "2021年度政务公开报告"));
    }

    @Test
    void anotherAgencyInBothPlacesReports() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    edit.type(edit.all("p").get(0), "示例市体育局2021年政府信息公开工作年度报告");
                    edit.type(edit.paragraph("示例市教育局"), "示例市体育局");
                },
                r -> r.agency(Agency.of("示例市体育局")),
                tuple("/title", TITLE, "示例市体育局2021年政府信息公开工作年度报告"),
                tuple("/agency/name", "示例市教育局", "示例市体育局"),
                tuple("/signature/agency", "示例市教育局", "示例市体育局"));
    }

    @Test
    void anotherAgencyInTheSignatureAloneOnlySigns() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.type(edit.all("p").get(edit.all("p").size() - 2), "示例市教育体育局"),
                r -> r.signature(new Signature("示例市教育体育局", LocalDate.of(2022, 1, 27))),
                tuple("/signature/agency", "示例市教育局", "示例市教育体育局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年1月5日", "2022年01月05日", "２０２２年１月５日", "2022-01-05", "二〇二二年一月五日", "2022 年 1 月 5 日"})
    void anotherDateIsReadHoweverItIsTyped(String typed) throws Exception {
        assertReadWithAndWithoutControls(
                edit -> edit.type(edit.paragraph("2022年1月27日"), typed),
                r -> r.signedOn(LocalDate.of(2022, 1, 5)),
                tuple("/signature/date", "2022年1月27日", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年2月30日", "2022年13月1日", "下周一", "2022年1月", "1月5日"})
    void whatIsNoDateIsRefused(String typed) throws Exception {
        byte[] docx = WordEdit.body(DOCX, edit -> edit.type(edit.paragraph("2022年1月27日"), typed));
        assertThat(problemsOf(docx)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/signature/date");
            assertThat(problem.message().zh()).contains("“" + typed + "”");
        });
    }

    @Test
    void aTypedSignatureIsFound() throws Exception {
        Report unsigned = builder().signature(null).build();
        byte[] docx = WordEdit.body(
                Samples.bytes(DocxRenderer.create(), unsigned),
                edit -> edit.insertAfter(
                        edit.insertAfter(edit.paragraph("未收取"), edit.styledParagraph("GKBody", "示例市教育局")),
                        edit.styledParagraph("GKBody", "2022年1月27日")));
        assertRead(docx, r -> r, tuple("/signature/agency", "", "示例市教育局"), tuple("/signature/date", "", "2022年1月27日"));
    }

    @Test
    void aDeletedSignatureIsMissed() throws Exception {
        assertReadWithAndWithoutControls(
                edit -> {
                    WordEdit.remove(edit.paragraph("2022年1月27日"));
                    WordEdit.remove(edit.all("p").get(edit.all("p").size() - 1));
                },
                r -> r.signature(null),
                tuple("/signature/agency", "示例市教育局", ""),
                tuple("/signature/date", "2022年1月27日", ""));
    }

    /** A long name has several lines, of which office programs and people may make paragraphs. */
    @Test
    void aLongNameThatSignsIsReadOverItsLines() throws Exception {
        String name = "示例省某某自治州某某某县市场监督管理局综合行政执法大队";
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of(name))
                .signedOn(LocalDate.of(2022, 1, 27))
                .build();
        for (DocxRenderer renderer : List.of(
                DocxRenderer.create(), DocxRenderer.builder().withoutControls().build())) {
            byte[] docx = Samples.bytes(renderer, report);
            assertThat(new WordFile(docx).texts()).contains(name);
            byte[] plain = WordEdit.body(docx, edit -> {
                edit.unwrapControls();
                Element last = edit.paragraph("2022年1月27日");
                Element signature = (Element) last.getPreviousSibling();
                assertThat(WordEdit.all(signature, "br")).hasSize(1);
                assertThat(WordEdit.text(signature)).isEqualTo(name);
                WordEdit.all(signature, "pStyle").forEach(WordEdit::remove);
                WordEdit.all(last, "pStyle").forEach(WordEdit::remove);
            });
            DocxReading reading = EditedReport.readBack(plain);
            assertThat(reading.changes()).isEmpty();
            assertThat(reading.report()).isEqualTo(report);
            assertThat(EditedReport.readBack(docx).report()).isEqualTo(report);
        }
    }

    private static byte[] blankFormWith(Consumer<WordEdit> edits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().renderBlank(Form.EDITION_2021, 2025, out);
        return WordEdit.body(out.toByteArray(), edits);
    }

    @Test
    void aFilledInFormIsRead() throws Exception {
        byte[] docx = blankFormWith(edit -> {
            edit.type(edit.control(DocxContract.TITLE), "示例市教育局2025年政府信息公开工作年度报告");
            edit.type(edit.control("preamble"), "根据规定编制本报告。");
            edit.type(edit.control("overview"), "（一）主动公开。全年公开138条。");
            edit.type(edit.control(ADDRESS), "23");
            edit.type(edit.control(DocxContract.SIGNATURE_AGENCY), "示例市教育局");
            edit.type(edit.control(DocxContract.SIGNATURE_DATE), "2026年1月5日");
        });
        assertThat(EditedReport.readBack(docx).report())
                .isEqualTo(Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市教育局"))
                        .preamble(Narrative.parse("根据规定编制本报告。"))
                        .overview(Narrative.parse("（一）主动公开。全年公开138条。"))
                        .set(RECEIVED, Cell.of(23))
                        .signedOn(LocalDate.of(2026, 1, 5))
                        .build());
    }

    @Test
    void theTitleAloneNamesTheAgency() throws Exception {
        byte[] docx = blankFormWith(edit -> edit.type(edit.control(DocxContract.TITLE), "示例市教育局2025年政府信息公开工作年度报告"));
        assertThat(EditedReport.readBack(docx).report())
                .isEqualTo(Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市教育局"))
                        .build());
    }

    @Test
    void theSignatureAloneNamesTheAgency() throws Exception {
        byte[] docx = blankFormWith(edit -> edit.type(edit.control(DocxContract.SIGNATURE_AGENCY), "示例市教育局"));
        assertThat(EditedReport.readBack(docx).report())
                .isEqualTo(Report.builder(Form.EDITION_2021, 2025, Agency.of("示例市教育局"))
                        .signature(new Signature(null, null))
                        .build());
    }
}
