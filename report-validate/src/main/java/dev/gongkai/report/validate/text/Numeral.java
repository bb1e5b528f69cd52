package dev.gongkai.report.validate.text;

import java.math.BigDecimal;

/**
 * A numeral that was read, without what stands around it.
 *
 * @param end where it ends, exclusive
 * @param value what it is worth
 * @param script how it is written
 * @param scale the 万 or 亿 it ends with, {@link CompactText#NONE} where it ends otherwise
 * @param form what may be made of it
 */
record Numeral(int end, BigDecimal value, Script script, char scale, Form form) {
    enum Script {
        ARABIC,
        CHINESE
    }

    enum Form {
        /** A number. */
        PROPER,
        /** Two numbers for a guess, such as 三四 or 五六十. */
        GUESS,
        /** Characters for numbers in no order that makes one, such as 十百千, or too many of them. */
        IMPROPER
    }

    boolean isArabic() {
        return script == Script.ARABIC;
    }

    boolean isProper() {
        return form != Form.IMPROPER;
    }
}
