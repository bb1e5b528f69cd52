package dev.gongkai.report.importer.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.model.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices write into number cells. */
class CellReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'23'; COUNT; 23; ",
                "' ０ '; COUNT; 0; ",
                "'１２'; COUNT; 12; ",
                "'1,234'; COUNT; 1234; ",
                "'1，234'; COUNT; 1234; ",
                "'1 234'; COUNT; 1234; ASSUMED",
                "'1 5'; COUNT; 15; DOUBTED",
                "'23件'; COUNT; 23; ASSUMED",
                "'+19'; CHANGE; 19; ",
                "'+19'; COUNT; 19; ASSUMED",
                "'-3'; CHANGE; -3; ",
                "'0.5万元'; AMOUNT; 0.5; ASSUMED",
                "'59237.2449'; AMOUNT; 59237.2449; ",
                "'22（其中修订16件）'; COUNT; 22（其中修订16件）; ",
                "'22(其中修订16件)'; COUNT; 22（其中修订16件）; ",
                "'22件（其中修订16件）'; COUNT; 22（其中修订16件）; ",
                "'251000元'; AMOUNT; 251000（元）; DOUBTED",
                "'22其中修订16件'; COUNT; 22（其中修订16件）; DOUBTED",
                "'详见附件'; COUNT; （详见附件）; DOUBTED",
                "''; COUNT; ''; BLANK",
                "'-'; COUNT; ''; BLANK",
                "'—'; COUNT; ''; BLANK",
                "'——'; COUNT; ''; BLANK",
                "'/'; COUNT; ''; BLANK",
                "'无'; COUNT; ''; BLANK",
                "'1,23'; COUNT; null; DOUBTED",
                "'007'; COUNT; null; DOUBTED",
                "'1.2.3'; COUNT; null; DOUBTED",
                "'--3'; COUNT; null; DOUBTED"
            })
    void isReadAsItStands(String text, Quantity quantity, String cell, String level) {
        CellReading reading = CellReading.of(text, quantity);

        Cell read = reading.cell();
        assertThat(read == null ? "null" : read.toString()).isEqualTo(cell);
        assertThat(reading.level() == null ? null : reading.level().name()).isEqualTo(level);
    }

    @org.junit.jupiter.api.Test
    void twoLinesOfDigitsAreNotOneNumber() {
        assertThat(CellReading.of("1\n2", Quantity.COUNT).cell()).isNull();
        assertThat(CellReading.of("\n1\n", Quantity.COUNT).cell()).isEqualTo(Cell.of(1));
    }

    @Test
    void whatIsQuotedIsCutBetweenCharacters() {
        assertThat(CellReading.shown("文" + "\uD869\uDED6".repeat(50))).isEqualTo("文" + "\uD869\uDED6".repeat(39) + "…");
        assertThat(CellReading.shown(" 甲\n乙 ")).isEqualTo("甲 乙");
    }
}
