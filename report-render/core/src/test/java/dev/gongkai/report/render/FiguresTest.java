package dev.gongkai.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.testing.ChartNumbers;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.FictitiousEdition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the figures show is what the tables say. */
class FiguresTest {

    /** A number, or what stands in its place, at the end of a text of a drawing. */
    private static final Pattern NUMBER = Pattern.compile("(?:^| )(未填|-?\\d[\\d.]*(?:（部分未填）)?)$");

    private static final HtmlRenderer DRAWN =
            HtmlRenderer.builder().figures(Figures.create()).build();

    private static List<Chart> charts(Report report, Figures figures) {
        List<Chart> charts = new ArrayList<>();
        for (Block block : ReportComposer.with(figures).compose(report).blocks()) {
            if (block instanceof Section section) {
                section.blocks().stream()
                        .filter(Chart.class::isInstance)
                        .map(Chart.class::cast)
                        .forEach(charts::add);
            }
        }
        return charts;
    }

    private static Chart chart(Report report, Figures figures, String key) {
        return charts(report, figures).stream()
                .filter(chart -> chart.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(Report report, String key) {
        Chart chart = chart(report, Figures.create(), key);
        assertThat(chart.isDrawn()).isFalse();
        return chart.sentence();
    }

    private static Report.Builder empty(int year) {
        return Report.builder(Form.EDITION_2021, year, Agency.of("示例市教育局"));
    }

    private static void assertDrawn(String name, Report report) {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        for (Element figure : Jsoup.parse(DRAWN.renderToString(report)).select("figure.chart")) {
            if (report.form().id().equals("2019") && figure.id().startsWith("proactive")) {
                continue;
            }
            List<String> numbers = new ArrayList<>();
            for (Element text : figure.select("svg text")) {
                Matcher matcher = NUMBER.matcher(text.text());
                if (matcher.find()) {
                    numbers.add(matcher.group(1));
                }
            }
            drawn.put(figure.id(), numbers);
            List<String> rows = new ArrayList<>();
            figure.select("tbody tr").forEach(row -> {
                List<String> cells = row.select("td").eachText();
                // The whole stands first beside the bar, and last in the table.
                if (cells.size() == 5) {
                    cells.add(0, cells.remove(4));
                }
                rows.addAll(cells);
            });
            assertThat(rows).as(name + " " + figure.id() + ", table").isEqualTo(numbers);
        }
        assertThat(drawn).as(name).isEqualTo(ChartNumbers.of(report));
    }

    @Test
    void everyNumberOnThePageIsThatOfTheTable() {
        Map<String, Report> reports = ChartNumbers.reports();
        reports.values()
                .removeIf(report -> !report.form().equals(Form.EDITION_2021)
                        && !report.form().equals(Form.EDITION_2019));
        reports.forEach(FiguresTest::assertDrawn);
        assertThat(reports.values()).anyMatch(report -> ChartNumbers.of(report).size() == 5);
    }

    @Test
    void everyNumberOfPublishedReportsIsDrawn() {
        Map<String, Report> published = ChartNumbers.published();
        published.forEach(FiguresTest::assertDrawn);
        assertThat(published.values())
                .allMatch(report -> ChartNumbers.of(report).size() >= 4);
    }

    @Test
    void nothingIsDrawnUnlessAskedFor() throws IOException {
        assertThat(Samples.html(Samples.qufu())).doesNotContain("chart").doesNotContain("图解");
        assertThat(RenderOptions.create().figures()).isNull();
    }

    @Test
    void zerosAreASentence() {
        Report report = empty(2024).zeroBlanks().build();
        assertThat(sentence(report, "requests-received-chart")).isEqualTo("图解：本年新收政府信息公开申请各项均为0。");
        assertThat(sentence(report, "proceedings-chart")).isEqualTo("图解：行政复议、行政诉讼（未经复议直接起诉）、行政诉讼（复议后起诉）各项均为0。");
        assertThat(charts(report, Figures.create())).noneMatch(Chart::isDrawn);
    }

    @Test
    void aBlankIsNoZero() {
        Report report = empty(2024).build();
        assertThat(sentence(report, "requests-received-chart")).isEqualTo("图解：本年新收政府信息公开申请各项未填。");
        Report half = empty(2024)
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 3)
                .set(RequestRow.RECEIVED, Applicant.COMMERCIAL_ENTERPRISE, 2)
                .build();
        Chart chart = chart(half, Figures.create(), "requests-received-chart");
        assertThat(chart.isDrawn()).isTrue();
        assertThat(chart.description()).isEqualTo("本年新收政府信息公开申请，其中自然人最多，3件；有4项未填。");
        assertThat(chart.alternative()).contains("科研机构：未填").doesNotContain("科研机构：0");
    }

    @Test
    void aSumOverBlanksSaysSo() {
        Report report = empty(2024)
                .set(RequestRow.DISCLOSED, Applicant.TOTAL, 4)
                .set(RequestRow.WITHHELD_STATE_SECRET, Applicant.TOTAL, 2)
                .build();
        assertThat(chart(report, Figures.create(), "requests-results-chart").alternative())
                .contains("不予公开：2（部分未填）件");
    }

    @Test
    void aSingleNumberIsASentence() {
        Report report = empty(2024)
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 1)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 1)
                .zeroBlanks()
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 1)
                .build();
        assertThat(sentence(report, "requests-received-chart")).isEqualTo("图解：本年新收政府信息公开申请共1件，为自然人。");
    }

    @Test
    void aNumberThatNoProgramShowsIsNotDrawn() {
        Report report = empty(2024)
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 1_000_000_000_000_001L)
                .set(RequestRow.RECEIVED, Applicant.COMMERCIAL_ENTERPRISE, 7)
                .build();
        assertThat(sentence(report, "requests-received-chart")).endsWith("数字过长，不作图，见表。");
    }

    @Test
    void anotherEditionNeedsNoCode() {
        Report report = Report.builder(FictitiousEdition.FORM, 2031, Agency.of("示例市教育局"))
                .set(RequestRow.RECEIVED, FictitiousEdition.COLUMN, 5)
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 2)
                .set(FictitiousEdition.ROW, Applicant.TOTAL, 6)
                .set(RequestRow.DISCLOSED, Applicant.TOTAL, 1)
                .build();
        assertThat(chart(report, Figures.create(), "requests-received-chart").alternative())
                .contains(FictitiousEdition.COLUMN_LABEL + "：5件");
        assertThat(chart(report, Figures.create(), "requests-results-chart").alternative())
                .contains("不予公开：6（部分未填）件");
    }

    @Test
    void thisYearIsComparedWithLast() {
        Report last = empty(2023)
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 7)
                .set(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL, 1)
                .build();
        Report report = empty(2024)
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 5)
                .set(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL, 1)
                .build();
        Figures figures = Figures.builder().previous(last).build();
        Chart chart = chart(report, figures, "years-chart");
        assertThat(chart.series()).containsExactly("2024年", "2023年");
        assertThat(chart.description())
                .startsWith("本年新收政府信息公开申请5件，比2023年少2件；上年结转政府信息公开申请未填，2023年未填；")
                .contains("行政复议1件，与2023年相同");
        assertThatThrownBy(() -> charts(empty(2023).build(), figures))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("previous");
    }

    @Test
    void agenciesAreComparedByOneScale() {
        List<Report> parts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            parts.add(Report.builder(Form.EDITION_2021, 2024, Agency.of("示例市第" + (i + 1) + "单位"))
                    .set(RequestRow.RECEIVED, Applicant.TOTAL, i)
                    .build());
        }
        Report whole =
                empty(2024).set(RequestRow.RECEIVED, Applicant.TOTAL, 780).build();
        List<Chart> charts = charts(whole, Figures.builder().compare(parts).build()).stream()
                .filter(chart -> chart.key().startsWith("agencies"))
                .toList();
        assertThat(charts).hasSize(2);
        assertThat(charts).allSatisfy(chart -> assertThat(chart.reach()).isEqualByComparingTo("39"));
        assertThat(charts.get(0).description()).isEqualTo("40个单位本年新收政府信息公开申请共780件，其中示例市第40单位最多，39件。");
        assertThat(charts.stream()
                        .flatMap(chart -> chart.bars().stream())
                        .map(bar -> bar.label() + Chart.text(bar.cells().get(0))))
                .hasSize(40)
                .doesNotHaveDuplicates();
        parts.add(empty(2020).build());
        assertThatThrownBy(() -> charts(whole, Figures.builder().compare(parts).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("compare");
    }

    @Test
    void remarksStayInTheTable() {
        Report report = empty(2024)
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 1)
                .set(
                        CellKey.of(RequestRow.RECEIVED, Applicant.COMMERCIAL_ENTERPRISE),
                        Cell.of(22).withRemark("其中修订16件"))
                .build();
        assertThat(chart(report, Figures.create(), "requests-received-chart").alternative())
                .contains("商业企业：22件");
    }
}
