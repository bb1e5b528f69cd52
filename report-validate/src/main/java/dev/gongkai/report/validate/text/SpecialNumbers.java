package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Finds numbers that their own shape tells: dates and times, telephones, 1+X, 7×24, addresses of the web. */
record SpecialNumbers(CompactText text) {
    private static final String NAME_SIGNS = "+×*·•";
    private static final String HYPHENS = "-—–";
    private static final String ADDRESS_SIGNS = "._@/:?=&%#+~-";
    private static final int MAX_DIGITS = 30;
    private static final int FRACTION_SCALE = 6;

    /**
     * A number that needs no unit.
     *
     * @param end where it ends, exclusive
     * @param value what it is worth
     * @param unit its unit, mostly empty
     * @param kind what it is
     */
    record Special(int end, BigDecimal value, String unit, Kind kind) {}

    /** The number that begins with this digit, null where its shape tells nothing. */
    @Nullable
    Special at(int start, boolean contact) {
        int digits = text.digitsEnd(start);
        if (digits - start > MAX_DIGITS) {
            return null;
        }
        Special special = date(start, digits);
        special = special == null ? time(start, digits) : special;
        special = special == null ? telephone(start, digits, contact) : special;
        special = special == null ? dotted(start, digits) : special;
        special = special == null ? fraction(start, digits) : special;
        return special == null ? joined(start, digits) : special;
    }

    private Special special(int start, int end, Kind kind) {
        return new Special(end, digits(start), "", kind);
    }

    private BigDecimal digits(int start) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; text.isDigit(i) && digits.length() <= MAX_DIGITS; i++) {
            digits.append(text.at(i));
        }
        return new BigDecimal(digits.toString());
    }

    /** 2021-01-27, 2021/1/27, 2021.1.27. */
    private @Nullable Special date(int start, int digits) {
        char sign = text.at(digits);
        if (digits - start != 4 || sign != '-' && sign != '/' && sign != '.') {
            return null;
        }
        int month = text.digitsEnd(digits + 1);
        int day = text.digitsEnd(month + 1);
        boolean whole = isShort(digits + 1, month) && text.at(month) == sign && isShort(month + 1, day);
        return whole && isYear(start) ? special(start, day, Kind.DATE) : null;
    }

    /** 9:00, 14:30. */
    private @Nullable Special time(int start, int digits) {
        int end = text.digitsEnd(digits + 1);
        boolean whole =
                isShort(start, digits) && text.at(digits) == ':' && end == digits + 3 && text.at(digits + 1) < '6';
        return whole && !Vocabulary.isCounted(text, end) ? special(start, end, Kind.DATE) : null;
    }

    private boolean isShort(int start, int end) {
        return end > start && end - start <= 2;
    }

    /** Whether four digits that begin here may be a year. */
    boolean isYear(int start) {
        return text.digitsEnd(start) == start + 4 && (text.has("19", start) || text.has("20", start));
    }

    /** 0533-1234567, 400-123-4567, and other chains of digits and hyphens. */
    private @Nullable Special telephone(int start, int digits, boolean contact) {
        if (!joinsDigits(digits, contact)) {
            return null;
        }
        int end = digits;
        int runs = 1;
        while (joinsDigits(end, contact)) {
            end = text.digitsEnd(end + 1);
            runs++;
        }
        int area = digits - start;
        int local = text.digitsEnd(digits + 1) - digits - 1;
        boolean landline = text.at(start) == '0' && (area == 3 || area == 4) && (local == 7 || local == 8);
        boolean service = runs == 3 && area == 3 && (text.has("400", start) || text.has("800", start));
        int length = end - start - runs + 1;
        if (landline || service || contact && length >= 7 && runs > 1) {
            return special(start, end, Kind.CONTACT);
        }
        return runs > 2 && length >= 8 ? special(start, end, Kind.NAME) : null;
    }

    private boolean joinsDigits(int at, boolean contact) {
        return (text.isOneOf(HYPHENS, at) || contact && text.at(at) == ' ') && text.isDigit(at + 1);
    }

    /** 1.2.3 is a version or a number of a network. */
    private @Nullable Special dotted(int start, int digits) {
        int end = digits;
        int dots = 0;
        while (text.at(end) == '.' && text.isDigit(end + 1)) {
            end = text.digitsEnd(end + 1);
            dots++;
        }
        return dots > 1 ? special(start, end, Kind.NAME) : null;
    }

    /** 2/3. */
    private @Nullable Special fraction(int start, int digits) {
        int end = text.digitsEnd(digits + 1);
        if (!isShort(start, digits) || text.at(digits) != '/' || !isShort(digits + 1, end)) {
            return null;
        }
        BigDecimal over = digits(start);
        BigDecimal under = digits(digits + 1);
        return over.compareTo(under) < 0
                ? new Special(end, share(over, under), "", Kind.RATE)
                : special(start, end, Kind.NAME);
    }

    static BigDecimal share(BigDecimal over, BigDecimal under) {
        return NumeralReader.plain(over.divide(under, FRACTION_SCALE, RoundingMode.HALF_UP));
    }

    /** 1+X, 7×24小时, 12·4, 5G, and mail addresses that begin with a digit. */
    private @Nullable Special joined(int start, int digits) {
        char next = text.at(digits);
        boolean product = (next == 'x' || next == 'X') && text.isDigit(digits + 1);
        if (!product && (CompactText.isLatin(next) || next == '@')) {
            return latin(start);
        }
        if (!product && !(text.isOneOf(NAME_SIGNS, digits) && isWord(digits + 1))) {
            return null;
        }
        int end = digits;
        while (isWord(end) || text.isOneOf(NAME_SIGNS, end) && isWord(end + 1)) {
            end++;
        }
        return special(start, end + Vocabulary.timeAt(text, end).length(), Kind.NAME);
    }

    private boolean isWord(int at) {
        return text.isDigit(at) || CompactText.isLatin(text.at(at));
    }

    /**
     * Reads a word with Latin letters.
     *
     * @return where it ends, and the first number in it; without a number its kind is still a name
     */
    Special latin(int start) {
        int end = start;
        boolean address = false;
        int firstDigit = -1;
        int letters = 0;
        int digits = 0;
        while (isAddressPart(end)) {
            char c = text.at(end);
            address |= c == '@' || text.has("://", end) || c == '.' && CompactText.isLatin(text.at(end + 1));
            if (CompactText.isDigit(c)) {
                firstDigit = firstDigit < 0 ? end : firstDigit;
                digits++;
            } else if (CompactText.isLatin(c)) {
                letters++;
            }
            end++;
        }
        while (end > start + 1 && !isWord(end - 1)) {
            end--;
        }
        boolean tail = firstDigit >= 0 && text.digitsEnd(firstDigit) == end;
        if (!address
                && tail
                && letters > 1
                && firstDigit > start
                && !Vocabulary.counterAt(text, end).isEmpty()) {
            // The 12 of APP12个 is a number of its own.
            return new Special(firstDigit, BigDecimal.ZERO, "", Kind.NAME);
        }
        Kind kind = address || digits > 14 && letters == 1 ? Kind.CONTACT : Kind.NAME;
        if (firstDigit < 0 || text.digitsEnd(firstDigit) - firstDigit > MAX_DIGITS) {
            return new Special(end, BigDecimal.ONE.negate(), "", kind);
        }
        return special(firstDigit, end, kind);
    }

    private boolean isAddressPart(int at) {
        char written = text.writtenAt(at);
        if (written == ':') {
            return text.has("://", at);
        }
        return isWord(at) || written != CompactText.NONE && ADDRESS_SIGNS.indexOf(written) >= 0;
    }
}
