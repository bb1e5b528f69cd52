package dev.gongkai.report.pages.internal.bytes;

import java.nio.charset.StandardCharsets;

/** What all formats of files here have in common. */
public final class Bytes {

    private Bytes() {}

    /** The bytes of words that are all ASCII: tags, keywords, signatures. */
    public static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    /** A length with what fills it up to whole words of four bytes. */
    public static int padded(int length) {
        return length + 3 & ~3;
    }
}
