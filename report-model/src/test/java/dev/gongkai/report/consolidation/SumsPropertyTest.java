package dev.gongkai.report.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of sums whatever is summed: wrong, negative, huge and blank numbers, of both editions. */
class SumsPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void orderAndGroupingMeanNothing(long seed) {
        Random random = new Random(seed);
        Form form = Form.editions().get((int) (seed % 2));
        List<Report> reports = reports(seed, 2 + random.nextInt(40));
        Sums inOrder = sums(form, reports);

        List<Report> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);
        assertThat(sums(form, shuffled)).isEqualTo(inOrder);

        List<Sums> groups = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + random.nextInt(6));
            groups.add(sums(form, shuffled.subList(from, to)));
            from = to;
        }
        // Any two neighbours, until one is left: every way to put brackets is some run of this.
        while (groups.size() > 1) {
            int at = random.nextInt(groups.size() - 1);
            groups.set(at, groups.get(at).plus(groups.remove(at + 1)));
        }
        assertThat(groups.get(0)).isEqualTo(inOrder);
        assertThat(inOrder.reports()).isEqualTo(reports.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void aReportAloneIsItself(long seed) {
        Report report = ReportGenerator.report((int) seed);
        Consolidated alone = Consolidation.of(report.agency(), report.year())
                .form(report.form())
                .add(report)
                .build();
        for (TableForm table : report.form().tables()) {
            for (CellKey key : table.cells()) {
                assertThat(alone.report().cell(key).value())
                        .as(key.toString())
                        .isEqualTo(report.cell(key).value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSumIsBlankJustWhereAReportIs(long seed) {
        List<Report> reports = reports(seed, 6);
        Sums sums = sums(Form.EDITION_2021, reports);
        for (TableForm table : Form.EDITION_2021.tables()) {
            for (CellKey key : table.cells()) {
                BigDecimal expected = BigDecimal.ZERO;
                List<String> blank = new ArrayList<>();
                for (Report report : reports) {
                    boolean there = report.form().table(key.part()).cells().contains(key);
                    BigDecimal value = there ? report.cell(key).value() : null;
                    if (value == null) {
                        blank.add(report.agency().name());
                    } else {
                        expected = expected.add(value);
                    }
                }
                CellSum sum = sums.cell(key);
                assertThat(sum.stated()).as(key.toString()).isEqualByComparingTo(expected);
                assertThat(sum.value() == null).as(key.toString()).isEqualTo(!blank.isEmpty());
                assertThat(sum.lacks().stream().map(Lack::agency)).containsExactlyInAnyOrderElementsOf(blank);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theWayThroughBytesChangesNothing(long seed) {
        Form form = Form.editions().get((int) (seed % 2));
        List<Report> reports = reports(seed, 9);
        Sums sums = sums(form, reports);
        byte[] bytes = sums.toBytes();
        Sums back = Sums.fromBytes(form, bytes);
        assertThat(back).isEqualTo(sums);
        assertThat(back.toBytes()).isEqualTo(bytes);
        for (Report report : reports) {
            back = back.plus(Sums.fromBytes(form, Sums.none(form).plus(report).toBytes()));
        }
        assertThat(back).isEqualTo(sums.plus(sums));
        Form other = Form.editions().get((int) ((seed + 1) % 2));
        assertThatThrownBy(() -> Sums.fromBytes(other, bytes)).isInstanceOf(IllegalArgumentException.class);
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 100) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Sums.fromBytes(form, cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A nation of some levels: wherever one goes between, what is summed there may stand for all below. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void splittingTheRegisterAnywhereGivesTheSameTop(long seed) {
        Random random = new Random(seed);
        List<Agency> agencies = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            agencies.add(Agency.builder("示例机关" + i)
                    .code("C" + i)
                    .superior(i == 0 ? null : "C" + random.nextInt(i))
                    .build());
        }
        AgencyRegister register = AgencyRegister.of(agencies);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < agencies.size(); i++) {
            Report any = ReportGenerator.report(i + (int) seed * 100, Form.EDITION_2021);
            Report.Builder report = Report.builder(Form.EDITION_2021, 2024, agencies.get(i));
            any.form().tables().forEach(table -> report.table(any.table(table.part())));
            // Blank tables would make every sum a blank and this test an empty one.
            reports.add(report.zeroBlanks().fillTotals().build());
        }
        Report top = Consolidation.of(agencies.get(0), 2024)
                .register(register)
                .addAll(reports)
                .build()
                .report();
        assertThat(top.requests().cells()).hasSize(175);
        for (Agency split : agencies) {
            Report between = Consolidation.of(split, 2024)
                    .register(register)
                    .addAll(reports)
                    .build()
                    .report();
            List<Agency> below = register.below(split);
            List<Report> others = new ArrayList<>(List.of(between));
            reports.stream().filter(report -> !below.contains(report.agency())).forEach(others::add);
            Report again = Consolidation.of(agencies.get(0), 2024)
                    .register(register)
                    .addAll(others)
                    .build()
                    .report();
            assertThat(again.differences(top)).as(split.name()).isEmpty();
        }
    }

    private static List<Report> reports(long seed, int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(ReportGenerator.report((int) seed * 1000 + i));
        }
        return reports;
    }

    private static Sums sums(Form form, List<Report> reports) {
        Sums sums = Sums.none(form);
        for (Report report : reports) {
            sums = sums.plus(report);
        }
        return sums;
    }
}
