package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;

/** Reads the marks between words: where a clause or a sentence ends, a bracket opens or closes. */
record MarkReader(CompactText text, Scan scan, NumeralReader numerals, SpecialNumbers specials) {
    private static final String STOPS = "。!?\n｡";
    private static final String CLOSERS = "”’」』》)\"";

    /** Whether a sign ends a sentence, or a part of it that stands alone. */
    static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0 || c == ';';
    }

    /** Reads a mark, if one stands here. */
    boolean read() {
        int at = scan.at();
        char c = text.at(at);
        switch (c) {
            case '。', '!', '?', '\n', '｡' -> endSentence(c);
            case ';' -> {
                if (scan.clauses.inBrackets()) {
                    separate(c);
                } else {
                    endSentence(c);
                }
            }
            case ',', ':' -> separate(c);
            case '(', '[', '{', '【', '〔' -> {
                if (!readBracketedNumber()) {
                    scan.clauses.open();
                    scan.signals.endClause();
                    scan.moveTo(at + 1);
                }
            }
            case ')', ']', '}', '】', '〕' -> {
                scan.clauses.close();
                scan.moveTo(at + 1);
            }
            case '、' -> {
                scan.clauses.enumerate(c);
                scan.moveTo(at + 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void endSentence(char c) {
        int end = scan.at() + 1;
        while (c != '\n' && (text.isOneOf(CLOSERS, end) || text.isOneOf("。!?", end))) {
            end++;
        }
        scan.endSentence(end);
        scan.moveTo(end);
        scan.clauses.endSentence(c);
        scan.signals.endSentence();
    }

    private void separate(char c) {
        scan.clauses.separate(c);
        scan.signals.endClause();
        scan.moveTo(scan.at() + 1);
    }

    /** （一）, （3）, and the （一） of 第（一）项. */
    private boolean readBracketedNumber() {
        int at = scan.at();
        if (text.at(at) != '(') {
            return false;
        }
        Numeral numeral = numerals.at(at + 1);
        if (numeral == null
                || !numeral.isProper()
                || text.at(numeral.end()) != ')'
                || specials.isYear(at + 1)
                || text.digitsEnd(at + 1) > at + 3) {
            return false;
        }
        Draft last = scan.last();
        boolean article = last != null && last.end() == at && last.kind() == Kind.REFERENCE;
        scan.add(at, numeral.end() + 1, numeral.value(), "", article ? Kind.REFERENCE : Kind.ORDINAL, Exactness.EXACT);
        scan.moveTo(numeral.end() + 1);
        return true;
    }
}
