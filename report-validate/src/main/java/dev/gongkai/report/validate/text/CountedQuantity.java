package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Exactness;
import java.math.BigDecimal;

/**
 * A numeral with its unit.
 *
 * @param end where it ends with its unit
 * @param next where to read on, behind 以上 and the like
 * @param value what it is worth
 * @param unit the unit as the report gives it
 * @param measure what the unit measures
 * @param exactness what 余, 多, 以上 behind it say
 */
record CountedQuantity(int end, int next, BigDecimal value, String unit, Measure measure, Exactness exactness) {
    enum Measure {
        THINGS,
        TIME,
        SHARE,
        SESSION,
        NUMBER,
        ROOM,
        NONE
    }

    /** Reads what stands behind a numeral. */
    static CountedQuantity read(CompactText text, Numeral numeral) {
        Exactness exactness = numeral.form() == Numeral.Form.GUESS ? Exactness.ABOUT : Exactness.EXACT;
        int end = numeral.end();
        BigDecimal value = numeral.value();
        char scale = numeral.scale();
        if (isMore(text, numeral)) {
            exactness = text.at(end) == '来' ? Exactness.ABOUT : Exactness.AT_LEAST;
            end++;
            if (text.at(end) == '万' || text.at(end) == '亿') {
                scale = text.at(end);
                value = scaled(value, power(scale));
                end++;
            }
        }
        Measure measure = measureAt(text, end);
        String unit = unitAt(text, end, measure);
        int unitEnd = end + unit.length();
        if (unit.endsWith("元") && scale != CompactText.NONE) {
            value = scaled(value, -power(scale));
            unit = scale + unit;
        }
        int next = unitEnd;
        if (measure == Measure.NONE && text.at(unitEnd) == '+' && !CompactText.isLatin(text.at(unitEnd + 1))) {
            return new CountedQuantity(unitEnd, unitEnd + 1, value, unit, measure, Exactness.AT_LEAST);
        }
        if (measure != Measure.NONE || exactness == Exactness.EXACT) {
            int about = Vocabulary.ABOUT_AFTER.lengthAt(text, unitEnd);
            int more = Vocabulary.AT_LEAST_AFTER.lengthAt(text, unitEnd);
            int less = Vocabulary.AT_MOST_AFTER.lengthAt(text, unitEnd);
            exactness = about > 0
                    ? Exactness.ABOUT
                    : more > 0 ? Exactness.AT_LEAST : less > 0 ? Exactness.AT_MOST : exactness;
            next += Math.max(about, Math.max(more, less));
        }
        return new CountedQuantity(unitEnd, next, value, unit, measure, exactness);
    }

    CountedQuantity withUnitOf(CountedQuantity other) {
        return new CountedQuantity(end, next, value, other.unit, other.measure, exactness);
    }

    private static boolean isMore(CompactText text, Numeral numeral) {
        int at = numeral.end();
        char c = text.at(at);
        boolean round = NumeralReader.isChinese(text.at(at - 1)) && !NumeralReader.isChineseDigit(text.at(at - 1));
        if (c == '几' || c == '来') {
            return round && goesOn(text, at + 1);
        }
        return (c == '余' || c == '多') && goesOn(text, at + 1);
    }

    private static boolean goesOn(CompactText text, int at) {
        char c = text.at(at);
        return c == '万' || c == '亿' || measureAt(text, at) != Measure.NONE;
    }

    private static Measure measureAt(CompactText text, int at) {
        int things = Vocabulary.counterAt(text, at).length();
        int time = Vocabulary.timeAt(text, at).length();
        int share = text.has("成", at) && Vocabulary.NO_COUNTERS.lengthAt(text, at) > 1
                ? 0
                : Vocabulary.RATES.lengthAt(text, at);
        int room = Vocabulary.ROOMS.lengthAt(text, at);
        if (share > Math.max(things, time)) {
            return Measure.SHARE;
        }
        if (time > things) {
            return Measure.TIME;
        }
        if (room > things) {
            return Measure.ROOM;
        }
        if (things > 0) {
            return Measure.THINGS;
        }
        if (text.at(at) == '届') {
            return Measure.SESSION;
        }
        return text.at(at) == '号' ? Measure.NUMBER : Measure.NONE;
    }

    private static String unitAt(CompactText text, int at, Measure measure) {
        return switch (measure) {
            case THINGS -> Vocabulary.counterAt(text, at);
            case TIME -> Vocabulary.timeAt(text, at);
            case SHARE -> Vocabulary.RATES.wordAt(text, at);
            case ROOM -> Vocabulary.ROOMS.wordAt(text, at);
            case SESSION -> "届";
            case NUMBER -> "号";
            case NONE -> "";
        };
    }

    private static int power(char scale) {
        return scale == '万' ? 4 : 8;
    }

    private static BigDecimal scaled(BigDecimal value, int power) {
        return NumeralReader.plain(value.scaleByPowerOfTen(power));
    }
}
