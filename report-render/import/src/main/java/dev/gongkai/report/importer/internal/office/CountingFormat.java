package dev.gongkai.report.importer.internal.office;

import java.util.Locale;

/** How the numbers of lists are written; names as in Word's format. */
public enum CountingFormat {
    /** 1, 2, 3. */
    DECIMAL,
    /** 01, 02. */
    DECIMAL_ZERO,
    /** １, ２. */
    FULL_WIDTH,
    /** ①, ②. */
    CIRCLED,
    /** ⑴, ⑵. */
    PARENTHESIZED,
    /** ⒈, ⒉. */
    FULL_STOP,
    /** ㈠, ㈡: what Word calls enclosed ideographs. */
    PARENTHESIZED_CHINESE,
    /** 一, 二, 十一, 二十. */
    CHINESE,
    /** 壹, 贰. */
    CHINESE_LEGAL,
    /** 一, 二, 一〇: digit by digit. */
    CHINESE_DIGITS,
    /** 甲, 乙. */
    STEMS,
    /** 子, 丑. */
    BRANCHES,
    /** a, b. */
    LOWER_LETTER,
    /** A, B. */
    UPPER_LETTER,
    /** i, ii. */
    LOWER_ROMAN,
    /** I, II. */
    UPPER_ROMAN,
    /** A mark that does not count. */
    BULLET,
    /** Nothing. */
    NONE;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    /** Beyond it nothing but digits is sensible. */
    private static final int MAX = 9999;

    /**
     * The format of a name.
     *
     * @param name as in Word's format, such as {@code chineseCounting}
     * @return the format; digits for those that are not of this country
     */
    public static CountingFormat of(String name) {
        return switch (name) {
            case "decimalZero" -> DECIMAL_ZERO;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> PARENTHESIZED;
            case "decimalEnclosedFullstop" -> FULL_STOP;
            case "ideographEnclosedCircle" -> PARENTHESIZED_CHINESE;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> CHINESE;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_LEGAL;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
            case "ideographTraditional" -> STEMS;
            case "ideographZodiac" -> BRANCHES;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "bullet" -> BULLET;
            case "none" -> NONE;
            default -> DECIMAL;
        };
    }

    /**
     * The format of a code of Word 97.
     *
     * @param code the code ({@code nfc})
     * @return the format
     */
    public static CountingFormat ofCode(int code) {
        return switch (code) {
            case 1 -> UPPER_ROMAN;
            case 2 -> LOWER_ROMAN;
            case 3 -> UPPER_LETTER;
            case 4 -> LOWER_LETTER;
            case 10, 17, 36 -> CHINESE_DIGITS;
            case 11, 33, 35, 37, 39 -> CHINESE;
            case 16, 34, 38 -> CHINESE_LEGAL;
            case 14, 19 -> FULL_WIDTH;
            case 18, 28 -> CIRCLED;
            case 22 -> DECIMAL_ZERO;
            case 23 -> BULLET;
            case 26 -> FULL_STOP;
            case 27 -> PARENTHESIZED;
            case 29 -> PARENTHESIZED_CHINESE;
            case 30 -> STEMS;
            case 31, 32 -> BRANCHES;
            case 255 -> NONE;
            default -> DECIMAL;
        };
    }

    /**
     * Whether its numbers are Chinese characters.
     *
     * @return true for those
     */
    public boolean isChinese() {
        return switch (this) {
            case CHINESE, CHINESE_LEGAL, CHINESE_DIGITS, STEMS, BRANCHES, PARENTHESIZED_CHINESE -> true;
            default -> false;
        };
    }

    /**
     * Writes a number.
     *
     * @param number the number
     * @return its text
     */
    public String print(int number) {
        String digits = Integer.toString(number);
        if (number < 1 || number > MAX) {
            return this == BULLET || this == NONE ? "" : digits;
        }
        return switch (this) {
            case DECIMAL -> digits;
            case DECIMAL_ZERO -> number < 10 ? "0" + digits : digits;
            case FULL_WIDTH -> mapped(digits, "０１２３４５６７８９");
            case CIRCLED -> circled(number);
            case PARENTHESIZED -> number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : "(" + digits + ")";
            case FULL_STOP -> number <= 20 ? String.valueOf((char) ('⒈' + number - 1)) : digits + ".";
            case PARENTHESIZED_CHINESE ->
                number <= 10 ? String.valueOf((char) ('㈠' + number - 1)) : "（" + chinese(number, DIGITS, "十百千") + "）";
            case CHINESE -> chinese(number, DIGITS, "十百千");
            case CHINESE_LEGAL -> chinese(number, LEGAL, "拾佰仟");
            case CHINESE_DIGITS -> mapped(digits, DIGITS);
            case STEMS -> number <= 10 ? "甲乙丙丁戊己庚辛壬癸".substring(number - 1, number) : digits;
            case BRANCHES -> number <= 12 ? "子丑寅卯辰巳午未申酉戌亥".substring(number - 1, number) : digits;
            case LOWER_LETTER -> letters(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case BULLET, NONE -> "";
        };
    }

    private static String mapped(String digits, String to) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.append(to.charAt(digit - '0')));
        return text.toString();
    }

    private static String circled(int number) {
        if (number <= 20) {
            return String.valueOf((char) ('①' + number - 1));
        }
        return number <= 35 ? String.valueOf((char) (0x3251 + number - 21)) : Integer.toString(number);
    }

    /** As one counts: 十 and not 一十 at the beginning; 零 (〇) where places are left out. */
    private static String chinese(int number, String digits, String places) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append(digits == LEGAL ? '零' : '〇');
                gap = false;
            }
            boolean ten = place == 1 && digit == 1 && text.isEmpty() && digits != LEGAL;
            if (!ten) {
                text.append(digits.charAt(digit));
            }
            if (place > 0) {
                text.append(places.charAt(place - 1));
            }
        }
        return text.toString();
    }

    /** As Word does: after z come aa, bb. */
    private static String letters(int number) {
        String letter = String.valueOf((char) ('a' + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                text.append(ROMAN_LETTERS[i]);
                rest -= ROMAN[i];
            }
        }
        return text.toString();
    }
}
