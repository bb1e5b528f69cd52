package dev.gongkai.report.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters that look like others and are none of them (形近异码字符): radicals and compatibility forms that PDF gives for
 * ideographs, characters that cannot be seen, private ones. The one table of them for those who judge and who repair.
 *
 * <p>Radicals of the Kangxi dictionary and compatibility ideographs are told by their normalization in Unicode; those of
 * the block CJK Radicals Supplement by Unicode's property Equivalent_Unified_Ideograph, for most of them have none.
 */
public final class MistakenCharacters {

    /** A radical and the ideograph that it looks like. */
    private static final String RADICALS = """
            ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑
            ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王
            ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑
            ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長
            ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼
            ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
            """;

    /** Characters that GB 18030-2000 had no code points of Unicode for, where they stood, and what they are today. */
    private static final String FORMERLY_PRIVATE = """
            E78D\uFE10 E78E\uFE12 E78F\uFE11 E790\uFE13 E791\uFE14 E792\uFE15 E793\uFE16 E794\uFE17 E795\uFE18 E796\uFE19
            E81E\u9FB4 E826\u9FB5 E82B\u9FB6 E82C\u9FB7 E832\u9FB8 E843\u9FB9 E854\u9FBA E864\u9FBB
            """;

    private static final Map<Integer, String> RIGHT = right();

    private MistakenCharacters() {}

    private static Map<Integer, String> right() {
        Map<Integer, String> right = new HashMap<>();
        for (String pair : RADICALS.strip().split("\\s+")) {
            right.put(pair.codePointAt(0), pair.substring(Character.charCount(pair.codePointAt(0))));
        }
        for (String pair : FORMERLY_PRIVATE.strip().split("\\s+")) {
            right.put(Integer.parseInt(pair.substring(0, 4), 16), pair.substring(4));
        }
        for (int c = 0x2F00; c <= 0x2FD5; c++) {
            right.put(c, Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        }
        for (int c = 0xF900; c <= 0xFAD9; c++) {
            compatible(c, right);
        }
        for (int c = 0x2F800; c <= 0x2FA1D; c++) {
            compatible(c, right);
        }
        return Map.copyOf(right);
    }

    /** Some of the block are no compatibility forms but ideographs like others. */
    private static void compatible(int c, Map<Integer, String> right) {
        String same = Character.toString(c);
        String normal = Normalizer.normalize(same, Normalizer.Form.NFC);
        if (!normal.equals(same)) {
            right.put(c, normal);
        }
    }

    /** Whether a character has no place in a text; tabs and line breaks are layout. */
    public static boolean isMistaken(int c) {
        if (c < 0x80) {
            return c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
        }
        if (c >= 0x3000 && c < 0xE000 || c >= 0xFF00 && c < 0xFFF0) {
            // Nearly all that texts are made of.
            return false;
        }
        return isInvisible(c)
                || c == 0xFFFD
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.CONTROL
                || RIGHT.containsKey(c);
    }

    /** Joiners belong to scripts and pictographs that need them; these belong to none. */
    private static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /**
     * What should stand there instead.
     *
     * @return the character, empty where there should be none, null where a person has to tell: private ones, and those
     *     that were lost
     */
    public static @Nullable String rightFor(int c) {
        String right = RIGHT.get(c);
        if (right != null) {
            return right;
        }
        boolean none = isInvisible(c) || Character.getType(c) == Character.CONTROL;
        return none ? "" : null;
    }

    /** The text with the right characters for those that are known; the others stay, and so does what would be blank. */
    public static String repair(String text) {
        if (text.codePoints().noneMatch(MistakenCharacters::isMistaken)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String right = isMistaken(c) ? rightFor(c) : null;
            if (right == null) {
                repaired.appendCodePoint(c);
            } else {
                repaired.append(right);
            }
        });
        String result = repaired.toString();
        return PrintableText.isBlank(result) ? text : result;
    }
}
