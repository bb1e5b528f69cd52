package dev.gongkai.report.validate.internal.words;

import org.jspecify.annotations.Nullable;

/**
 * The number that a heading or a numbered sentence begins with.
 *
 * @param style how it is written
 * @param number what it is worth
 * @param separator the mark behind the number: 、 or a dot or a closing bracket
 * @param end where the words begin
 */
public record LeadingNumber(Style style, int number, char separator, int end) {

    /** How a number is written; brackets of either width are one style. */
    public enum Style {
        /** 一、. */
        HAN("一、", 1),
        /** （一）. */
        HAN_BRACKETS("（一）", 2),
        /** 1. . */
        DIGITS("1.", 3),
        /** （1）. */
        DIGITS_BRACKETS("（1）", 4),
        /** 1）. */
        DIGITS_BRACKET("1）", 5);

        private final String example;
        private final int level;

        Style(String example, int level) {
            this.example = example;
            this.level = level;
        }

        public int level() {
            return level;
        }

        public String write(int number) {
            String digits = level <= 2 ? han(number) : Integer.toString(number);
            return example.replace("一", digits).replace("1", digits);
        }
    }

    private static final String HAN_DIGITS = "一二三四五六七八九";

    /** A number up to 99 in Chinese; a greater one stays in digits. */
    public static String han(int number) {
        if (number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : HAN_DIGITS.substring(tens - 1, tens)) + "十";
        return ten + (ones == 0 ? "" : HAN_DIGITS.substring(ones - 1, ones));
    }

    /**
     * The number at the beginning of a text.
     *
     * @return null where there is none
     */
    public static @Nullable LeadingNumber of(String text) {
        int i = Characters.skipSpaces(text, 0);
        boolean opened = i < text.length() && Characters.narrow(text.charAt(i)) == '(';
        if (opened) {
            i = Characters.skipSpaces(text, i + 1);
        }
        int start = i;
        int value = 0;
        boolean digits = i < text.length() && Characters.isDigit(text.charAt(i));
        if (digits) {
            for (; i < text.length() && i - start < 3 && Characters.isDigit(text.charAt(i)); i++) {
                value = value * 10 + (Characters.narrow(text.charAt(i)) - '0');
            }
        } else {
            i = Characters.endOfRun(text, i, 4, c -> c == '十' || HAN_DIGITS.indexOf(c) >= 0);
            value = hanValue(text, start, i);
        }
        if (i == start || i - start > 2 && digits || value <= 0 || value > 99) {
            return null;
        }
        i = Characters.skipSpaces(text, i);
        if (i >= text.length()) {
            return null;
        }
        char mark = Characters.narrow(text.charAt(i));
        if (opened) {
            return mark == ')'
                    ? new LeadingNumber(digits ? Style.DIGITS_BRACKETS : Style.HAN_BRACKETS, value, ')', i + 1)
                    : null;
        }
        if (mark == ')' && digits) {
            return new LeadingNumber(Style.DIGITS_BRACKET, value, ')', i + 1);
        }
        if (mark == '、' || mark == '.' && !(digits && isDecimal(text, i + 1))) {
            return new LeadingNumber(digits ? Style.DIGITS : Style.HAN, value, mark, i + 1);
        }
        return null;
    }

    /** “1.5万元” is an amount, “1.2021 年” a number and a year. */
    private static boolean isDecimal(String text, int from) {
        int end = Characters.endOfRun(text, from, 5, Characters::isDigit);
        if (end == from) {
            return false;
        }
        int next = Characters.skipSpaces(text, end);
        return end - from != 4 || next >= text.length() || text.charAt(next) != '年';
    }

    /** The value of a numeral up to 99; 0 where it is none. */
    public static int hanValue(String text, int start, int end) {
        int value = 0;
        int pending = 0;
        boolean ten = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '十') {
                if (ten) {
                    return 0;
                }
                value = (pending == 0 ? 1 : pending) * 10;
                pending = 0;
                ten = true;
            } else if (pending != 0) {
                return 0;
            } else {
                pending = HAN_DIGITS.indexOf(c) + 1;
            }
        }
        return value + pending;
    }
}
