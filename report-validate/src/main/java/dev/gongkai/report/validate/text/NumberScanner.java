package dev.gongkai.report.validate.text;

import java.util.List;

/**
 * Walks through a text once, from the first character to the last.
 *
 * <p>Every step moves on; a look around from a place goes a bounded number of characters, or over digits that are skipped
 * next. So the time is linear to the length whatever the text.
 */
final class NumberScanner {
    private final CompactText text;
    private final Scan scan;
    private final MarkReader marks;
    private final WordReader words;
    private final NumberingReader numberings;
    private final QuantityReader quantities;

    NumberScanner(CompactText text) {
        this.text = text;
        this.scan = new Scan(text);
        NumeralReader numerals = new NumeralReader(text);
        SpecialNumbers specials = new SpecialNumbers(text);
        this.marks = new MarkReader(text, scan, numerals, specials);
        this.words = new WordReader(text, scan, numerals, specials);
        this.numberings = new NumberingReader(text, scan, numerals, specials);
        this.quantities = new QuantityReader(text, scan, numerals, specials);
    }

    List<NumberInText> scan() {
        while (scan.at() < text.size()) {
            if (!marks.read() && !words.read() && !readNumber()) {
                scan.signals.observe(scan.at());
                scan.skipTo(scan.at() + 1);
            }
        }
        scan.endSentence(scan.at());
        return scan.found();
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
