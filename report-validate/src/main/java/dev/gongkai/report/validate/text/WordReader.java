package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import dev.gongkai.report.validate.text.SpecialNumbers.Special;

/** Reads the words whose numerals count nothing: names, Latin words, slogans, and phrases such as 一致. */
record WordReader(CompactText text, Scan scan, NumeralReader numerals, SpecialNumbers specials) {

    /** Whether such a word may begin with an ideograph. */
    static boolean mayBegin(char c) {
        return NumeralReader.isChinese(c)
                || Vocabulary.NAMES.mayBegin(c)
                || Vocabulary.CONGRESSES.mayBegin(c)
                || Vocabulary.PLAIN_WORDS.mayBegin(c);
    }

    /** Reads such a word, if one stands here. */
    boolean read() {
        int at = scan.at();
        char c = text.at(at);
        if (CompactText.isLatin(c)) {
            Special latin = specials.latin(at);
            addLatin(latin);
            scan.skipTo(latin.end());
            return true;
        }
        int name = Vocabulary.NAMES.lengthAt(text, at);
        int congress = Vocabulary.CONGRESSES.lengthAt(text, at);
        int plain = Vocabulary.PLAIN_WORDS.lengthAt(text, at);
        if (Math.max(name, congress) >= Math.max(plain, 1)) {
            int end = at + Math.max(name, congress);
            addName(end, congress > name ? Kind.ORDINAL : Kind.NAME);
            scan.skipTo(end);
            return true;
        }
        if (plain > 0 && !text.has("之", at + plain)) {
            scan.skipTo(at + plain);
            return true;
        }
        return readSlogan();
    }

    /** Names of a phrase: its first numeral is its value. */
    private void addName(int end, Kind kind) {
        int at = scan.at();
        for (int i = at; i < end; i++) {
            boolean readable = NumeralReader.isChinese(text.at(i)) && !numerals.isTooLong(i);
            Numeral numeral = readable ? numerals.chinese(i) : null;
            if (numeral != null && numeral.isProper()) {
                scan.add(at, end, numeral.value(), "", kind, Exactness.EXACT);
                return;
            }
        }
    }

    private void addLatin(Special latin) {
        int at = scan.at();
        for (int i = at; i < latin.end(); i++) {
            if (text.isDigit(i)) {
                if (latin.value().signum() >= 0) {
                    scan.add(at, latin.end(), latin.value(), "", latin.kind(), Exactness.EXACT);
                }
                return;
            }
        }
    }

    /** 一事一审, 两微一端: numerals in a rhyme count nothing. */
    private boolean readSlogan() {
        int at = scan.at();
        if (!isSingleDigit(at) || !isSingleDigit(at + 2) || text.isOneOf("年月日时分点次届度周天季之比成", at + 1)) {
            return false;
        }
        boolean counted = !Vocabulary.counterAt(text, at + 1).isEmpty()
                && !Vocabulary.counterAt(text, at + 3).isEmpty();
        boolean words = Character.isIdeographic(text.at(at + 1)) && Character.isIdeographic(text.at(at + 3));
        if (!words || counted && text.at(at) != '一') {
            return false;
        }
        int end = at + 4;
        scan.add(at, end, numerals.chinese(at).value(), "", Kind.NAME, Exactness.EXACT);
        scan.skipTo(end);
        return true;
    }

    private boolean isSingleDigit(int index) {
        return NumeralReader.isChineseDigit(text.at(index))
                && !NumeralReader.isChinese(text.at(index - 1))
                && !NumeralReader.isChinese(text.at(index + 1));
    }
}
