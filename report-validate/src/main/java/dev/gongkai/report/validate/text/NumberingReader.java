package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.CountedQuantity.Measure;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads the numbers that number things instead of counting them: 第3次, 第二十条, ①, 一、, 一是. */
record NumberingReader(CompactText text, Scan scan, NumeralReader numerals, SpecialNumbers specials) {
    private static final String ARTICLES = "条款项号章节目编";
    /** Runs of enclosed numbers, each beginning with 1. */
    private static final String ENCLOSED = "①⑴⒈㈠❶➀➊";

    private static final int[] ENCLOSED_LENGTHS = {20, 20, 20, 10, 10, 10, 10};

    /** ①, ⑴: the number of an item, in one character. */
    boolean readEnclosed() {
        int at = scan.at();
        for (int i = 0; i < ENCLOSED.length(); i++) {
            int value = text.at(at) - ENCLOSED.charAt(i) + 1;
            if (value > 0 && value <= ENCLOSED_LENGTHS[i]) {
                scan.add(at, at + 1, BigDecimal.valueOf(value), "", Kind.ORDINAL, Exactness.EXACT);
                scan.moveTo(at + 1);
                return true;
            }
        }
        return false;
    }

    /** 第3次, 第二十条, 第三季度. */
    boolean readOrdinal() {
        int at = scan.at();
        int bracket = text.at(at + 1) == '(' ? 1 : 0;
        Numeral numeral = numerals.at(at + 1 + bracket);
        if (numeral == null || !numeral.isProper()) {
            return false;
        }
        int end = numeral.end() + (bracket == 1 && text.at(numeral.end()) == ')' ? 1 : 0);
        CountedQuantity quantity = ordinalUnit(end, numeral);
        boolean range = numerals.rangeLength(quantity.end()) > 0;
        if (range && quantity.unit().isEmpty()) {
            Numeral upper = numerals.at(quantity.end() + numerals.rangeLength(quantity.end()));
            if (upper != null) {
                quantity = quantity.withUnitOf(ordinalUnit(upper.end(), upper));
            }
        }
        boolean article = quantity.unit().length() == 1 && ARTICLES.contains(quantity.unit());
        Kind kind = quantity.measure() == Measure.TIME ? Kind.DATE : article ? Kind.REFERENCE : Kind.ORDINAL;
        scan.add(at, quantity.end(), quantity.value(), quantity.unit(), kind, Exactness.EXACT, range);
        scan.skipTo(quantity.end());
        return true;
    }

    private CountedQuantity ordinalUnit(int end, Numeral numeral) {
        Numeral bare = new Numeral(end, numeral.value(), numeral.script(), CompactText.NONE, numeral.form());
        if (text.isOneOf(ARTICLES, end)) {
            String unit = String.valueOf(text.at(end));
            return new CountedQuantity(end + 1, end + 1, numeral.value(), unit, Measure.NUMBER, Exactness.EXACT);
        }
        return CountedQuantity.read(text, bare);
    }

    /** 一、 1. 1） 一是: the number of an item of a list. */
    boolean readListNumber() {
        int at = scan.at();
        Numeral numeral = scan.clauses.isFresh() ? numerals.at(at) : null;
        if (numeral == null || !numeral.isProper()) {
            return false;
        }
        int end = numeral.end();
        boolean counting = !numeral.isArabic() && (text.at(end) == '是' || text.at(end) == '要');
        if (counting) {
            scan.add(at, end, numeral.value(), "", Kind.ORDINAL, Exactness.EXACT);
            scan.moveTo(end + 1);
            return true;
        }
        int digits = text.digitsEnd(at);
        boolean beforeYear = numeral.isArabic() && text.at(digits) == '.' && specials.isYear(digits + 1);
        end = beforeYear ? digits : end;
        char separator = scan.clauses.separator();
        boolean first = numeral.value().compareTo(BigDecimal.ONE) == 0;
        boolean starts = MarkReader.isStop(separator) || separator == ':' && first;
        boolean marked = text.at(end) == '、'
                || numeral.isArabic() && (text.at(end) == '.' || text.at(end) == ')' && !scan.clauses.inBrackets());
        if (!starts || !marked || end - at > 3 || numeral.isArabic() && digits - at > 2) {
            return false;
        }
        BigDecimal value = beforeYear ? numerals.arabic(at, false).value() : numeral.value();
        if (beforeYear) {
            value = value.setScale(0, RoundingMode.DOWN);
        }
        scan.add(at, end, value, "", Kind.ORDINAL, Exactness.EXACT);
        scan.moveTo(end + 1);
        return true;
    }
}
