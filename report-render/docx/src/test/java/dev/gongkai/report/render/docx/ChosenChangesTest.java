package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.docx.testing.EditedReport.DOCX;
import static dev.gongkai.report.render.docx.testing.EditedReport.OVERVIEW;
import static dev.gongkai.report.render.docx.testing.EditedReport.REPORT;
import static dev.gongkai.report.render.docx.testing.EditedReport.readBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.testing.SpoiltPackage;
import dev.gongkai.report.render.docx.testing.WordEdit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Some of the changes are taken, and nothing else becomes different. */
class ChosenChangesTest {

    private static final List<Narrative.Block> BLOCKS = OVERVIEW.blocks();

    private static DocxReading edited() throws Exception {
        return readBack(WordEdit.body(DOCX, edit -> {
            edit.replace(edit.paragraph("全年通过网站"), "138条", "140条");
            WordEdit.remove(edit.paragraph("渠道见上图"));
            Element last = edit.paragraph("（三）本年度");
            edit.insertAfter(last, edit.styledParagraph("GKBody", "新增一段。"));
            edit.replace(edit.paragraph("改进措施"), "改进", "改善");
        }));
    }

    private static Report only(DocxReading reading, String... words) {
        return reading.report(
                change -> Stream.of(words).anyMatch(word -> (change.before() + change.after()).contains(word)));
    }

    private static List<Narrative.Block> overview(Report report) {
        return report.overview().blocks();
    }

    @Test
    void oneChangeAlone() throws Exception {
        Report report = only(edited(), "140条");
        assertThat(report.differences(REPORT)).hasSize(1);
        assertThat(overview(report).get(1)).isEqualTo(new Narrative.Paragraph("全年通过网站公开信息140条，其中规范性文件3件。"));
    }

    @Test
    void whatWasTakenOutStaysAtItsPlace() throws Exception {
        Report report = only(edited(), "140条", "新增", "改善");
        assertThat(overview(report)).hasSize(BLOCKS.size() + 1);
        assertThat(overview(report).subList(2, BLOCKS.size())).isEqualTo(BLOCKS.subList(2, BLOCKS.size()));
        assertThat(overview(report).get(BLOCKS.size())).isEqualTo(new Narrative.Paragraph("新增一段。"));
    }

    @Test
    void whatWasAddedIsLeftOut() throws Exception {
        Report report = only(edited(), "渠道见上图");
        assertThat(overview(report))
                .isEqualTo(Stream.concat(BLOCKS.subList(0, 4).stream(), BLOCKS.subList(5, 7).stream())
                        .toList());
        assertThat(report.problems()).isEqualTo(REPORT.problems());
    }

    @Test
    void aMoveThatIsNotTakenLeavesTheBlockWhereItWas() throws Exception {
        DocxReading reading = readBack(WordEdit.body(DOCX, edit -> {
            Element moved = edit.paragraph("渠道见上图");
            WordEdit.remove(moved);
            edit.insertAfter(edit.paragraph("（三）本年度"), moved);
            edit.replace(edit.paragraph("全年通过网站"), "138条", "140条");
        }));
        assertThat(reading.changes()).hasSize(2);
        Report report = only(reading, "140条");
        assertThat(overview(report).subList(2, 7)).isEqualTo(BLOCKS.subList(2, 7));
        assertThat(overview(only(reading, "渠道见上图")).get(6)).isEqualTo(BLOCKS.get(4));
    }

    /** Title and signature follow the agency's name where they are not given: each is a change of its own. */
    @Test
    void theAgencysNameAndWhatFollowsItAreTakenOneByOne() throws Exception {
        DocxReading reading = readBack(WordEdit.body(DOCX, edit -> {
            edit.replace(edit.paragraph("年政府信息公开工作年度报告"), "教育局", "教委");
            edit.replace(edit.paragraph("示例市教育局"), "教育局", "教委");
        }));
        assertThat(reading.changes())
                .extracting(DocxReading.Change::pointer)
                .containsExactlyInAnyOrder("/title", "/agency/name", "/signature/agency");
        for (DocxReading.Change change : reading.changes()) {
            Report report = reading.report(change::equals);
            assertThat(report.agency().name()).isEqualTo(name("/agency/name", change));
            assertThat(report.title()).startsWith(name("/title", change));
            String signed =
                    report.signature() == null ? null : report.signature().agency();
            assertThat(signed == null ? report.agency().name() : signed).isEqualTo(name("/signature/agency", change));
        }
    }

    /** What may be inflated is counted, and each reading counts for itself. */
    @Test
    void changesMayBeTakenAnyNumberOfTimes() throws Exception {
        Map<String, byte[]> parts = SpoiltPackage.parts(WordEdit.body(DOCX, edit -> {
            edit.replace(edit.paragraph("全年通过网站"), "138条", "140条");
        }));
        SpoiltPackage.insertBefore(parts, "word/styles.xml", "</w:styles>", " ".repeat(40 << 20));
        DocxReading reading = readBack(SpoiltPackage.zip(parts));
        for (int i = 0; i < 8; i++) {
            assertThat(reading.report(change -> true)).isEqualTo(reading.report());
        }
    }

    private static String name(String pointer, DocxReading.Change change) {
        return change.pointer().equals(pointer) ? "示例市教委" : "示例市教育局";
    }
}
