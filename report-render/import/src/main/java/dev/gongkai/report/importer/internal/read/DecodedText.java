package dev.gongkai.report.importer.internal.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: by its mark (BOM), else as it says itself, else strict UTF-8, else GB18030, of which GBK and GB2312 are
 * parts. Guessing by frequency is not done: on short Chinese texts it errs.
 *
 * @param text the text, without the mark
 * @param charset what it was read as
 */
public record DecodedText(String text, Charset charset) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** So many characters of UTF-8 without a mistake are no accident, whatever a page says of itself. */
    private static final int SURE = 16;

    /**
     * Decodes a file.
     *
     * @param bytes the file
     * @param declared the charset that the file names, or null
     * @return its text
     */
    public static DecodedText of(byte[] bytes, @Nullable String declared) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new DecodedText(loosely(bytes, 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, '<', 0)) {
            int from = begins(bytes, 0xFF, 0xFE) ? 2 : 0;
            return new DecodedText(loosely(bytes, from, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0, '<')) {
            int from = begins(bytes, 0xFE, 0xFF) ? 2 : 0;
            return new DecodedText(loosely(bytes, from, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
        Charset named = declared == null ? null : charset(declared);
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && (named == null || named.equals(StandardCharsets.UTF_8) || isSure(utf8))) {
            return new DecodedText(utf8, StandardCharsets.UTF_8);
        }
        if (named != null && !named.equals(StandardCharsets.UTF_8)) {
            String text = strictly(bytes, named);
            if (text != null) {
                return new DecodedText(text, named);
            }
        }
        String chinese = strictly(bytes, GB18030);
        if (chinese != null) {
            return new DecodedText(chinese, GB18030);
        }
        Charset fallback = named != null ? named : mostly(bytes);
        return new DecodedText(loosely(bytes, 0, fallback), fallback);
    }

    private static boolean isSure(String text) {
        return text.chars().filter(c -> c >= 0x80).limit(SURE).count() == SURE;
    }

    /** Cut off or damaged in some place: what gives fewer characters that could not be read. */
    private static Charset mostly(byte[] bytes) {
        return holes(loosely(bytes, 0, StandardCharsets.UTF_8)) <= holes(loosely(bytes, 0, GB18030))
                ? StandardCharsets.UTF_8
                : GB18030;
    }

    private static long holes(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static @Nullable Charset charset(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        // As browsers do: pages that say GB2312 use characters that only GBK has.
        if (small.equals("gb2312") || small.equals("gbk") || small.equals("gb_2312-80") || small.equals("x-gbk")) {
            return GB18030;
        }
        try {
            return Charset.forName(small);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean begins(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String loosely(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }
}
