package dev.gongkai.report.generator.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A count beside that of the year before (同比). */
final class Growth {

    private Growth() {}

    /** A clause without punctuation, or nothing where there is nothing to compare with. */
    static String clause(Voice voice, long now, long before, String unit) {
        if (before == 0) {
            return "";
        }
        if (now == before) {
            return voice.any("与上年持平", "同比持平", "和上年一样多");
        }
        long difference = Math.abs(now - before);
        String percent = percent(difference, before);
        return now > before
                ? voice.any(
                        "同比增长" + percent,
                        "比上年增加" + difference + unit + "，增长" + percent,
                        "较上年增长" + percent,
                        "较上年多" + difference + unit)
                : voice.any(
                        "同比下降" + percent,
                        "比上年减少" + difference + unit + "，下降" + percent,
                        "较上年下降" + percent,
                        "较上年少" + difference + unit);
    }

    /** With at most two decimals, rounded half up. */
    static String percent(long part, long whole) {
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
