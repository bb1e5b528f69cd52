package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.internal.PrintableText;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an empty control shows (占位文字); each is a building block of the document. */
public enum ControlPrompt {
    /** Nothing to be seen, so that a blank stays blank in print. */
    NONE("GKBlank", ""),
    TITLE("GKPromptTitle", "（机关名称）（年份）年政府信息公开工作年度报告"),
    CELL("GKPromptCell", "填数"),
    PART("GKPromptPart", "（单击此处填写本部分内容）"),
    AGENCY("GKPromptAgency", "（机关名称）"),
    DATE("GKPromptDate", "（成文日期）");

    /** Office programs put words of their own where a prompt is empty; a wide blank is not. */
    private static final String UNSEEN = "\u2003";

    private static final Set<String> OURS = Arrays.stream(values())
            .map(prompt -> PrintableText.strip(prompt.text()))
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

    private final String id;
    private final String text;

    ControlPrompt(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The name of the building block. */
    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** The text of the building block. */
    public String block() {
        return text.isEmpty() ? UNSEEN : text;
    }

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
