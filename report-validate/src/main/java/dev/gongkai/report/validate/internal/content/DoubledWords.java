package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.validate.internal.words.Characters;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that stand twice, such as 资金资金.
 *
 * <p>Chinese doubles words by right (研究研究), and one may end a phrase while the same begins the next
 * (政务公开公开透明). So a word of two characters counts only where the sentence cannot go on from the second, or where it is
 * one that never follows itself.
 */
final class DoubledWords {

    /** The longest word that is looked for. */
    private static final int LONGEST = 12;

    /** Never right when doubled, whatever follows. */
    private static final Set<String> NEVER = Set.of(
            "资金", "加强", "推进", "做好", "提高", "提升", "完善", "强化", "开展", "进行", "积极", "及时", "切实", "持续", "不断", "严格", "按照", "根据",
            "以及", "或者", "依法", "认真", "全面", "深入", "扎实", "本年", "全年", "我局", "我市", "我县", "我区", "我镇", "健全", "推动", "促进", "确保",
            "围绕", "建立", "各级", "相关", "有关", "其中", "收到");

    /** Right when doubled, or parts of set phrases. */
    private static final Set<String> DOUBLED = Set.of(
            "研究", "商量", "讨论", "学习", "了解", "考虑", "商议", "交流", "活动", "打听", "放松", "休息", "比较", "琢磨", "体验", "感受", "锻炼", "介绍",
            "检查", "宣传", "非常", "许多", "十分", "多少", "好多", "大家", "哪里", "彼此", "等等", "万岁", "加油", "点赞");

    /** One phrase often ends with these while the next begins with them. */
    private static final Set<String> AMBIGUOUS =
            Set.of("信息公开", "政务公开", "政府信息", "主动公开", "办公室", "委员会", "管委会", "领导小组", "发布会", "规范性", "标准化", "信息化");

    /** Characters with which a doubled word is rather counted, pointed at or asked. */
    private static final String NO_WORD = "一二两三四五六七八九十百千万亿零〇几数每各第的是个这那很非有不无";

    /** Behind these nothing of the word before goes on. */
    private static final String FUNCTION = "的了和与及等";

    private DoubledWords() {}

    /** Where a word stands twice; the place of the two. */
    static List<TextSpan> words(String text) {
        List<TextSpan> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int length = text.charAt(i) < 0x2E80 ? 0 : doubled(text, i);
            if (length > 0) {
                found.add(new TextSpan(i, i + 2 * length));
                i += 2 * length;
            } else {
                i++;
            }
        }
        return found;
    }

    /** The length of a word that stands at a position and right behind it again; 0 where none does. */
    private static int doubled(String text, int at) {
        char first = text.charAt(at);
        if (first == '的' && text.startsWith("的的", at)) {
            boolean word = at > 0 && "目标打鹄的".indexOf(text.charAt(at - 1)) >= 0
                    || at + 2 < text.length() && "确士哥的".indexOf(text.charAt(at + 2)) >= 0;
            return word ? 0 : 1;
        }
        for (int length = Math.min(LONGEST, (text.length() - at) / 2); length >= 2; length--) {
            if (first == text.charAt(at + length)
                    && text.regionMatches(at, text, at + length, length)
                    && isDoubled(text, at, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isDoubled(String text, int at, int length) {
        boolean same = true;
        for (int i = at; i < at + length; i++) {
            char c = text.charAt(i);
            if (!Characters.isHan(c) || NO_WORD.indexOf(c) >= 0) {
                return false;
            }
            same &= c == text.charAt(at);
        }
        if (same) {
            return false;
        }
        String word = text.substring(at, at + length);
        if (DOUBLED.contains(word) || isRepeated(word)) {
            return false;
        }
        // Three times the same is a rhyme or a name, wherever in it one looks.
        if (text.startsWith(word, at + 2 * length) || text.startsWith(word, at - length)) {
            return false;
        }
        if (NEVER.contains(word)) {
            // “提升行动”, “推进会” are names that may follow the word itself.
            return at + 2 * length >= text.length() || "会年行工版班组".indexOf(text.charAt(at + 2 * length)) < 0;
        }
        boolean ends = at + 2 * length >= text.length()
                || !Characters.isHan(text.charAt(at + 2 * length))
                || FUNCTION.indexOf(text.charAt(at + 2 * length)) >= 0;
        return ends || length > 2 && !AMBIGUOUS.contains(word);
    }

    /** A word that is itself a doubled one is judged by the shorter. */
    private static boolean isRepeated(String word) {
        int half = word.length() / 2;
        return word.length() % 2 == 0 && word.regionMatches(0, word, half, half);
    }
}
