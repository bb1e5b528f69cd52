package dev.gongkai.report.render.docx.internal.format;

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
}
