package dev.gongkai.report.validate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.testing.TestFolders;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the scanner with facts of published reports, where these are at hand. */
class PublishedReportsNumbersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            000, 138条 6个 2件 40条次 98条次 146条次 1.7万人 1名 2次 1次 1件 2件
            001, 340余条 1篇 1篇 300余条 0件 2名 三个 0件 0件
            002, 8件 6件 24次 50余期 23件 8件 19件 23个 45个 12个 30余次 3次 2次 200余人次 50余条 300余条 230余条 320余条
            003, 38 条 2 位 1 位 2 件 0 元 2 件 13 件
            004, 388条 20条 275条 113条 122条 2373人 143条 5428人 3件 1件 2件 五个 2次 2次 21件 6件 1件 5件 12件 3件 4件 5件 365条 363条 2次 300余家 1000余人
            """)
    void findsTheCounts(String report, String expected) throws IOException {
        String text = text(report);
        List<String> counts = ChineseNumbers.scan(text).stream()
                .filter(number -> number.kind() == Kind.COUNT)
                .map(number -> text.substring(number.start(), number.end()).replaceAll("\\s", ""))
                .toList();
        String[] wanted = expected.replaceAll("(?<=\\d) (?=\\D)", "").split(" ");
        assertThat(counts).containsSubsequence(wanted);
    }

    @ParameterizedTest
    @CsvSource({"001, 0533-7830243", "001, 232号", "002, 0537-4498856", "002, 一号", "004, 0533-3162562"})
    void telephonesAndAddressesAreNoCounts(String report, String contact) throws IOException {
        String text = text(report);
        assertThat(ChineseNumbers.scan(text))
                .filteredOn(
                        number -> text.substring(number.start(), number.end()).equals(contact))
                .isNotEmpty()
                .allMatch(number -> number.kind() == Kind.CONTACT);
    }

    private static String text(String report) throws IOException {
        try (Stream<Path> files = Files.list(TestFolders.shared("seeds"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(report + "_"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }
}
