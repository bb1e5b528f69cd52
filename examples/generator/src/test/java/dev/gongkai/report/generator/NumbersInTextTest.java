package dev.gongkai.report.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.Paragraph;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words state the numbers, read here with plain patterns and not with the validator. */
class NumbersInTextTest {

    private static final Pattern RECEIVED = Pattern.compile("(?:收到|新收|受理|提出的)政府信息公开申请([0-9]+)件");
    private static final Pattern GROWTH =
            Pattern.compile("(?:收到|新收|受理|提出的)政府信息公开申请[0-9]+件，[^，；。（]*(?:，)?(增长|下降)([0-9.]+)%");
    private static final Pattern ISSUED = Pattern.compile("(?:制发|印发|出台)行政规范性文件([0-9]+)件");
    private static final Pattern DISCLOSED = Pattern.compile("予以公开([0-9]+)件");

    private static final List<List<Report>> YEARS = agencies();

    private static List<List<Report>> agencies() {
        Generator generator =
                Generator.builder().seed(21).agencies(300).years(2023, 2025).build();
        List<List<Report>> agencies = new ArrayList<>();
        for (int i = 0; i < generator.register().size(); i++) {
            agencies.add(
                    generator.reportsOf(i).stream().map(GeneratedReport::report).toList());
        }
        return agencies;
    }

    private static String text(Narrative narrative) {
        return narrative.blocks().stream().map(NumbersInTextTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Narrative.Block block) {
        return block.accept(new Narrative.Visitor<>() {
            @Override
            public String paragraph(Paragraph paragraph) {
                return (paragraph.runIn() == null ? "" : paragraph.runIn().text()) + paragraph.text();
            }

            @Override
            public String subHeading(Narrative.SubHeading subHeading) {
                return subHeading.text();
            }

            @Override
            public String figure(Narrative.Figure figure) {
                return "";
            }

            @Override
            public String table(Narrative.SmallTable table) {
                return "";
            }
        });
    }

    private static long value(Report report, CellKey key) {
        return Objects.requireNonNull(report.cell(key).value()).longValueExact();
    }

    private static long received(Report report) {
        return value(report, CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL));
    }

    private static int compare(Pattern pattern, ToLongFunction<Report> table) {
        int found = 0;
        for (List<Report> years : YEARS) {
            for (Report report : years) {
                Matcher number = pattern.matcher(text(report.overview()));
                if (number.find()) {
                    found++;
                    assertThat(Long.parseLong(number.group(1)))
                            .as(report.title())
                            .isEqualTo(table.applyAsLong(report));
                }
            }
        }
        return found;
    }

    @Test
    void numbersAreThoseOfTheTables() {
        assertThat(compare(RECEIVED, NumbersInTextTest::received)).isGreaterThan(400);
        assertThat(compare(DISCLOSED, report -> value(report, CellKey.of(RequestRow.DISCLOSED, Applicant.TOTAL))))
                .isGreaterThan(200);
        assertThat(compare(
                        ISSUED,
                        report ->
                                value(report, CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.ISSUED))))
                .isGreaterThan(100);
    }

    @Test
    void everyReportThatGotRequestsSaysHowMany() {
        for (List<Report> years : YEARS) {
            for (Report report : years) {
                assertThat(RECEIVED.matcher(text(report.overview())).find())
                        .as(report.title())
                        .isEqualTo(received(report) > 0);
            }
        }
    }

    @Test
    void growthIsThatOfTheTablesOfTwoYears() {
        int found = 0;
        for (List<Report> years : YEARS) {
            for (int i = 1; i < years.size(); i++) {
                Matcher growth = GROWTH.matcher(text(years.get(i).overview()));
                if (growth.find()) {
                    found++;
                    BigDecimal before = BigDecimal.valueOf(received(years.get(i - 1)));
                    BigDecimal change =
                            BigDecimal.valueOf(received(years.get(i))).subtract(before);
                    BigDecimal percent = change.movePointRight(2).divide(before, 2, RoundingMode.HALF_UP);
                    assertThat(new BigDecimal(growth.group(2)))
                            .as(years.get(i).title())
                            .isEqualByComparingTo(percent.abs());
                    assertThat(growth.group(1)).isEqualTo(change.signum() > 0 ? "增长" : "下降");
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** Whoever reads the plain text finds the same headings and paragraphs. */
    @Test
    void headingsAreFoundByTheirNumbering() {
        int compared = 0;
        for (List<Report> years : YEARS) {
            for (Report report : years) {
                for (Part part : Part.values()) {
                    if (part.isTable()) {
                        continue;
                    }
                    Narrative narrative = report.narrative(part);
                    boolean words = narrative.blocks().stream().noneMatch(Narrative.SmallTable.class::isInstance);
                    if (words) {
                        compared++;
                        assertThat(Narrative.parse(text(narrative)))
                                .as(report.title())
                                .isEqualTo(narrative);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void reportsAreWordedInManyWays() {
        Set<String> words = new TreeSet<>();
        YEARS.forEach(years -> words.add(text(years.get(0).overview()).replaceAll("[0-9.]+", "")));
        assertThat(words).hasSizeGreaterThan(290);
        Set<String> problems = new TreeSet<>();
        YEARS.forEach(years -> problems.add(text(years.get(0).problems())));
        assertThat(problems).hasSizeGreaterThan(150);
    }

    /** Mostly small, some large; natural persons before all others; nothing blank. */
    @Test
    void numbersAreAsAgenciesHaveThem() {
        Generator nation = Generator.builder().seed(3).agencies(100_000).build();
        List<Report> sample =
                nation.reports(40_000, 43_000).map(GeneratedReport::report).toList();
        List<Long> received =
                sample.stream().map(NumbersInTextTest::received).sorted().toList();
        assertThat(received.get(received.size() / 2)).isBetween(1L, 12L);
        assertThat(received.get(received.size() - 1)).isGreaterThan(300);
        assertThat(received.stream().filter(count -> count == 0).count() * 100 / received.size())
                .isBetween(5L, 40L);
        long natural = sample.stream()
                .mapToLong(report -> value(report, CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON)))
                .sum();
        long all = received.stream().mapToLong(Long::longValue).sum();
        assertThat(natural * 100 / all).isBetween(70L, 97L);
        for (Report report : sample) {
            report.form()
                    .tables()
                    .forEach(table -> assertThat(table.cells())
                            .allSatisfy(key -> assertThat(report.cell(key)).isNotEqualTo(Cell.BLANK)));
        }
        assertThat(sample).extracting(report -> report.agency().level()).contains(Agency.Level.COUNTY);
    }
}
