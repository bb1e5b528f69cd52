package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.validate.text.TextSpan;

/** The slips of one kind in a text: how many there are, and where the first one stands. */
final class Slips {

    private int count;
    private int start;
    private int end;

    /** Adds one; they may come in any order. */
    void add(int begin, int behind) {
        if (count == 0 || begin < start) {
            start = begin;
            end = behind;
        }
        count++;
    }

    int count() {
        return count;
    }

    TextSpan first() {
        return new TextSpan(start, end);
    }
}
