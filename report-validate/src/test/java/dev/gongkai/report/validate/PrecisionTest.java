package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports worded as agencies word them: the right ones are left alone, and a mistake made in them is found. */
class PrecisionTest {

    /** A mistake: the words of a report, what is written instead, and the findings. */
    record Planted(String report, String words, String instead, List<String> findings) {}

    private static String text(String file) throws IOException {
        try (InputStream in = PrecisionTest.class.getResourceAsStream("precision/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
    }

    static List<String> reports() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PrecisionTest.class.getResource("precision"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<Planted> planted() throws IOException {
        return rows("planted.txt").stream()
                .map(row -> new Planted(row[0], row[1], row[2], List.of(row[3].split("; "))))
                .toList();
    }

    /** Rules and pointers of what is graver than information. */
    private static List<String> grave(String document) throws IOException {
        ValidationResult result =
                ReportValidator.create().validate(ReportReader.create().read(document));
        assertThat(result.failures()).isEmpty();
        return result.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFORMATION)
                .map(finding -> finding.rule() + " " + finding.place().pointer())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingElseIsFound(String report) throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String[] row : rows("expected.txt")) {
            expected.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row[1]);
        }
        assertThat(grave(text(report + ".json"))).isEqualTo(expected.getOrDefault(report, List.of()));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aMistakeIsFound(Planted mistake) throws IOException {
        String document = text(mistake.report() + ".json");

        assertThat(document).contains(mistake.words());
        assertThat(grave(document.replace(mistake.words(), mistake.instead()))).isEqualTo(mistake.findings());
    }

    @Test
    void thereAreReportsOfManyKinds() throws IOException, URISyntaxException {
        assertThat(reports()).hasSizeGreaterThanOrEqualTo(30);
    }
}
