package dev.gongkai.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.render.Theme.PageSetup;
import dev.gongkai.report.render.Theme.TextStyle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {

    @ParameterizedTest
    @CsvSource({
        "50, 297, 10, 25, 10, 25, 22, 28, width",
        "210, 50, 30, 10, 20, 10, 22, 28, width",
        "NaN, 297, 10, 10, 10, 10, 22, 28, width",
        "210, NaN, 10, 10, 10, 10, 22, 28, width",
        "6000, 297, 10, 10, 10, 10, 22, 28, width",
        "210, Infinity, 10, 10, 10, 10, 22, 28, width",
        "210, 297, -1, 10, 10, 10, 22, 28, top",
        "210, 297, 10, 10, 10, NaN, 22, 28, left",
        "210, 297, 10, 10, 10, 10, 0, 28, lines",
        "210, 297, 10, 10, 10, 10, 22, -1, characters"
    })
    void aPageWithoutRoomForTextIsRefused(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            int lines,
            int characters,
            String named) {
        assertThatThrownBy(() -> new PageSetup(width, height, top, right, bottom, left, lines, characters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aPageOfAnotherSize() {
        PageSetup page = new PageSetup(148, 210, 10, 10, 10, 10, 20, 20);
        assertThat(page.typeWidth()).isEqualTo(128);
        assertThat(page.typeHeight()).isEqualTo(190);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void textWithoutSizeIsRefused(double size) {
        assertThatThrownBy(() -> new TextStyle(List.of("宋体"), size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("size");
    }
}
