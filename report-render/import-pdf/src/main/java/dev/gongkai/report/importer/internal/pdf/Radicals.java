package dev.gongkai.report.importer.internal.pdf;

import java.text.Normalizer;

/**
 * Turns radicals back into the characters that were meant. Fonts have one glyph for 日 and ⽇, and programs that write PDF
 * often name the wrong one of the two; the same holds for compatibility ideographs.
 */
final class Radicals {

    private static final int SUPPLEMENT = 0x2E80;
    private static final int SUPPLEMENT_END = 0x2EF3;
    private static final int KANGXI = 0x2F00;
    private static final int KANGXI_END = 0x2FD5;

    /**
     * The characters of the CJK Radicals Supplement, one after another, as Unicode's EquivalentUnifiedIdeograph.txt has
     * them; two have none and stay.
     */
    private static final int[] UNIFIED = ("⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛"
                    + "犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑"
                    + "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟")
            .codePoints()
            .toArray();

    private Radicals() {}

    static String unified(String text) {
        if (text.chars().noneMatch(c -> isOdd(c))) {
            return text;
        }
        StringBuilder unified = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= SUPPLEMENT && c <= SUPPLEMENT_END) {
                unified.appendCodePoint(UNIFIED[c - SUPPLEMENT]);
            } else if (c >= KANGXI && c <= KANGXI_END) {
                unified.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (isOdd(c)) {
                unified.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC));
            } else {
                unified.appendCodePoint(c);
            }
        });
        return unified.toString();
    }

    private static boolean isOdd(int c) {
        return c >= SUPPLEMENT && c <= KANGXI_END || c >= 0xF900 && c <= 0xFAFF;
    }
}
