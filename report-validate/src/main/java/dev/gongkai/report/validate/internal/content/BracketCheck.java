package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.text.TextScan;
import java.util.Arrays;

/** Quotes and brackets of one text: each opened one is closed, in the right order. */
final class BracketCheck {

    private static final String OPENING = "（〔【《〈“‘「『［｛([{";
    private static final String CLOSING = "）〕】》〉”’」』］｝)]}";

    private static final BracketCheck CLEAN = new BracketCheck(TextScan.of(""));

    private final TextScan scan;
    private final String text;
    private final Slips unbalanced = new Slips();
    private final Slips mixed = new Slips();

    private BracketCheck(TextScan scan) {
        this.scan = scan;
        this.text = scan.text();
        run();
    }

    /** The brackets of a text, read once. */
    static BracketCheck of(TextScan scan) {
        return scan.hasAnyOf(OPENING) || scan.hasAnyOf(CLOSING) || scan.hasAnyOf("\"") ? new BracketCheck(scan) : CLEAN;
    }

    /** Quotes and brackets without a partner. */
    Slips unbalanced() {
        return unbalanced;
    }

    /** Closing brackets of another width than their partners. */
    Slips mixed() {
        return mixed;
    }

    private void run() {
        int[] open = new int[16];
        int[] counts = new int[OPENING.length()];
        int depth = 0;
        int straight = -1;
        for (int i = scan.next(0); i >= 0; i = scan.next(i + 1)) {
            char c = text.charAt(i);
            if (c == '"') {
                straight = straight < 0 ? i : -1;
                continue;
            }
            int kind = OPENING.indexOf(c);
            if (kind >= 0) {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = i;
                counts[partner(kind)]++;
                continue;
            }
            kind = CLOSING.indexOf(c);
            if (kind < 0 || isApostrophe(i) || counts[partner(kind)] == 0 && isListNumber(i)) {
                continue;
            }
            if (counts[partner(kind)] == 0) {
                add(i);
                continue;
            }
            // Those opened later and not closed have no partner.
            while (partner(OPENING.indexOf(text.charAt(open[depth - 1]))) != partner(kind)) {
                int lost = open[--depth];
                counts[partner(OPENING.indexOf(text.charAt(lost)))]--;
                add(lost);
            }
            int begun = open[--depth];
            counts[partner(kind)]--;
            if (OPENING.indexOf(text.charAt(begun)) != kind) {
                mixed.add(i, i + 1);
            }
        }
        for (int i = 0; i < depth; i++) {
            add(open[i]);
        }
        if (straight >= 0) {
            add(straight);
        }
    }

    private void add(int at) {
        unbalanced.add(at, at + 1);
    }

    /** Brackets of either width are one kind. */
    private static int partner(int kind) {
        char c = OPENING.charAt(kind);
        return c == '('
                ? OPENING.indexOf('（')
                : c == '[' ? OPENING.indexOf('［') : c == '{' ? OPENING.indexOf('｛') : kind;
    }

    private boolean isApostrophe(int at) {
        char c = text.charAt(at);
        return c == '’'
                        && at > 0
                        && (Characters.isLatin(text.charAt(at - 1)) || Characters.isDigit(text.charAt(at - 1)))
                || c == '’' && at + 1 < text.length() && Characters.isDigit(text.charAt(at + 1));
    }

    /** “1）” or “一）” at the beginning of a text or of a clause. */
    private boolean isListNumber(int at) {
        if (Characters.narrow(text.charAt(at)) != ')') {
            return false;
        }
        int i = Characters.beginOfRun(text, at, 3, BracketCheck::isNumber);
        return i < at
                && (i == 0 || Characters.isSpace(text.charAt(i - 1)) || "。；：，、;:,“（".indexOf(text.charAt(i - 1)) >= 0);
    }

    private static boolean isNumber(char c) {
        return Characters.isDigit(c) || Characters.isLatin(c) || "一二三四五六七八九十".indexOf(c) >= 0;
    }
}
