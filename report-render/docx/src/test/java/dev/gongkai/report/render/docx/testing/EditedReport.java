package dev.gongkai.report.render.docx.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.Figure;
import dev.gongkai.report.model.Narrative.Paragraph;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.docx.DocxReportReader;
import dev.gongkai.report.render.docx.MalformedDocxException;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;

/** A report with something of everything, to be worked on in Word. */
public final class EditedReport {

    public static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON);
    public static final CellKey REMARKED = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
    public static final String ADDRESS = RECEIVED.toString();

    public static final Picture PICTURE = Picture.of(
            "chart.png",
            Base64.getDecoder()
                    .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5E"
                            + "rkJggg=="));

    public static final Narrative OVERVIEW = Narrative.of(
            new SubHeading(2, "（一）主动公开"),
            new Paragraph("全年通过网站公开信息138条，其中规范性文件3件。"),
            new Paragraph(new SubHeading(2, "（二）依申请公开。"), "全年收到申请23件，全部按期答复。"),
            new Figure(PICTURE, "图：公开渠道", "柱状图"),
            new Paragraph("渠道见上图，明细见下表。"),
            new SmallTable(List.of(List.of("渠道", "条数"), List.of("网站", "100"), List.of("公报", "38")), "表：渠道"),
            new Paragraph("（三）本年度未发生举报投诉，监督保障工作正常开展，各项制度均得到落实，队伍稳定，经费有保障。"));

    public static final Report REPORT = builder().build();

    private EditedReport() {}

    public static Report.Builder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .preamble(Narrative.parse("根据规定编制本报告。\n本报告由六个部分组成。"))
                .overview(OVERVIEW)
                .set(RECEIVED, Cell.of(23))
                .set(REMARKED, Cell.of(23).withRemark("其中信函2件"))
                .note(Part.REQUESTS, "注：一件申请涉及两项内容。")
                .problems(Narrative.parse("存在问题。\n改进措施。"))
                .other(Narrative.parse("未收取信息处理费。"))
                .signedOn(LocalDate.of(2022, 1, 27));
    }

    public static final byte[] DOCX = Samples.bytes(DocxRenderer.create(), REPORT);
    static final byte[] PUBLISHED =
            Samples.bytes(DocxRenderer.builder().withoutControls().build(), REPORT);

    /** Edits both documents; in each, the same must be read. */
    public static void assertReadWithAndWithoutControls(
            Consumer<WordEdit> edits, UnaryOperator<Report.Builder> expected, Tuple... changes) throws Exception {
        assertRead(WordEdit.body(DOCX, edits), expected, changes);
        assertRead(WordEdit.body(PUBLISHED, edits), expected, changes);
        assertThat(readBack(WordEdit.body(DOCX, edits)).report(change -> false)).isEqualTo(REPORT);
        assertRead(
                WordEdit.body(DOCX, edit -> {
                    edit.unwrapControls();
                    edits.accept(edit);
                }),
                expected,
                changes);
    }

    public static void assertRead(byte[] docx, UnaryOperator<Report.Builder> expected, Tuple... changes)
            throws Exception {
        DocxReading reading = readBack(docx);
        assertThat(reading.changes())
                .extracting(DocxReading.Change::pointer, DocxReading.Change::before, DocxReading.Change::after)
                .containsExactly(changes);
        assertThat(reading.report()).isEqualTo(expected.apply(builder()).build());
        assertThat(reading.report(change -> true)).isEqualTo(reading.report());
    }

    public static DocxReading readBack(byte[] docx) throws IOException, MalformedDocxException {
        return DocxReportReader.create().read(new ByteArrayInputStream(docx));
    }

    public static byte[] blankForm(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().renderBlank(form, form.firstYear(), out);
        return out.toByteArray();
    }

    public static UnaryOperator<Report.Builder> withOverview(Consumer<List<Narrative.Block>> edit) {
        List<Narrative.Block> blocks = new ArrayList<>(OVERVIEW.blocks());
        edit.accept(blocks);
        return report -> report.overview(new Narrative(blocks));
    }

    public static List<MalformedDocxException.DocxProblem> problemsOf(byte[] docx) {
        List<MalformedDocxException.DocxProblem> problems = new ArrayList<>();
        assertThatThrownBy(() -> readBack(docx))
                .isInstanceOfSatisfying(MalformedDocxException.class, e -> problems.addAll(e.problems()));
        return problems;
    }

    /** The same report without the note. */
    public static Report.Builder withoutNote(Report.Builder report) {
        Report old = report.build();
        return Report.builder(old.form(), old.year(), old.agency())
                .preamble(old.preamble())
                .overview(old.overview())
                .set(RECEIVED, old.cell(RECEIVED))
                .set(REMARKED, old.cell(REMARKED))
                .problems(old.problems())
                .other(old.other())
                .signature(old.signature());
    }
}
