package dev.gongkai.report.validate.text;

import java.util.BitSet;
import java.util.List;

/**
 * Walks through a text once, from the first character to the last.
 *
 * <p>Every step moves on; a look around from a place goes a bounded number of characters, or over digits that are skipped
 * next. So the time is linear to the length whatever the text.
 */
final class NumberScanner {
    private static final char FIRST_IDEOGRAPH = '\u4e00';
    private static final char LAST_IDEOGRAPH = '\u9fff';

    /** Ideographs that begin nothing that is looked for: most of any text. */
    private static final BitSet PLAIN = plain();

    private final CompactText text;
    private final Scan scan;
    private final MarkReader marks;
    private final WordReader words;
    private final NumberingReader numberings;
    private final QuantityReader quantities;

    NumberScanner(CompactText text) {
        this(text, ProperNames.in(text));
    }

    private NumberScanner(CompactText text, BitSet names) {
        this.text = text;
        this.scan = new Scan(text, names);
        NumeralReader numerals = new NumeralReader(text);
        SpecialNumbers specials = new SpecialNumbers(text);
        this.marks = new MarkReader(text, scan, numerals, specials);
        this.words = new WordReader(text, scan, numerals, specials);
        this.numberings = new NumberingReader(text, scan, numerals, specials);
        this.quantities = new QuantityReader(text, scan, numerals, specials);
    }

    static NumberScanner of(TextScan scan) {
        CompactText text = new CompactText(scan);
        return new NumberScanner(text, ProperNames.in(scan, text));
    }

    List<NumberInText> scan() {
        while (scan.at() < text.size()) {
            int plain = text.endOfRun(PLAIN, scan.at());
            if (plain > scan.at()) {
                scan.skipPlain(plain);
            } else if (!marks.read() && !words.read() && !readNumber()) {
                scan.signals.observe(scan.at());
                scan.skipTo(scan.at() + 1);
            }
        }
        scan.endSentence(scan.at());
        return scan.found();
    }

    private static BitSet plain() {
        BitSet plain = new BitSet(LAST_IDEOGRAPH);
        for (char c = FIRST_IDEOGRAPH; c <= LAST_IDEOGRAPH; c++) {
            boolean begins = c == '第' || WordReader.mayBegin(c) || ZeroStatements.mayBegin(c) || Signals.mayBegin(c);
            plain.set(c, !begins);
        }
        return plain;
    }

    private boolean readNumber() {
        if (quantities.readFraction()) {
            return true;
        }
        if (text.at(scan.at()) == '第') {
            return numberings.readOrdinal();
        }
        return numberings.readEnclosed() || quantities.readZero() || numberings.readListNumber() || quantities.read();
    }
}
