package dev.gongkai.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the composer says, and in which order. */
class ReportComposerTest {

    private static Report.Builder report() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"));
    }

    private static Document compose(Report.Builder report) {
        return ReportComposer.create().compose(report.build());
    }

    private static <B extends Block> Stream<B> all(Document document, Class<B> type) {
        return document.blocks().stream()
                .flatMap(
                        block -> Section.class.isInstance(block) ? blocks(Section.class.cast(block)) : Stream.of(block))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Stream<Block> blocks(Section section) {
        return Stream.concat(Stream.ofNullable(section.heading()), section.blocks().stream());
    }

    private static Section section(Document document, String key) {
        return document.blocks().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Title title(Report.Builder report) {
        return all(compose(report), Title.class).findFirst().orElseThrow();
    }

    @Test
    void theTitleIsBestBrokenBehindTheAgency() {
        assertThat(title(report()).lines()).containsExactly(List.of("示例市教育局", "2021年政府信息公开工作年度报告"));
    }

    @Test
    void aGivenTitleKeepsItsWordsAndLines() {
        Title title = title(report().title("示例市教育局 2021 年政府信息公开\n\n　工作年度报告 "));

        assertThat(title.lines()).containsExactly(List.of("示例市教育局", " 2021 年政府信息公开"), List.of("工作年度报告"));
    }

    @Test
    void thePartsStandInOrderUnderTheFormsHeadingsOrThoseGiven() {
        Document document = compose(report().heading(Part.PROBLEMS, "五、存在的问题及改进情况"));

        assertThat(all(document, Heading.class).map(Heading::text))
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的问题及改进情况",
                        "六、其他需要报告的事项");
        assertThat(all(document, Table.class).map(Table::title))
                .containsExactly("主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况");
    }

    @Test
    void noRankIsSkippedWhateverTheNumbers() {
        Document document = compose(report().other(Narrative.of(
                new Narrative.SubHeading(3, "1.收费"),
                new Narrative.SubHeading(4, "（1）本级"),
                new Narrative.Paragraph(new Narrative.SubHeading(4, "（2）下级。"), "无。"),
                new Narrative.SubHeading(2, "（二）其他"),
                new Narrative.SubHeading(4, "（1）无"),
                new Narrative.SubHeading(1, "一、说明"),
                new Narrative.SubHeading(2, "（一）说明"))));

        Stream<Heading> headings = blocks(section(document, "other"))
                .map(block -> Paragraph.class.isInstance(block)
                        ? Paragraph.class.cast(block).runIn()
                        : Heading.class.cast(block));
        assertThat(headings.map(heading -> heading.rank() + " " + heading.text()))
                .containsExactly(
                        "2 六、其他需要报告的事项", "3 1.收费", "4 （1）本级", "4 （2）下级。", "3 （二）其他", "4 （1）无", "3 一、说明", "4 （一）说明");
    }

    @Test
    void whiteSpaceAroundATextIsLayout() {
        Document document = compose(report().overview(Narrative.of(new Narrative.Paragraph("　　2021年，开展工作。\u00A0"))));

        assertThat(all(document, Paragraph.class).map(Paragraph::text)).containsExactly("2021年，开展工作。");
    }

    @Test
    void theDateIsPrintedWithoutLeadingZeros() {
        Document document = compose(report().signedOn(LocalDate.of(2022, 1, 7)));

        assertThat(all(document, SignatureLines.class)).containsExactly(new SignatureLines("示例市教育局", "2022年1月7日"));
    }

    @Test
    void whatWasNotGivenIsNotThere() {
        Document document = compose(report());

        assertThat(all(document, SignatureLines.class)).isEmpty();
        assertThat(all(document, Paragraph.class)).isEmpty();
        assertThat(document.blocks().get(1)).isEqualTo(section(document, "overview"));
    }

    @Test
    void onlyTablesOfOneBlockHaveAHeadThatRepeats() {
        Document document = compose(report());

        assertThat(all(document, Table.class)
                        .map(table -> table.groups().stream()
                                .map(group -> (group.head() ? "head " : "")
                                        + group.rows().size())
                                .toList()))
                .containsExactly(List.of("4", "3", "4", "3"), List.of("head 3", "25"), List.of("head 3", "1"));
    }
}
