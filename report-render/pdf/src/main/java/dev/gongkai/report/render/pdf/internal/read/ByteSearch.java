package dev.gongkai.report.render.pdf.internal.read;

import java.util.Arrays;

/** Searches bytes for words. */
final class ByteSearch {

    /** Between the bytes of a stream and its end a line break is usual. */
    private static final int MAX_SPACE = 4;

    private ByteSearch() {}

    static boolean stands(byte[] bytes, int at, byte[] word) {
        return at >= 0
                && at <= bytes.length - word.length
                && Arrays.equals(bytes, at, at + word.length, word, 0, word.length);
    }

    static boolean followsSpace(byte[] bytes, int at, byte[] word) {
        int start = at;
        while (start < bytes.length && start < at + MAX_SPACE && PdfParser.isSpace(bytes[start])) {
            start++;
        }
        return stands(bytes, start, word);
    }

    /** Where a word stands next, or -1. */
    static int next(byte[] bytes, int from, byte[] word) {
        for (int at = from; at <= bytes.length - word.length; at++) {
            if (bytes[at] == word[0] && stands(bytes, at, word)) {
                return at;
            }
        }
        return -1;
    }

    /** Where a word stands last, not before a place, or -1. */
    static int last(byte[] bytes, int notBefore, byte[] word) {
        for (int at = bytes.length - word.length; at >= Math.max(0, notBefore); at--) {
            if (bytes[at] == word[0] && stands(bytes, at, word)) {
                return at;
            }
        }
        return -1;
    }
}
