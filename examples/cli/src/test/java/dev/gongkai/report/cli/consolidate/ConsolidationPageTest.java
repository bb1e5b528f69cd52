package dev.gongkai.report.cli.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.consolidation.Consolidated;
import dev.gongkai.report.consolidation.Consolidation;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsolidationPageTest {

    private static String page(int agencies) {
        Consolidation consolidation = Consolidation.of(Agency.of("某市人民政府"), 2024);
        for (int i = 1; i <= agencies; i++) {
            consolidation.add(Report.builder(Form.EDITION_2021, 2024, Agency.of("第" + i + "局"))
                    .set(RequestRow.RECEIVED, Applicant.TOTAL, 2)
                    .build());
        }
        Consolidated sum = consolidation.build();
        return new ConsolidationPage(Locale.CHINA).write(sum, List.of());
    }

    @Test
    void aFewAgenciesAreAllListedAndDrawn() {
        assertThat(page(40))
                .contains("<th scope=\"row\">第40局</th>", "id=\"sagencies-chart")
                .doesNotContain("不在此列出", "不作图");
    }

    /** The rest is named by its number, and the sum has all. */
    @Test
    void ofVeryManyTheRestIsNamedByItsNumber() {
        String page = page(503);
        assertThat(page)
                .contains("另有 303 个机关不在此列出，已计入合计。", "不作图比较各机关", "<td>1006</td>")
                .doesNotContain("id=\"sagencies-chart");
        assertThat(page.split("<th scope=\"row\">第", -1)).hasSize(1 + 200);
    }

    /** It has a row of its own, and the page does not go into it without end. */
    @Test
    void anAgencyThatReportsItselfIsListedOnce() {
        Agency city = Agency.of("某市人民政府");
        Report own = Report.builder(Form.EDITION_2021, 2024, city)
                .set(RequestRow.RECEIVED, Applicant.TOTAL, 2)
                .build();
        Report other = own.toBuilder().agency(Agency.of("第1局")).build();
        Consolidated sum = Consolidation.of(city, 2024).add(own).add(other).build();
        String page = new ConsolidationPage(Locale.CHINA).write(sum, List.of());
        assertThat(page)
                .contains("<th scope=\"row\">某市人民政府（本级）</th>", "<th scope=\"row\">第1局</th>")
                .doesNotContain("<th scope=\"row\">某市人民政府</th>");
    }

    /** A draft that is off in all cells must not push the sums off the screen. */
    @Test
    void manyProblemsAreFoldedAway() {
        Consolidated sum = Consolidation.of(Agency.of("某市人民政府"), 2024).build();
        List<Problem> problems = IntStream.rangeClosed(1, 33)
                .mapToObj(i -> Problem.at(new Message("第" + i + "处", ""), new Message("不符", "")))
                .toList();
        String page = new ConsolidationPage(Locale.CHINA).write(sum, problems);
        int fold = page.indexOf("<summary>其余 13 处</summary>");
        assertThat(page.indexOf("第20处")).isBetween(0, fold);
        assertThat(page.indexOf("第21处")).isGreaterThan(fold).isGreaterThan(0);
        assertThat(page.indexOf("第33处")).isGreaterThan(fold);
    }
}
