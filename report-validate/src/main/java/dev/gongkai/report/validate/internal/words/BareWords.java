package dev.gongkai.report.validate.internal.words;

import java.util.List;

/** The words of a heading or a short text without number and marks around them. */
public final class BareWords {

    private BareWords() {}

    /** The words without the number before them and without marks and white space around them. */
    public static String core(String text) {
        LeadingNumber number = LeadingNumber.of(text);
        int start = number == null ? 0 : number.end();
        int end = Characters.beginOfRun(text, text.length(), text.length() - start, BareWords::isMark);
        return text.substring(Characters.endOfRun(text, start, end - start, BareWords::isMark), end);
    }

    /** Whether words say that there is nothing: 无. */
    public static boolean isNothing(String text) {
        String core = core(text);
        return core.isEmpty()
                || List.of("无", "暂无", "没有", "不存在", "无问题", "没有问题", "暂无问题", "不存在问题", "无内容", "/")
                        .contains(core);
    }

    private static boolean isMark(char c) {
        return Characters.isSpace(c) || "。，；：、！？,.;:!?—-…“”\"".indexOf(c) >= 0;
    }
}
