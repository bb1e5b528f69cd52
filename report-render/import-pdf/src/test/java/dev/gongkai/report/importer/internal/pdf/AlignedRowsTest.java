package dev.gongkai.report.importer.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables without rules: numbers below each other, with labels beside them. */
class AlignedRowsTest {

    private static final double SIZE = 10;

    private final List<Glyph> glyphs = new ArrayList<>();

    /** A word, of which each character takes a whole body. */
    private void word(String text, double left, double base) {
        for (int i = 0; i < text.length(); i++) {
            double from = left + i * SIZE;
            glyphs.add(new Glyph(text.substring(i, i + 1), from, from + SIZE, base, SIZE, false));
        }
    }

    private void row(String label, double base, int... numbers) {
        word(label, 20, base);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                word(Integer.toString(numbers[i]), 200 + i * 50, base);
            }
        }
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    @Test
    void numbersBelowEachOtherAreATable() {
        word("本年度办理结果", 20, 20);
        row("（一）予以公开", 60, 1, 2, 3, 4, 10);
        row("（二）部分公开", 80, 5, -1, 7, 8, 20);
        word("文字", 20, 200);
        assertThat(AlignedRows.find(glyphs)).singleElement().satisfies(table -> {
            assertThat(table.columns()).isEqualTo(5);
            assertThat(table.rows()).extracting(row -> text(row.label())).containsExactly("（一）予以公开", "（二）部分公开");
            assertThat(table.rows().get(1).numbers())
                    .extracting(number -> number == null ? "" : text(number))
                    .containsExactly("5", "", "7", "8", "20");
        });
    }

    @Test
    void aNumberBetweenTwoColumnsIsNoTable() {
        row("（一）予以公开", 60, 1, 2, 3, 4, 10);
        row("（二）部分公开", 80, 5, 6, 7);
        word("8", 325, 80);
        assertThat(AlignedRows.find(glyphs)).isEmpty();
    }

    @Test
    void pagesThatNobodyPrintsTakeTimeInProportion() {
        for (int i = 0; i < 200_000; i++) {
            word("1", 200 + i * 50, 60);
            word("1", 200 + i * 50, 80);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(AlignedRows.find(glyphs)).isEmpty());
        glyphs.clear();
        for (int i = 0; i < 100_000; i++) {
            row("文", 60 + i * 20, 1, 2, 3, 4);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(AlignedRows.find(glyphs)).isEmpty());
    }
}
