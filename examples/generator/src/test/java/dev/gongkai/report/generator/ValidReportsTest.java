package dev.gongkai.report.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.generator.Judge.Found;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is generated is right, as the validator sees it, alone and beside the year before. */
class ValidReportsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 2025, 2025, 1000",
        "2, 2023, 2025, 250",
        "3, 2019, 2022, 200",
        "-4, 2025, 2025, 37",
        "5, 2021, 2026, 40"
    })
    void nothingIsFoundButHints(long seed, int first, int last, int agencies) {
        Generator generator = Generator.builder()
                .seed(seed)
                .agencies(agencies)
                .years(first, last)
                .build();
        List<String> wrong = IntStream.range(0, agencies)
                .parallel()
                .boxed()
                .flatMap(index -> wrong(generator.reportsOf(index)).stream())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static List<String> wrong(List<GeneratedReport> years) {
        return IntStream.range(0, years.size())
                .boxed()
                .flatMap(i -> {
                    Report report = years.get(i).report();
                    return Judge.judge(report, i == 0 ? null : years.get(i - 1).report()).stream()
                            .filter(found -> Boolean.getBoolean("hints") || !found.hint())
                            .map(found -> describe(report, found));
                })
                .toList();
    }

    private static String describe(Report report, Found found) {
        return report.title() + " " + found;
    }
}
