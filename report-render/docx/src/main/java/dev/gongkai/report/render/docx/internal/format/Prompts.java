package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.internal.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the words that empty controls show (占位文字): nobody has filled them in. */
public final class Prompts {

    private static final Set<String> OURS = Arrays.stream(ControlPrompt.values())
            .map(prompt -> Texts.strip(prompt.text()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    /** What office programs show where they have lost ours. */
    private static final Set<String> THEIRS = Set.of(
            "单击或点击此处输入文字。",
            "单击此处输入文字。",
            "单击此处输入文字",
            "点击此处输入文字。",
            "Click or tap here to enter text.",
            "Click here to enter text.");

    private Prompts() {}

    /**
     * Whether words are only a prompt.
     *
     * @param showing whether the control says so itself
     */
    public static boolean isPrompt(String text, boolean showing) {
        return isOurs(text) || (showing && THEIRS.contains(text));
    }

    /** Whether words are those of a prompt of ours, whoever put them there. */
    public static boolean isOurs(String text) {
        return OURS.contains(once(text));
    }

    /** LibreOffice repeats a prompt when it saves it. */
    private static String once(String text) {
        for (String prompt : OURS) {
            if (text.startsWith(prompt) && text.replace(prompt, "").isEmpty()) {
                return prompt;
            }
        }
        return text;
    }
}
