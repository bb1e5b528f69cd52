package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.Numeral.Form;
import dev.gongkai.report.validate.text.Numeral.Script;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the numerals themselves: digits with separators, decimals and 万, and Chinese numerals. */
record NumeralReader(CompactText text) {
    /** No number of a report is longer; longer ones would only cost time. */
    private static final int MAX_LENGTH = 30;

    private static final String RANGE_SIGNS = "至到-—–~";
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);
    private static final int FEW = 15;
    private static final long LIMIT = 100_000_000_000_000_000L;

    /** The numeral that begins here, in digits or in Chinese; null where none does. */
    @Nullable
    Numeral at(int start) {
        if (text.isDigit(start)) {
            return arabic(start, true);
        }
        char c = text.at(start);
        return isChineseDigit(c) || c == '十' ? chinese(start) : null;
    }

    /** The length of the sign of a range that stands here, with a numeral behind it; 0 where there is none. */
    int rangeLength(int index) {
        if (!text.isOneOf(RANGE_SIGNS, index)) {
            return 0;
        }
        int length = text.has("——", index) ? 2 : 1;
        char next = text.at(index + length);
        return CompactText.isDigit(next) || isChineseDigit(next) || next == '十' ? length : 0;
    }

    // ---- digits

    /**
     * Reads a number in digits.
     *
     * @param start the first digit
     * @param listing whether the clause lists several numbers, so that a comma may part two of them
     */
    Numeral arabic(int start, boolean listing) {
        int whole = groupsEnd(start, text.digitsEnd(start), listing);
        boolean decimals = whole - start <= MAX_LENGTH && text.at(whole) == '.' && text.isDigit(whole + 1);
        int end = decimals ? text.digitsEnd(whole + 1) : whole;
        if (end - start > MAX_LENGTH) {
            return improper(end, Script.ARABIC);
        }
        if (!decimals && whole - start <= FEW && text.digitsEnd(start) == whole) {
            return scaled(few(start, whole), end);
        }
        StringBuilder digits = new StringBuilder(end - start);
        appendDigits(digits, start, whole);
        if (decimals) {
            digits.append('.');
            appendDigits(digits, whole + 1, end);
        }
        return scaled(new BigDecimal(digits.toString()), end);
    }

    /** Nearly all numbers of reports have so few digits. */
    private BigDecimal few(int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + text.at(i) - '0';
        }
        return BigDecimal.valueOf(value);
    }

    /** Where the groups of three digits end that follow, {@code end} where none certainly do. */
    private int groupsEnd(int start, int end, boolean listing) {
        if (end - start > 3 || text.at(start) == '0') {
            return end;
        }
        int grouped = end;
        boolean certain = true;
        while (isGroup(grouped) && grouped - start < MAX_LENGTH) {
            certain &= text.writtenAt(grouped) == ',';
            grouped += 4;
        }
        if (text.isDigit(grouped)) {
            return end;
        }
        return certain || !listing && Vocabulary.isCounted(text, grouped) ? grouped : end;
    }

    private boolean isGroup(int at) {
        char c = text.at(at);
        return (c == ',' || c == ' ') && text.digitsEnd(at + 1) == at + 4;
    }

    private void appendDigits(StringBuilder digits, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.isDigit(i)) {
                digits.append(text.at(i));
            }
        }
    }

    /** Multiplies by the 万 and 亿 that follow, and adds what follows these: 1亿2000万, 3万5千. */
    private Numeral scaled(BigDecimal number, int start) {
        if (factorAt(start) == null) {
            return new Numeral(start, number, Script.ARABIC, CompactText.NONE, Form.PROPER);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = number;
        BigDecimal bound = null;
        char scale = CompactText.NONE;
        int end = start;
        while (true) {
            BigDecimal factor = factorAt(end);
            if (factor == null || bound != null && factor.compareTo(bound) >= 0) {
                break;
            }
            char written = text.at(end);
            scale = written == '万' || written == '亿' ? written : CompactText.NONE;
            part = part.multiply(factor);
            end++;
            if (scale == '万' && text.at(end) == '亿') {
                part = part.multiply(HUNDRED_MILLION);
                scale = '亿';
                end++;
            }
            bound = factor;
            int more = text.digitsEnd(end);
            if (more == end || more - end > 4) {
                break;
            }
            total = total.add(part);
            part = digits(end, more);
            scale = CompactText.NONE;
            end = more;
        }
        BigDecimal sum = total.add(part);
        // A number stays as it is written.
        return new Numeral(end, sum.equals(number) ? sum : plain(sum), Script.ARABIC, scale, Form.PROPER);
    }

    private BigDecimal digits(int start, int end) {
        StringBuilder digits = new StringBuilder();
        appendDigits(digits, start, end);
        return new BigDecimal(digits.toString());
    }

    private @Nullable BigDecimal factorAt(int at) {
        return switch (text.at(at)) {
            case '万' -> TEN_THOUSAND;
            case '亿' -> HUNDRED_MILLION;
            // Neither 2021百强 nor 2百分点 are hundreds.
            case '千', '百' ->
                !text.has("百分", at) && isScaleGoingOn(at + 1) ? BigDecimal.valueOf(scale(text.at(at))) : null;
            default -> null;
        };
    }

    private boolean isScaleGoingOn(int at) {
        char c = text.at(at);
        return c == '余' || c == '多' || c == '万' || c == '亿' || CompactText.isDigit(c) || Vocabulary.isCounted(text, at);
    }

    /** Makes 17000 of 1.7 times 10000 instead of 17000.0. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    // ---- Chinese numerals

    static boolean isChineseDigit(char c) {
        return switch (c) {
            case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九' -> true;
            default -> false;
        };
    }

    static boolean isChinese(char c) {
        return switch (c) {
            case '十', '百', '千', '万', '亿' -> true;
            default -> isChineseDigit(c);
        };
    }

    /** Whether more Chinese numerals stand in a row than a number has; where the row ends is not looked for. */
    boolean isTooLong(int start) {
        int end = start;
        while (end - start <= MAX_LENGTH && isChinese(text.at(end))) {
            end++;
        }
        return end - start > MAX_LENGTH;
    }

    /** Reads a number in Chinese numerals. */
    Numeral chinese(int start) {
        int end = start;
        boolean scales = false;
        while (isChinese(text.at(end))) {
            scales |= !isChineseDigit(text.at(end));
            end++;
        }
        if (end - start > MAX_LENGTH) {
            return improper(end, Script.CHINESE);
        }
        return scales ? withScales(start, end) : digitsOnly(start, end);
    }

    /** 三 is 3, 二〇二一 is 2021, 三四 is a guess. */
    private Numeral digitsOnly(int start, int end) {
        if (end - start == 2 && isGuess(digit(start), digit(start + 1))) {
            return new Numeral(end, BigDecimal.valueOf(digit(start)), Script.CHINESE, CompactText.NONE, Form.GUESS);
        }
        if (end - start == 1) {
            return new Numeral(end, BigDecimal.valueOf(digit(start)), Script.CHINESE, CompactText.NONE, Form.PROPER);
        }
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            digits.append(digit(i));
        }
        return new Numeral(end, new BigDecimal(digits.toString()), Script.CHINESE, CompactText.NONE, Form.PROPER);
    }

    private static boolean isGuess(int first, int second) {
        return first > 0 && (second == first + 1 || first == 3 && second == 5);
    }

    private Numeral withScales(int start, int end) {
        Sum sum = new Sum();
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            boolean fits = isChineseDigit(c) ? sum.digit(digit(i)) : sum.scale(scale(c), i == start);
            if (!fits) {
                return improper(end, Script.CHINESE);
            }
        }
        char last = text.at(end - 1);
        char scale = last == '万' || last == '亿' ? last : CompactText.NONE;
        return new Numeral(
                end, BigDecimal.valueOf(sum.total()), Script.CHINESE, scale, sum.guess ? Form.GUESS : Form.PROPER);
    }

    /** Adds a numeral up, character by character. */
    private static final class Sum {
        private static final int NO_DIGIT = -1;

        private long total;
        /** What stands below the next 万 or 亿. */
        private long section;

        private long sectionScale = TEN_THOUSAND.longValue();
        private long bigScale = Long.MAX_VALUE;
        private long lastScale;
        private int digit = NO_DIGIT;
        private boolean guess;

        /** Takes a digit; false where none can stand. */
        boolean digit(int next) {
            if (digit > 0) {
                guess = true;
                return isGuess(digit, next);
            }
            digit = next;
            lastScale = next == 0 ? 0 : lastScale;
            return true;
        }

        /** Takes 十, 百, 千, 万 or 亿; false where it cannot stand. */
        boolean scale(long scale, boolean first) {
            if (digit == 0) {
                return false;
            }
            boolean fits = scale < TEN_THOUSAND.longValue() ? small(scale, first) : big(scale, first);
            digit = NO_DIGIT;
            lastScale = scale;
            return fits && total < LIMIT;
        }

        private boolean small(long scale, boolean first) {
            if (scale >= sectionScale || digit == NO_DIGIT && !first && scale != 10) {
                return false;
            }
            section += (digit == NO_DIGIT ? 1 : digit) * scale;
            sectionScale = scale;
            return true;
        }

        private boolean big(long scale, boolean first) {
            boolean doubled = bigScale == TEN_THOUSAND.longValue() && scale > bigScale;
            if (scale >= bigScale && !doubled) {
                return false;
            }
            long below = first ? 1 : section + Math.max(digit, 0);
            if (doubled && total + below >= LIMIT / scale) {
                return false;
            }
            total = doubled ? (total + below) * scale : total + below * scale;
            section = 0;
            sectionScale = TEN_THOUSAND.longValue();
            bigScale = scale;
            return true;
        }

        long total() {
            // 三千二 is 3200, 三千零二 is 3002.
            long rest = digit <= 0 ? 0 : lastScale > 10 ? digit * lastScale / 10 : digit;
            return total + section + rest;
        }
    }

    private static Numeral improper(int end, Script script) {
        return new Numeral(end, BigDecimal.ZERO, script, CompactText.NONE, Form.IMPROPER);
    }

    private int digit(int at) {
        char c = text.at(at);
        return c == '两' ? 2 : Math.max(CHINESE_DIGITS.indexOf(c), 0);
    }

    private static long scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            default -> 100_000_000;
        };
    }
}
