package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import dev.gongkai.report.validate.text.Quantity.Measure;
import dev.gongkai.report.validate.text.SpecialNumbers.Special;
import dev.gongkai.report.validate.text.ZeroStatements.Zero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a text once, from the first character to the last.
 *
 * <p>Every step moves on; a look around from a place goes a bounded number of characters, or over digits that are skipped
 * next. So the time is linear to the length whatever the text.
 */
final class NumberScanner {
    private static final String SEPARATORS = ",:";
    private static final String STOPS = "。!?\n｡";
    private static final String CLOSERS = "”’」』》)\"";
    private static final String OPEN_BRACKETS = "([{【〔";
    private static final String CLOSE_BRACKETS = ")]}】〕";
    private static final String RANGE_SIGNS = "至到-—–~";
    private static final String ARTICLES = "条款项号章节目编";
    /** Runs of enclosed numbers, each beginning with 1. */
    private static final String ENCLOSED = "①⑴⒈㈠❶➀➊";

    private static final int[] ENCLOSED_LENGTHS = {20, 20, 20, 10, 10, 10, 10};

    private final CompactText text;
    private final BitSet names;
    private final Clauses clauses = new Clauses();
    private final Signals signals;
    private final Estimates estimates;
    private final NumeralReader numerals;
    private final SpecialNumbers specials;
    private final ZeroStatements zeros;
    private final Kinds kinds;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<NumberInText> found = new ArrayList<>();
    private int at;
    private int sentenceStart;

    NumberScanner(CompactText text) {
        this.text = text;
        this.names = ProperNames.in(text);
        this.signals = new Signals(text);
        this.estimates = new Estimates(text);
        this.numerals = new NumeralReader(text);
        this.specials = new SpecialNumbers(text);
        this.zeros = new ZeroStatements(text);
        this.kinds = new Kinds(text, signals);
    }

    List<NumberInText> scan() {
        while (at < text.size()) {
            if (!readMark() && !readWord() && !readNumber()) {
                signals.observe(at);
                skipTo(at + 1);
            }
        }
        endSentence(at);
        return List.copyOf(found);
    }

    /** Moves on; what is passed are words of the clause. */
    private void skipTo(int end) {
        for (; at < end; at++) {
            if (text.at(at) != ' ') {
                clauses.append(text.writtenAt(at));
            }
        }
    }

    // ---- marks

    private boolean readMark() {
        char c = text.at(at);
        if (isOneOf(STOPS, at) || c == ';' && !clauses.inBrackets()) {
            int end = at + 1;
            while (c != '\n' && (isOneOf(CLOSERS, end) || isOneOf("。!?", end))) {
                end++;
            }
            endSentence(end);
            at = end;
            clauses.endSentence(c);
            signals.endSentence();
        } else if (isOneOf(SEPARATORS, at) || c == ';') {
            clauses.separate(c);
            signals.endClause();
            at++;
        } else if (isOneOf(OPEN_BRACKETS, at)) {
            if (!readBracketedNumber()) {
                clauses.open();
                signals.endClause();
                at++;
            }
        } else if (isOneOf(CLOSE_BRACKETS, at)) {
            clauses.close();
            at++;
        } else if (c == '、') {
            clauses.enumerate(c);
            at++;
        } else {
            return false;
        }
        return true;
    }

    private void endSentence(int end) {
        int start = sentenceStart;
        while (start < end && text.at(start) == '\n') {
            start++;
        }
        int stop = end;
        while (stop > start && text.at(stop - 1) == '\n') {
            stop--;
        }
        if (!drafts.isEmpty()) {
            TextSpan sentence = new TextSpan(text.origin(start), text.originOfEnd(stop));
            for (Draft draft : drafts) {
                found.add(draft.in(text, sentence));
            }
        }
        drafts.clear();
        sentenceStart = end;
    }

    /** （一）, （3）, and the （一） of 第（一）项. */
    private boolean readBracketedNumber() {
        if (text.at(at) != '(') {
            return false;
        }
        Numeral numeral = numeralAt(at + 1);
        if (numeral == null
                || !numeral.isProper()
                || text.at(numeral.end()) != ')'
                || specials.isYear(at + 1)
                || text.digitsEnd(at + 1) > at + 3) {
            return false;
        }
        Draft last = last();
        boolean article = last != null && last.end == at && last.kind == Kind.REFERENCE;
        add(at, numeral.end() + 1, numeral.value(), "", article ? Kind.REFERENCE : Kind.ORDINAL, Exactness.EXACT);
        at = numeral.end() + 1;
        return true;
    }

    // ---- words

    private boolean readWord() {
        char c = text.at(at);
        if (CompactText.isLatin(c)) {
            Special latin = specials.latin(at);
            addLatin(latin);
            skipTo(latin.end());
            return true;
        }
        int name = Vocabulary.NAMES.lengthAt(text, at);
        int congress = Vocabulary.CONGRESSES.lengthAt(text, at);
        int plain = Vocabulary.PLAIN_WORDS.lengthAt(text, at);
        if (Math.max(name, congress) >= Math.max(plain, 1)) {
            int end = at + Math.max(name, congress);
            addName(end, congress > name ? Kind.ORDINAL : Kind.NAME);
            skipTo(end);
            return true;
        }
        if (plain > 0 && !text.has("之", at + plain)) {
            skipTo(at + plain);
            return true;
        }
        return readSlogan() || readFraction();
    }

    /** Names of a phrase: its first numeral is its value. */
    private void addName(int end, Kind kind) {
        for (int i = at; i < end; i++) {
            Numeral numeral = NumeralReader.isChinese(text.at(i)) ? numerals.chinese(i) : null;
            if (numeral != null && numeral.isProper()) {
                add(at, end, numeral.value(), "", kind, Exactness.EXACT);
                return;
            }
        }
    }

    private void addLatin(Special latin) {
        for (int i = at; i < latin.end(); i++) {
            if (text.isDigit(i)) {
                if (latin.value().signum() >= 0) {
                    add(at, latin.end(), latin.value(), "", latin.kind(), Exactness.EXACT);
                }
                return;
            }
        }
    }

    /** 一事一审, 两微一端: numerals in a rhyme count nothing. */
    private boolean readSlogan() {
        if (!isSingleDigit(at) || !isSingleDigit(at + 2) || isOneOf("年月日时分点次届度周天季之比成", at + 1)) {
            return false;
        }
        boolean counted = Vocabulary.counterLength(text, at + 1) > 0 && Vocabulary.counterLength(text, at + 3) > 0;
        boolean words = Character.isIdeographic(text.at(at + 1)) && Character.isIdeographic(text.at(at + 3));
        if (!words || counted && text.at(at) != '一') {
            return false;
        }
        int end = at + 4;
        add(at, end, numerals.chinese(at).value(), "", Kind.NAME, Exactness.EXACT);
        skipTo(end);
        return true;
    }

    private boolean isSingleDigit(int index) {
        return NumeralReader.isChineseDigit(text.at(index))
                && !NumeralReader.isChinese(text.at(index - 1))
                && !NumeralReader.isChinese(text.at(index + 1));
    }

    /** 百分之九十, 三分之一. */
    private boolean readFraction() {
        if (!NumeralReader.isChinese(text.at(at)) && !text.isDigit(at)) {
            return false;
        }
        Numeral under = text.has("百分之", at) || text.has("千分之", at) ? numerals.chinese(at) : numeralAt(at);
        if (under == null || !under.isProper() || !text.has("分之", under.end())) {
            return false;
        }
        int share = under.end() + 2;
        Numeral over = text.at(share) == '百' ? numerals.chinese(share) : numeralAt(share);
        if (over == null || !over.isProper() || under.value().signum() == 0) {
            return false;
        }
        boolean percent = text.at(at) == '百' && under.end() == at + 1;
        int lead = at - estimates.lengthBefore(at);
        Kind kind = kinds.of(at, lead, over, asShare(over.end()), last());
        BigDecimal value = percent ? over.value() : SpecialNumbers.share(over.value(), under.value());
        addQuantity(
                at,
                over.end(),
                value,
                percent ? "%" : "",
                kind == null ? Kind.RATE : kind,
                estimates.of(at, Exactness.EXACT),
                false);
        at = over.end();
        return true;
    }

    private static Quantity asShare(int end) {
        return new Quantity(end, end, BigDecimal.ZERO, "%", Measure.SHARE, Exactness.EXACT);
    }

    // ---- numbers

    private boolean readNumber() {
        char c = text.at(at);
        if (c == '第') {
            return readOrdinal();
        }
        if (readEnclosed() || readZero()) {
            return true;
        }
        boolean signed = (c == '-' || c == '+') && text.isDigit(at + 1) && Character.isIdeographic(text.at(at - 1));
        if (text.isDigit(at) || signed) {
            return readListNumber() || readDigits(signed ? at + 1 : at);
        }
        if (!NumeralReader.isChinese(c)) {
            return false;
        }
        return readListNumber() || readChinese();
    }

    private boolean readEnclosed() {
        for (int i = 0; i < ENCLOSED.length(); i++) {
            int value = text.at(at) - ENCLOSED.charAt(i) + 1;
            if (value > 0 && value <= ENCLOSED_LENGTHS[i]) {
                add(at, at + 1, BigDecimal.valueOf(value), "", Kind.ORDINAL, Exactness.EXACT);
                at++;
                return true;
            }
        }
        return false;
    }

    private boolean readZero() {
        Zero zero = zeros.at(at, clauses);
        if (zero.subjects().isEmpty()) {
            return false;
        }
        Kind kind = names.get(at) ? Kind.NAME : Kind.COUNT;
        for (String subject : zero.subjects()) {
            drafts.add(new Draft(at, zero.end(), BigDecimal.ZERO, "", kind, Exactness.EXACT, subject, false));
            clauses.stated(subject);
        }
        skipTo(zero.end());
        skipNotOne();
        return true;
    }

    /** The 一例 of 未发生一例 is what there was not, no count of its own. */
    private void skipNotOne() {
        Numeral numeral = numeralAt(at);
        if (numeral != null && numeral.isProper()) {
            Quantity quantity = Quantity.read(text, numeral);
            skipTo(quantity.measure() == Measure.THINGS ? quantity.end() : at);
        }
    }

    /** 第3次, 第二十条, 第三季度. */
    private boolean readOrdinal() {
        int bracket = text.at(at + 1) == '(' ? 1 : 0;
        Numeral numeral = numeralAt(at + 1 + bracket);
        if (numeral == null || !numeral.isProper()) {
            return false;
        }
        int end = numeral.end() + (bracket == 1 && text.at(numeral.end()) == ')' ? 1 : 0);
        Quantity quantity = ordinalUnit(end, numeral);
        boolean range = rangeLength(quantity.end()) > 0;
        if (range && quantity.unit().isEmpty()) {
            Numeral upper = numeralAt(quantity.end() + rangeLength(quantity.end()));
            if (upper != null) {
                quantity = quantity.withUnitOf(ordinalUnit(upper.end(), upper));
            }
        }
        boolean article = quantity.unit().length() == 1 && ARTICLES.contains(quantity.unit());
        Kind kind = quantity.measure() == Measure.TIME ? Kind.DATE : article ? Kind.REFERENCE : Kind.ORDINAL;
        add(at, quantity.end(), quantity.value(), quantity.unit(), kind, Exactness.EXACT, range);
        skipTo(quantity.end());
        return true;
    }

    private Quantity ordinalUnit(int end, Numeral numeral) {
        Numeral bare = new Numeral(end, numeral.value(), numeral.script(), CompactText.NONE, numeral.form());
        if (isOneOf(ARTICLES, end)) {
            String unit = String.valueOf(text.at(end));
            return new Quantity(end + 1, end + 1, numeral.value(), unit, Measure.NUMBER, Exactness.EXACT);
        }
        return Quantity.read(text, bare);
    }

    /** 一、 1. 1） 一是: the number of an item of a list. */
    private boolean readListNumber() {
        Numeral numeral = clauses.isFresh() ? numeralAt(at) : null;
        if (numeral == null || !numeral.isProper()) {
            return false;
        }
        int end = numeral.end();
        boolean counting = !numeral.isArabic() && (text.at(end) == '是' || text.at(end) == '要');
        if (counting) {
            add(at, end, numeral.value(), "", Kind.ORDINAL, Exactness.EXACT);
            at = end + 1;
            return true;
        }
        int digits = text.digitsEnd(at);
        boolean beforeYear = numeral.isArabic() && text.at(digits) == '.' && specials.isYear(digits + 1);
        end = beforeYear ? digits : end;
        char separator = clauses.separator();
        boolean first = numeral.value().compareTo(BigDecimal.ONE) == 0;
        boolean starts = isStop(separator) || separator == ':' && first;
        boolean marked = text.at(end) == '、'
                || numeral.isArabic() && (text.at(end) == '.' || text.at(end) == ')' && !clauses.inBrackets());
        if (!starts || !marked || end - at > 3 || numeral.isArabic() && digits - at > 2) {
            return false;
        }
        BigDecimal value = beforeYear ? numerals.arabic(at, false).value() : numeral.value();
        if (beforeYear) {
            value = value.setScale(0, RoundingMode.DOWN);
        }
        add(at, end, value, "", Kind.ORDINAL, Exactness.EXACT);
        at = end + 1;
        return true;
    }

    private boolean isStop(char separator) {
        return STOPS.indexOf(separator) >= 0 || separator == ';';
    }

    private boolean readDigits(int start) {
        Special special = specials.at(start, signals.contact());
        if (special != null) {
            addQuantity(
                    at,
                    special.end(),
                    special.value(),
                    special.unit(),
                    special.kind(),
                    estimates.of(at, Exactness.EXACT),
                    false);
            return true;
        }
        Numeral numeral = numerals.arabic(start, signals.listing());
        if (!numeral.isProper()) {
            skipTo(numeral.end());
            return true;
        }
        readQuantity(start, numeral);
        return true;
    }

    private boolean readChinese() {
        char c = text.at(at);
        boolean bare = c == '百' || c == '千' || c == '万' || c == '亿';
        Numeral numeral = numerals.chinese(at);
        boolean more = text.at(numeral.end()) == '余' || text.at(numeral.end()) == '多';
        bare &= !more && Vocabulary.SCALE_BEFORE.lengthBefore(text, at) == 0;
        if (!numeral.isProper() || bare) {
            skipTo(numeral.isProper() ? at + 1 : numeral.end());
            return true;
        }
        readQuantity(at, numeral);
        return true;
    }

    private void readQuantity(int start, Numeral numeral) {
        Quantity quantity = Quantity.read(text, numeral);
        int range = rangeLength(quantity.end());
        if (range > 0 && quantity.measure() == Measure.NONE) {
            quantity = quantity.withUnitOf(upperOf(quantity.end() + range));
        }
        int lead = at - estimates.lengthBefore(at);
        Draft last = last();
        boolean closesRange = last != null && last.openRange && last.end + rangeLength(last.end) == at;
        Kind kind = closesRange ? last.kind : kinds.of(start, start == at ? lead : at, numeral, quantity, last);
        if (kind == null) {
            skipTo(numeral.end());
            return;
        }
        Exactness exactness = estimates.of(at, quantity.exactness());
        if (kind == Kind.COUNT || kind == Kind.CHANGE || kind == Kind.RATE) {
            exactness = closesRange ? Exactness.AT_MOST : range > 0 ? Exactness.AT_LEAST : exactness;
        }
        BigDecimal value = text.at(at) == '-' && start > at ? quantity.value().negate() : quantity.value();
        addQuantity(at, quantity.end(), value, quantity.unit(), kind, exactness, range > 0);
        at = Math.max(at, quantity.next());
    }

    private Quantity upperOf(int start) {
        Numeral upper = numeralAt(start);
        return upper == null ? asShare(start) : Quantity.read(text, upper);
    }

    /** The length of the sign of a range that stands here, with a numeral behind it; 0 where there is none. */
    private int rangeLength(int index) {
        if (!isOneOf(RANGE_SIGNS, index)) {
            return 0;
        }
        int length = text.has("——", index) ? 2 : 1;
        char next = text.at(index + length);
        return CompactText.isDigit(next) || NumeralReader.isChineseDigit(next) || next == '十' ? length : 0;
    }

    private @Nullable Numeral numeralAt(int start) {
        if (text.isDigit(start)) {
            return numerals.arabic(start, true);
        }
        char c = text.at(start);
        return NumeralReader.isChineseDigit(c) || c == '十' ? numerals.chinese(start) : null;
    }

    // ---- what was found

    private @Nullable Draft last() {
        return drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    }

    private void add(int start, int end, BigDecimal value, String unit, Kind kind, Exactness exactness) {
        add(start, end, value, unit, kind, exactness, false);
    }

    private void add(
            int start, int end, BigDecimal value, String unit, Kind kind, Exactness exactness, boolean openRange) {
        Kind named = names.get(start) ? inName(kind) : kind;
        Draft last = last();
        boolean range = last != null && last.openRange && last.isQuantity() && clauses.ownLength() <= 2;
        String subject = range ? last.subject : clauses.subject(estimates.lengthBefore(start));
        drafts.add(new Draft(start, end, value, unit, named, exactness, subject, openRange));
    }

    /** Adds a number and moves behind it; a quantity begins another subject. */
    private void addQuantity(
            int start, int end, BigDecimal value, String unit, Kind kind, Exactness exactness, boolean openRange) {
        add(start, end, value, unit, kind, exactness, openRange);
        Draft draft = drafts.get(drafts.size() - 1);
        if (draft.isQuantity()) {
            clauses.counted(draft.subject);
            signals.settle();
            at = end;
        } else {
            skipTo(end);
        }
    }

    private static Kind inName(Kind kind) {
        return switch (kind) {
            case COUNT, CHANGE, RATE, ORDINAL, DATE, NAME -> Kind.NAME;
            case REFERENCE, CONTACT -> kind;
        };
    }

    private boolean isOneOf(String characters, int index) {
        return text.at(index) != CompactText.NONE && characters.indexOf(text.at(index)) >= 0;
    }
}
