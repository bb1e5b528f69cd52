package dev.gongkai.report.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;

/** What characters there must be. */
final class Standards {

    /** Of names of people and places, none of them in GB 2312. */
    static final String RARE = "䶮㛃㸆𫖯𬭎";

    /** What Chinese text is punctuated with, each as wide as a Chinese character. */
    static final String PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％";

    private static final int FIRST_ROW = 0xA1;
    private static final int LAST_ROW = 0xF7;
    private static final int FIRST_CELL = 0xA1;
    private static final int LAST_CELL = 0xFE;
    private static final int FIRST_ROW_OF_HAN = 0xB0;

    private Standards() {}

    /** GB 18030-2022, implementation level 1, as far as it is Chinese characters: the blocks that are there in full. */
    static IntStream gb18030Level1() {
        return IntStream.concat(IntStream.rangeClosed(0x4E00, 0x9FA5), IntStream.rangeClosed(0x3400, 0x4DB5));
    }

    /** The Table of General Standard Chinese Characters (通用规范汉字表) of 2013. */
    static IntStream generalCharacters() throws IOException {
        try (InputStream in = Objects.requireNonNull(Standards.class.getResourceAsStream("general-characters.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "")
                    .codePoints();
        }
    }

    /** The Chinese characters of GB 2312. */
    static IntStream gb2312Han() {
        return gb2312(FIRST_ROW_OF_HAN);
    }

    /** All of GB 2312: punctuation, numbers in circles and brackets, Latin, Greek, Cyrillic, kana, Chinese characters. */
    static IntStream gb2312() {
        return gb2312(FIRST_ROW);
    }

    private static IntStream gb2312(int firstRow) {
        CharsetDecoder decoder = Charset.forName("GB2312").newDecoder();
        return IntStream.rangeClosed(firstRow, LAST_ROW)
                .flatMap(row -> IntStream.rangeClosed(FIRST_CELL, LAST_CELL)
                        .flatMap(cell -> decoded(decoder, (byte) row, (byte) cell)));
    }

    private static IntStream decoded(CharsetDecoder decoder, byte... bytes) {
        try {
            // The decoder takes the dash for a horizontal bar; everybody else, and every input method, writes the dash.
            return decoder.decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace('―', '—')
                    .codePoints();
        } catch (CharacterCodingException e) {
            // A cell that the standard leaves empty.
            return IntStream.empty();
        }
    }

    /** Letters, digits and signs of ASCII. */
    static IntStream ascii() {
        return IntStream.range(' ', 0x7F);
    }
}
