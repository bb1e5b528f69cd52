package dev.gongkai.report.validate.internal.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Shares and rates in percent against the numbers that they are of, at the digits that are printed. */
final class Shares {

    private static final Pattern JOIN =
            Pattern.compile("[，,、]?\\s?(?:约|均)?占[^，。；：、0-9]{0,12}|[（(](?:约?占[^，。；：、0-9]{0,12})?");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** Whether what stands between a number and a share says that it is the number's share. */
    static boolean join(String between) {
        return JOIN.matcher(between).matches();
    }

    /** Whether a percentage is that of a part in a whole, rounded or cut at its last digit. */
    static boolean fits(BigDecimal percent, BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return part.signum() == 0;
        }
        int scale = Math.max(0, percent.scale());
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, scale + 6, RoundingMode.HALF_UP);
        return exact.subtract(percent).abs().compareTo(BigDecimal.ONE.movePointLeft(scale)) < 0;
    }

    /** The percentage with as many decimals as another one has. */
    static String of(BigDecimal part, BigDecimal whole, BigDecimal like) {
        return part.multiply(HUNDRED)
                        .divide(whole, Math.max(0, like.scale()), RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
