package dev.gongkai.report.importer.internal.glued;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Digits without anything between them. */
class DigitCutterTest {

    private static final TableForm REQUESTS = Form.EDITION_2021.table(Part.REQUESTS);
    private static final TableForm PROACTIVE = Form.EDITION_2021.table(Part.PROACTIVE);

    @Test
    void theSumOfARowLeavesOneWay() {
        assertThat(cut(REQUESTS, "received", "21710000218")).containsExactly("217", "1", "0", "0", "0", "0", "218");
        assertThat(cut(REQUESTS, "received", "0000000")).containsOnly("0");
    }

    @Test
    void whatStandsBetweenDigitsIsABoundary() {
        assertThat(cut(REQUESTS, "received", "500000", "5")).containsExactly("5", "0", "0", "0", "0", "0", "5");
    }

    @Test
    void nothingIsCutWhereTwoWaysAreLeftOrNone() {
        assertThat(cut(PROACTIVE, "normativeDocuments", "693665")).isNull();
        assertThat(cut(REQUESTS, "received", "1000002")).isNull();
        assertThat(cut(REQUESTS, "received", "12")).isNull();
    }

    @Test
    void otherLinesDecideBetweenTwoWays() {
        // 11 + 1 = 12 and 1 + 11 = 12 look alike.
        GluedLine open = line(REQUESTS, "received", "111000012");
        assertThat(new DigitCutter(REQUESTS.identities(), Map.of()).cut(List.of(open)))
                .isEmpty();

        List<GluedLine> lines = List.of(
                open,
                line(REQUESTS, "carriedIn", "0000000"),
                line(REQUESTS, "total", "0000000"),
                line(REQUESTS, "carriedForward", "111000012"));
        assertThat(new DigitCutter(REQUESTS.identities(), Map.of()).cut(lines)).doesNotContainKey(open);
        Map<CellKey, java.math.BigDecimal> known = new java.util.HashMap<>();
        List.of("total", "carriedIn")
                .forEach(row -> REQUESTS.lines().get(row).forEach(key -> known.put(key, java.math.BigDecimal.ZERO)));
        List<String> numbers = List.of("11", "1", "0", "0", "0", "0", "12");
        for (int i = 0; i < 7; i++) {
            known.put(REQUESTS.lines().get("carriedForward").get(i), new java.math.BigDecimal(numbers.get(i)));
        }
        assertThat(new DigitCutter(REQUESTS.identities(), known).cut(List.of(open)))
                .containsEntry(open, numbers);
    }

    @Test
    void longRowsEndInBoundedTime() {
        assertThat(cut(REQUESTS, "received", "1".repeat(200))).isNull();
    }

    private static GluedLine line(TableForm table, String row, String... tokens) {
        return new GluedLine(table.lines().get(row), List.of(tokens));
    }

    private static List<String> cut(TableForm table, String row, String... tokens) {
        GluedLine line = line(table, row, tokens);
        return new DigitCutter(table.identities(), Map.of()).cut(List.of(line)).get(line);
    }
}
