package dev.gongkai.report.render.docx.internal.fonts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The key of an embedded font (ECMA-376, part 4, 9.3.7 of the transitional features): a GUID, here one of its content. */
final class FontKey {

    private static final int LENGTH = 16;

    /** How many bytes of a font are changed. */
    private static final int CHANGED = 32;

    /** In the order of its digits. */
    private final byte[] bytes;

    private FontKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The same for the same font. */
    static FontKey of(byte[] font) {
        try {
            return new FontKey(
                    Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(font), LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** A copy of the font that does not open as one: its beginning is changed by the key, from the last byte of that on. */
    byte[] obfuscated(byte[] font) {
        byte[] changed = font.clone();
        for (int i = 0; i < CHANGED; i++) {
            changed[i] ^= bytes[LENGTH - 1 - i % LENGTH];
        }
        return changed;
    }

    @Override
    public String toString() {
        return "{"
                + HexFormat.of()
                        .withUpperCase()
                        .formatHex(bytes)
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                + "}";
    }
}
