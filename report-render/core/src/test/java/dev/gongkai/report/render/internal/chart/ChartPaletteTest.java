package dev.gongkai.report.render.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours in other eyes, and on paper without colours. */
class ChartPaletteTest {

    /** Neighbours in a bar differ by at least so much, besides the line between them. */
    private static final double LEAST = 1.5;

    /** What is to be seen differs from what is beside it by so much (WCAG 2.2, 1.4.11). */
    private static final double SEEN = 3;

    /** Machado, Oliveira and Fernandes 2009, for light in linear sRGB, severity 1. */
    private enum Eye {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
        GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

        private final double[] matrix;

        Eye(double... matrix) {
            this.matrix = matrix;
        }

        double luminance(int rgb) {
            double[] light = new double[3];
            for (int i = 0; i < 3; i++) {
                double c = (rgb >> 16 - 8 * i & 0xFF) / 255.0;
                light[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
            }
            double[] weights = {0.2126, 0.7152, 0.0722};
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double seen = matrix[3 * i] * light[0] + matrix[3 * i + 1] * light[1] + matrix[3 * i + 2] * light[2];
                sum += weights[i] * Math.max(0, Math.min(1, seen));
            }
            return sum;
        }

        double contrast(int one, int other) {
            double a = luminance(one) + 0.05;
            double b = luminance(other) + 0.05;
            return Math.max(a, b) / Math.min(a, b);
        }
    }

    @Test
    void theMeasureIsTheOneOfTheStandard() {
        assertThat(Eye.USUAL.contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
        // Red and green of the same lightness: what this test is to find.
        assertThat(Eye.DEUTERANOPIA.contrast(0xD04040, 0x4C8A20)).isLessThan(LEAST);
    }

    @ParameterizedTest
    @EnumSource(Eye.class)
    void anyTwoAreToldApart(Eye eye) {
        for (int i = 0; i < ChartPalette.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(eye.contrast(ChartPalette.rgb(i), ChartPalette.rgb(j)))
                        .as(i + " and " + j)
                        .isGreaterThanOrEqualTo(LEAST);
                assertThat(eye.contrast(ChartPalette.darkRgb(i), ChartPalette.darkRgb(j)))
                        .as(i + " and " + j + " on a dark screen")
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Eye.class)
    void eachIsSeenOnPaper(Eye eye) {
        assertThat(eye.contrast(ChartPalette.LINE, 0xFFFFFF)).isGreaterThan(SEEN);
        for (int i = 0; i < ChartPalette.size(); i++) {
            // A light bar is seen by its outline, a dark one by itself.
            double outline = eye.contrast(ChartPalette.rgb(i), ChartPalette.LINE);
            double itself = eye.contrast(ChartPalette.rgb(i), 0xFFFFFF);
            assertThat(Math.max(outline, itself)).as("shade " + i).isGreaterThanOrEqualTo(SEEN);
        }
    }

    /** In the colours of a dark page, and in those of one with more contrast. */
    @ParameterizedTest
    @EnumSource(Eye.class)
    void eachIsSeenOnADarkScreen(Eye eye) {
        for (int[] lineAndPaper : new int[][] {{0xE8E6E1, 0x1C1D1F}, {0xFFFFFF, 0x000000}}) {
            for (int i = 0; i < ChartPalette.size(); i++) {
                double outline = eye.contrast(ChartPalette.darkRgb(i), lineAndPaper[0]);
                double itself = eye.contrast(ChartPalette.darkRgb(i), lineAndPaper[1]);
                assertThat(Math.max(outline, itself)).as("shade " + i).isGreaterThanOrEqualTo(SEEN);
            }
        }
    }

    @Test
    void kindsHaveDifferentColours() {
        for (int of = 1; of <= ChartPalette.size(); of++) {
            int kinds = of;
            List<Integer> shades = java.util.stream.IntStream.range(0, of)
                    .mapToObj(i -> ChartPalette.shade(i, kinds))
                    .toList();
            assertThat(shades).doesNotHaveDuplicates();
        }
    }
}
