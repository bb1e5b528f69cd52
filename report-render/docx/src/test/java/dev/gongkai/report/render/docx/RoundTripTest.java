package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.WordEdit;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document that nobody has changed gives exactly the report that was rendered. */
public class RoundTripTest {

    private static final DocxRenderer PUBLISHED =
            DocxRenderer.builder().withoutControls().build();

    /** More than the other tests need: what is read must not depend on what happens to stand in a report. */
    private static final int GENERATED = 140;

    @TestFactory
    List<DynamicTest> everythingIsReadAsItWasRendered() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, Report> report : Extremes.everything().entrySet()) {
            tests.add(DynamicTest.dynamicTest(
                    report.getKey(), () -> assertReadAsRendered(DocxRenderer.create(), report.getValue())));
            tests.add(DynamicTest.dynamicTest(
                    report.getKey() + ", published", () -> assertReadAsRendered(PUBLISHED, report.getValue())));
        }
        return tests;
    }

    @Test
    void generatedReportsAreReadAsTheyWereRendered() throws Exception {
        for (int i = 40; i < GENERATED; i++) {
            assertReadAsRendered(i % 2 == 0 ? DocxRenderer.create() : PUBLISHED, ReportGenerator.report(i));
        }
    }

    private static void assertReadAsRendered(DocxRenderer renderer, Report report) throws Exception {
        DocxReading reading = EditedReport.readBack(Samples.bytes(renderer, report));
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.report()).isEqualTo(report);
    }

    /** The words that an empty control shows may as well be those of a report. */
    @Test
    void aTextInTheWordsOfAPromptIsNoPrompt() throws Exception {
        for (ControlPrompt prompt : ControlPrompt.values()) {
            String words = prompt.block().strip();
            if (words.isEmpty()) {
                continue;
            }
            Narrative narrative = Narrative.of(
                    new Narrative.SubHeading(2, words),
                    new Narrative.Paragraph(words),
                    new Narrative.Figure(EditedReport.PICTURE, words, words),
                    new Narrative.SmallTable(List.of(List.of("渠道", words), List.of(words + words, "")), words));
            Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                    .preamble(narrative)
                    .heading(Part.OTHER, words)
                    .other(narrative)
                    .set(EditedReport.RECEIVED, new Cell(null, "机关名称"))
                    .note(Part.REQUESTS, words)
                    .signature(new Signature(words, null))
                    .build();
            assertReadAsRendered(DocxRenderer.create(), report);
            assertReadAsRendered(PUBLISHED, report);
            Report named = Report.builder(Form.EDITION_2021, 2021, Agency.of(words))
                    .signature(new Signature("示例市教育局", null))
                    .build();
            assertReadAsRendered(DocxRenderer.create(), named);
            assertReadAsRendered(PUBLISHED, named);
        }
    }

    /** Office programs make elements of characters; a soft hyphen that was put in elsewhere is no change. */
    @Test
    void hyphensThatAreElementsAreRead() throws Exception {
        String words = "甲\u00AD乙\u2011丙";
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
                .other(Narrative.of(new Narrative.Paragraph(words)))
                .build();
        byte[] docx = WordEdit.body(Samples.bytes(DocxRenderer.create(), report), edit -> {
            Element run = WordEdit.all(edit.paragraph(words), "r").get(0);
            WordEdit.remove(WordEdit.all(run, "t").get(0));
            for (Node child : List.of(
                    edit.textElement("甲"),
                    edit.element("softHyphen"),
                    edit.textElement("乙"),
                    edit.element("noBreakHyphen"),
                    edit.textElement("丙"))) {
                run.appendChild(child);
            }
        });
        assertThat(EditedReport.readBack(docx).changes()).isEmpty();
        assertThat(EditedReport.readBack(docx).report()).isEqualTo(report);
    }

    @Test
    void aBlankFormWantsTheAgencysName() throws IOException {
        for (Form form : Form.editions()) {
            byte[] blank = EditedReport.blankForm(form);
            assertThatThrownBy(() -> EditedReport.readBack(blank))
                    .isInstanceOfSatisfying(MalformedDocxException.class, e -> {
                        assertThat(e.problems()).hasSize(1);
                        assertThat(e.problems().get(0).pointer()).isEqualTo("/agency/name");
                    });
        }
    }

    @Test
    void anEditionThatIsDeclaredElsewhereIsRead() throws Exception {
        DocxReportReader reader = DocxReportReader.forForms(List.of(FictitiousEdition.FORM));
        Report report = ReportGenerator.report(1, FictitiousEdition.FORM);
        DocxReading reading = reader.read(new ByteArrayInputStream(Samples.bytes(DocxRenderer.create(), report)));
        assertThat(reading.changes()).isEmpty();
        assertThat(reading.report()).isEqualTo(report);
    }

    @Test
    void aTreeHasNoReportToBeRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().render(ReportComposer.create().compose(Samples.qufu()), out);
        assertThatThrownBy(() -> EditedReport.readBack(out.toByteArray()))
                .isInstanceOf(MalformedDocxException.class)
                .hasMessageContaining("没有本程序写入的报告数据");
    }
}
