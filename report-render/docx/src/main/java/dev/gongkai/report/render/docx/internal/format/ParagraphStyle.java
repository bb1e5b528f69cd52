package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.render.Theme.Role;
import java.util.List;

/**
 * The paragraph styles. Word stores its own styles under English names and shows them in the user's language: Title
 * is 标题, heading 1 is 标题 1, Normal is 正文. Ids may be changed by an office program, names are kept.
 */
public enum ParagraphStyle {
    /** 正文: running text. */
    BODY("GKBody", "Normal", Role.BODY),
    /** 标题: the title. */
    TITLE("GKTitle", "Title", Role.TITLE),
    /** 标题 1: 一、. */
    HEADING_1("GKHeading1", "heading 1", Role.HEADING_1),
    /** 标题 2: （一）. */
    HEADING_2("GKHeading2", "heading 2", Role.HEADING_2),
    /** 标题 3: 1. . */
    HEADING_3("GKHeading3", "heading 3", Role.HEADING_3),
    /** 标题 4: （1）. */
    HEADING_4("GKHeading4", "heading 4", Role.HEADING_4),
    /** 表格文字, in the middle of its cell. */
    TABLE_TEXT("GKTableText", "表格文字", Role.TABLE),
    /** 表格文字, for labels at the left. */
    TABLE_LABEL("GKTableLabel", "表格标目", Role.TABLE),
    /** 表格文字, for tables of many columns. */
    DENSE_TEXT("GKDenseText", "密表文字", Role.DENSE_TABLE),
    /** 密表文字, for labels at the left. */
    DENSE_LABEL("GKDenseLabel", "密表标目", Role.DENSE_TABLE),
    /** 图注: the words below a figure. */
    CAPTION("GKCaption", "图注", Role.CAPTION),
    /** 表题: the words above a small table. */
    TABLE_CAPTION("GKTableCaption", "表题", Role.CAPTION),
    /** 插图: the paragraph that holds a figure. */
    FIGURE("GKFigure", "插图", Role.CAPTION),
    /** 表注: a note under a table. */
    NOTE("GKNote", "表注", Role.NOTE),
    /** 表后: the empty line behind each table; it holds nothing of the report. */
    GAP("GKGap", "表后", Role.DENSE_TABLE),
    /** 落款: the agency in the signature. */
    SIGNATURE("GKSignature", "落款", Role.BODY),
    /** 成文日期: the date in the signature. */
    SIGNATURE_DATE("GKSignatureDate", "成文日期", Role.BODY),
    /** 页脚: the page number. */
    FOOTER("GKFooter", "footer", Role.PAGE_NUMBER);

    private static final List<ParagraphStyle> HEADINGS = List.of(HEADING_1, HEADING_2, HEADING_3, HEADING_4);

    private final String id;
    private final String styleName;
    private final Role role;

    ParagraphStyle(String id, String styleName, Role role) {
        this.id = id;
        this.styleName = styleName;
        this.role = role;
    }

    public String id() {
        return id;
    }

    public String styleName() {
        return styleName;
    }

    /** The kind of text of the theme that it has the face of. */
    public Role role() {
        return role;
    }

    public static ParagraphStyle heading(int level) {
        return level >= 1 && level <= HEADINGS.size() ? HEADINGS.get(level - 1) : HEADING_4;
    }

    /** The level of the headings of this style; 0 where it is for none. */
    public int headingLevel() {
        return HEADINGS.indexOf(this) + 1;
    }
}
