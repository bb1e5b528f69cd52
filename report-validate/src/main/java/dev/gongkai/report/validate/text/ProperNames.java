package dev.gongkai.report.validate.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Finds what stands in quotation marks or title marks: a numeral in there is part of a name. */
final class ProperNames {
    private static final int MAX_QUOTE = 60;
    private static final int MAX_TITLE = 100;

    private ProperNames() {}

    /** The same, where it is known which marks the text has at all. */
    static BitSet in(TextScan scan, CompactText text) {
        return scan.hasAnyOf("”」』\"＂》〉") ? in(text) : new BitSet(0);
    }

    /** The characters of the text that are part of a quotation or title which is closed in the same paragraph. */
    static BitSet in(CompactText text) {
        BitSet names = new BitSet(text.size());
        Deque<Integer> titles = new ArrayDeque<>();
        int quote = -1;
        for (int i = 0; i < text.size(); i++) {
            switch (text.at(i)) {
                case '\n' -> {
                    quote = -1;
                    titles.clear();
                }
                case '“', '「', '『' -> quote = i;
                case '”', '」', '』' -> {
                    mark(names, quote, i, MAX_QUOTE);
                    quote = -1;
                }
                case '"' -> {
                    mark(names, quote, i, MAX_QUOTE);
                    quote = quote < 0 ? i : -1;
                }
                case '《', '〈' -> titles.push(i);
                case '》', '〉' -> {
                    if (!titles.isEmpty()) {
                        mark(names, titles.pop(), i, MAX_TITLE);
                    }
                }
                default -> {}
            }
        }
        return names;
    }

    private static void mark(BitSet names, int open, int close, int longest) {
        if (open >= 0 && close - open <= longest) {
            names.set(open, close);
        }
    }
}
