package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells what a number is from its unit and what stands around it. */
record Kinds(CompactText text, Signals signals) {
    private static final int LONG_NUMBER = 7;
    private static final int NEAR = 8;
    private static final String CLOCK_BEFORE = "午早晚日";
    private static final String CLOCK_AFTER = "钟整半至前-—";
    private static final String CLOSING_BRACKETS = "〕])】";

    /**
     * What a number is.
     *
     * @param start where the numeral begins
     * @param lead where the words that estimate it begin, such as 约
     * @param last the number before, null where there is none
     * @return null where it is no number at all, such as 一 without a unit
     */
    @Nullable
    Kind of(int start, int lead, Numeral numeral, CountedQuantity quantity, @Nullable Draft last) {
        return switch (quantity.measure()) {
            case TIME -> Kind.DATE;
            case SESSION -> Kind.ORDINAL;
            case NUMBER -> numbered(start, numeral, last);
            case ROOM -> numeral.isArabic() || follows(last, start, Kind.CONTACT) ? Kind.CONTACT : Kind.NAME;
            case SHARE -> isChange(lead, true) || continues(last, start, Kind.CHANGE) ? Kind.CHANGE : Kind.RATE;
            case THINGS -> counted(start, lead, quantity, last);
            case NONE -> bare(start, lead, numeral, last);
        };
    }

    private Kind numbered(int start, Numeral numeral, @Nullable Draft last) {
        if (last != null
                && last.end() == start
                && last.kind() == Kind.DATE
                && last.unit().equals("月")) {
            return Kind.DATE;
        }
        if (CLOSING_BRACKETS.indexOf(text.at(start - 1)) >= 0) {
            return Kind.REFERENCE;
        }
        boolean street = Vocabulary.STREETS.lengthBefore(text, start) > 0;
        return street || signals.contact() && numeral.isArabic() ? Kind.CONTACT : Kind.REFERENCE;
    }

    private Kind counted(int start, int lead, CountedQuantity quantity, @Nullable Draft last) {
        String unit = quantity.unit();
        if (unit.equals("次") && follows(last, start, Kind.ORDINAL)
                || text.at(start - 1) == '前' && text.at(lead - 2) != '以') {
            return Kind.ORDINAL;
        }
        if (unit.equals("条") && continues(last, start, Kind.REFERENCE)) {
            return Kind.REFERENCE;
        }
        if (unit.equals("分") && follows(last, start, Kind.DATE) || unit.equals("点") && isClock(start, quantity.end())) {
            return Kind.DATE;
        }
        if (unit.equals("次") && text.has("会议", quantity.end()) && isSession(start, last)) {
            return Kind.ORDINAL;
        }
        boolean before = isOfEarlierYear(lead)
                || text.isOneOf("由从", lead - 1) && Vocabulary.CHANGES_AFTER.lengthAt(text, quantity.end()) > 0;
        if (before || isChange(lead, false) || continues(last, start, Kind.CHANGE)) {
            return Kind.CHANGE;
        }
        return signals.every() ? Kind.RATE : Kind.COUNT;
    }

    /** 十五届人大二次会议. */
    private static boolean isSession(int start, @Nullable Draft last) {
        return last != null && last.unit().equals("届") && start - last.end() < NEAR;
    }

    private boolean isClock(int start, int end) {
        return text.isOneOf(CLOCK_BEFORE, start - 1) || text.isOneOf(CLOCK_AFTER, end) || text.isDigit(end);
    }

    private @Nullable Kind bare(int start, int lead, Numeral numeral, @Nullable Draft last) {
        if (numeral.isArabic()) {
            return bareDigits(start, lead, numeral, last);
        }
        boolean one = numeral.end() == start + 1 && numeral.value().compareTo(BigDecimal.ONE) <= 0;
        boolean told = endsItem(numeral.end()) && Vocabulary.COUNT_LEADS.lengthBefore(text, start) > 0;
        if (told && text.at(start - 1) != ':') {
            return Kind.COUNT;
        }
        return one ? null : Kind.NAME;
    }

    private Kind bareDigits(int start, int lead, Numeral numeral, @Nullable Draft last) {
        int length = text.digitsEnd(start) - start;
        boolean whole = numeral.end() == start + length;
        if (whole && Vocabulary.HOTLINES.lengthAt(text, start) == length) {
            return Kind.CONTACT;
        }
        if (whole
                && (length >= LONG_NUMBER || length > 2 && text.at(start) == '0' || signals.contact() && length > 4)) {
            return Kind.CONTACT;
        }
        if (signals.contact() && text.at(start - 1) == '转') {
            return Kind.CONTACT;
        }
        if (CompactText.isLatin(text.at(start - 1)) || text.at(start - 1) == ' ') {
            return Kind.NAME;
        }
        if (Vocabulary.ANNEXES.lengthBefore(text, start) > 0) {
            return Kind.REFERENCE;
        }
        if (isYearInBrackets(start)) {
            return text.at(start - 1) == '(' && text.at(start + 5) != '号' && !text.isDigit(start + 5)
                    ? Kind.DATE
                    : Kind.REFERENCE;
        }
        if (isChange(lead, true) || continues(last, start, Kind.CHANGE)) {
            return Kind.CHANGE;
        }
        boolean words = isAfterWords(start) || continues(last, start, Kind.COUNT);
        return endsItem(numeral.end()) && words ? Kind.COUNT : Kind.NAME;
    }

    private boolean isYearInBrackets(int start) {
        return text.digitsEnd(start) == start + 4
                && text.isOneOf("〔[(【", start - 1)
                && text.isOneOf(CLOSING_BRACKETS, start + 4);
    }

    /** Whether a number without a unit has words before it and an end behind it, as in 法人3、. */
    private boolean isAfterWords(int start) {
        char before = text.at(start - 1);
        return Character.isIdeographic(before) || Vocabulary.COUNT_LEADS.lengthBefore(text, start) > 0;
    }

    private boolean endsItem(int at) {
        return at >= text.size()
                || text.isOneOf(",。;、()!?\n", at)
                || text.isOneOf("+和及与", at) && !CompactText.isLatin(text.at(at + 1));
    }

    // ---- changes

    private boolean isChange(int lead, boolean share) {
        if (text.at(lead) == '-' || text.at(lead) == '+') {
            return true;
        }
        if (Vocabulary.EARLIER.lengthBefore(text, lead) > 0) {
            return true;
        }
        int total = Vocabulary.NEW_TOTALS.lengthBefore(text, lead);
        if (Vocabulary.CHANGES.lengthBefore(text, lead) > 0 && !isNewlyAdded(lead)) {
            return true;
        }
        if ((signals.comparing() || share) && Vocabulary.COMPARED_CHANGES.lengthBefore(text, lead) > 0) {
            return text.at(lead - 2) != '新';
        }
        return total == 0 && signals.comparing() && (signals.changing() || text.at(lead - 1) == '的');
    }

    /** 较上年（60件）, 与2020年（60件）相比. */
    private boolean isOfEarlierYear(int lead) {
        int bracket = lead - 1;
        return text.at(bracket) == '('
                && (Vocabulary.EARLIER_YEARS.lengthBefore(text, bracket) > 0
                        || text.at(bracket - 1) == '年' && text.isDigit(bracket - 2));
    }

    /** 新增加6个 says how many there are that are new. */
    private boolean isNewlyAdded(int lead) {
        return text.has("新增加", lead - 3) || text.has("新增加了", lead - 4);
    }

    // ---- what the number before tells

    private static boolean follows(@Nullable Draft last, int start, Kind kind) {
        return last != null && last.end() == start && last.kind() == kind;
    }

    /** Whether the number only adds another one to that before: 增加3件、5件. */
    private boolean continues(@Nullable Draft last, int start, Kind kind) {
        return last != null && last.end() == start - 1 && last.kind() == kind && text.isOneOf("、和及与", start - 1);
    }
}
