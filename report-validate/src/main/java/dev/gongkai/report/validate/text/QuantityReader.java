package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.CountedQuantity.Measure;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import dev.gongkai.report.validate.text.SpecialNumbers.Special;
import dev.gongkai.report.validate.text.ZeroStatements.Zero;
import java.math.BigDecimal;

/** Reads the numbers that count: in digits and in Chinese, shares, ranges, and what there is none of. */
final class QuantityReader {
    private final CompactText text;
    private final Scan scan;
    private final NumeralReader numerals;
    private final SpecialNumbers specials;
    private final Estimates estimates;
    private final ZeroStatements zeros;
    private final Kinds kinds;
    private final boolean fractions;

    QuantityReader(CompactText text, Scan scan, NumeralReader numerals, SpecialNumbers specials) {
        this.text = text;
        this.scan = scan;
        this.numerals = numerals;
        this.specials = specials;
        this.estimates = new Estimates(text);
        this.zeros = new ZeroStatements(text);
        this.kinds = new Kinds(text, scan.signals);
        this.fractions = text.mayHave("分之");
    }

    /** 百分之九十, 三分之一. */
    boolean readFraction() {
        int at = scan.at();
        if (!fractions || !NumeralReader.isChinese(text.at(at)) && !text.isDigit(at)) {
            return false;
        }
        Numeral under = text.has("百分之", at) || text.has("千分之", at) ? numerals.chinese(at) : numerals.at(at);
        if (under == null || !under.isProper() || !text.has("分之", under.end())) {
            return false;
        }
        int share = under.end() + 2;
        Numeral over = text.at(share) == '百' ? numerals.chinese(share) : numerals.at(share);
        if (over == null || !over.isProper() || under.value().signum() == 0) {
            return false;
        }
        boolean percent = text.at(at) == '百' && under.end() == at + 1;
        int lead = at - estimates.lengthBefore(at);
        Kind kind = kinds.of(at, lead, over, asShare(over.end()), scan.last());
        BigDecimal value = percent ? over.value() : SpecialNumbers.share(over.value(), under.value());
        scan.addQuantity(
                at,
                over.end(),
                value,
                percent ? "%" : "",
                kind == null ? Kind.RATE : kind,
                estimates.of(at, Exactness.EXACT),
                false);
        scan.moveTo(over.end());
        return true;
    }

    private static CountedQuantity asShare(int end) {
        return new CountedQuantity(end, end, BigDecimal.ZERO, "%", Measure.SHARE, Exactness.EXACT);
    }

    /** 未发生, 0件: what there is none of. */
    boolean readZero() {
        int at = scan.at();
        if (!ZeroStatements.mayBegin(text.at(at))) {
            return false;
        }
        Zero zero = zeros.at(at, scan.clauses);
        if (zero.subjects().isEmpty()) {
            return false;
        }
        zero.subjects().forEach(subject -> scan.addZero(zero.end(), subject));
        scan.skipTo(zero.end());
        skipNotOne();
        return true;
    }

    /** The 一例 of 未发生一例 is what there was not, no count of its own. */
    private void skipNotOne() {
        int at = scan.at();
        Numeral numeral = numerals.at(at);
        if (numeral != null && numeral.isProper()) {
            CountedQuantity quantity = CountedQuantity.read(text, numeral);
            scan.skipTo(quantity.measure() == Measure.THINGS ? quantity.end() : at);
        }
    }

    /** Reads a number in digits or in Chinese, if one stands here. */
    boolean read() {
        int at = scan.at();
        char c = text.at(at);
        boolean signed = (c == '-' || c == '+') && text.isDigit(at + 1) && Character.isIdeographic(text.at(at - 1));
        if (signed || text.isDigit(at)) {
            readDigits(signed ? at + 1 : at);
            return true;
        }
        if (!NumeralReader.isChinese(c)) {
            return false;
        }
        readChinese();
        return true;
    }

    private void readDigits(int start) {
        int at = scan.at();
        Special special = specials.at(start, scan.signals.contact());
        if (special != null) {
            scan.addQuantity(
                    at,
                    special.end(),
                    special.value(),
                    special.unit(),
                    special.kind(),
                    estimates.of(at, Exactness.EXACT),
                    false);
            return;
        }
        Numeral numeral = numerals.arabic(start, scan.signals.listing());
        if (!numeral.isProper()) {
            scan.skipTo(numeral.end());
            return;
        }
        readQuantity(start, numeral);
    }

    private void readChinese() {
        int at = scan.at();
        char c = text.at(at);
        boolean bare = c == '百' || c == '千' || c == '万' || c == '亿';
        Numeral numeral = numerals.chinese(at);
        boolean more = text.at(numeral.end()) == '余' || text.at(numeral.end()) == '多';
        bare &= !more && Vocabulary.SCALE_BEFORE.lengthBefore(text, at) == 0;
        if (!numeral.isProper() || bare) {
            scan.skipTo(numeral.isProper() ? at + 1 : numeral.end());
            return;
        }
        readQuantity(at, numeral);
    }

    private void readQuantity(int start, Numeral numeral) {
        int at = scan.at();
        CountedQuantity quantity = CountedQuantity.read(text, numeral);
        int range = numerals.rangeLength(quantity.end());
        if (range > 0 && quantity.measure() == Measure.NONE) {
            quantity = quantity.withUnitOf(upperOf(quantity.end() + range));
        }
        int lead = at - estimates.lengthBefore(at);
        Draft last = scan.last();
        boolean closesRange = last != null && last.openRange() && last.end() + numerals.rangeLength(last.end()) == at;
        Kind kind = closesRange ? last.kind() : kinds.of(start, start == at ? lead : at, numeral, quantity, last);
        if (kind == null) {
            scan.skipTo(numeral.end());
            return;
        }
        Exactness exactness = estimates.of(at, quantity.exactness());
        if (kind == Kind.COUNT || kind == Kind.CHANGE || kind == Kind.RATE) {
            exactness = closesRange ? Exactness.AT_MOST : range > 0 ? Exactness.AT_LEAST : exactness;
        }
        BigDecimal value = text.at(at) == '-' && start > at ? quantity.value().negate() : quantity.value();
        scan.addQuantity(at, quantity.end(), value, quantity.unit(), kind, exactness, range > 0);
        scan.moveTo(Math.max(scan.at(), quantity.next()));
    }

    private CountedQuantity upperOf(int start) {
        Numeral upper = numerals.at(start);
        return upper == null ? asShare(start) : CountedQuantity.read(text, upper);
    }
}
