package dev.gongkai.report.render.docx.internal.format;

/** What the renderer writes for a reader to find again: parts, tags, styles. Names here are as permanent as a format. */
public final class DocxContract {

    /** The part with the values that the number cells are bound to. */
    public static final String VALUES_PART = "customXml/item1.xml";

    /** The part with the complete report as JSON; only where a report was rendered, not where a bare tree was. */
    public static final String REPORT_PART = "customXml/item2.xml";

    /** The namespace of {@link #VALUES_PART}: {@code <report form="2021">} with an element for each number cell. */
    public static final String VALUES_NAMESPACE = "urn:gongkai:report:values";

    /** The namespace of {@link #REPORT_PART}: {@code <document>}, of which the text is the JSON. */
    public static final String REPORT_NAMESPACE = "urn:gongkai:report:json";

    /** The identity of {@link #VALUES_PART}, which data bindings name. */
    public static final String VALUES_ID = "{6B0F2C52-91A4-4E0B-8C38-6F3A7D0A2C11}";

    /** The identity of {@link #REPORT_PART}. */
    public static final String REPORT_ID = "{D2E7A8B4-53C1-4F6D-9A07-1B8C5E94F022}";

    /** The tag of the title's control. */
    public static final String TITLE = "title";

    /** The tag of the control of the agency's name in the signature. */
    public static final String SIGNATURE_AGENCY = "signature.agency";

    /** The tag of the control of the date of writing. */
    public static final String SIGNATURE_DATE = "signature.date";

    /** Begins the tag of a part's heading; the key of the part follows. */
    public static final String HEADING = "heading.";

    /** Ends the tag of the notes under a part's table; the key of the part stands before. */
    public static final String NOTES = ".notes";

    private DocxContract() {}

    /**
     * The paragraph styles. Word stores its own styles under English names and shows them in the user's language: Title
     * is 标题, heading 1 is 标题 1, Normal is 正文. Ids may be changed by an office program, names are kept.
     */
    public enum ParagraphStyle {
        /** 正文: running text. */
        BODY("GKBody", "Normal"),
        /** 标题: the title. */
        TITLE("GKTitle", "Title"),
        /** 标题 1: 一、. */
        HEADING_1("GKHeading1", "heading 1"),
        /** 标题 2: （一）. */
        HEADING_2("GKHeading2", "heading 2"),
        /** 标题 3: 1. . */
        HEADING_3("GKHeading3", "heading 3"),
        /** 标题 4: （1）. */
        HEADING_4("GKHeading4", "heading 4"),
        /** 表格文字, in the middle of its cell. */
        TABLE_TEXT("GKTableText", "表格文字"),
        /** 表格文字, for labels at the left. */
        TABLE_LABEL("GKTableLabel", "表格标目"),
        /** 表格文字, for tables of many columns. */
        DENSE_TEXT("GKDenseText", "密表文字"),
        /** 密表文字, for labels at the left. */
        DENSE_LABEL("GKDenseLabel", "密表标目"),
        /** 图注: the words below a figure. */
        CAPTION("GKCaption", "图注"),
        /** 表题: the words above a small table. */
        TABLE_CAPTION("GKTableCaption", "表题"),
        /** 插图: the paragraph that holds a figure. */
        FIGURE("GKFigure", "插图"),
        /** 表注: a note under a table. */
        NOTE("GKNote", "表注"),
        /** 表后: the empty line behind each table; it holds nothing of the report. */
        GAP("GKGap", "表后"),
        /** 落款: the agency in the signature. */
        SIGNATURE("GKSignature", "落款"),
        /** 成文日期: the date in the signature. */
        SIGNATURE_DATE("GKSignatureDate", "成文日期"),
        /** 页脚: the page number. */
        FOOTER("GKFooter", "footer");

        private final String id;
        private final String styleName;

        ParagraphStyle(String id, String styleName) {
            this.id = id;
            this.styleName = styleName;
        }

        public String id() {
            return id;
        }

        public String styleName() {
            return styleName;
        }

        public static ParagraphStyle heading(int level) {
            return switch (level) {
                case 1 -> HEADING_1;
                case 2 -> HEADING_2;
                case 3 -> HEADING_3;
                default -> HEADING_4;
            };
        }
    }

    /** The character styles of headings that run in, by level, such as GKRunIn2. */
    public static final String RUN_IN = "GKRunIn";

    /** The names of the character styles of headings that run in; the level follows. */
    public static final String RUN_IN_NAME = "段首标题 ";

    /** The character style of prompts in empty controls. */
    public static final String PLACEHOLDER = "GKPlaceholder";
}
