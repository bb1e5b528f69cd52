package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;

/** What the renderer writes for a reader to find again: parts, tags, styles. Names here are as permanent as a format. */
public final class DocxContract {

    /** The part with the values that the number cells are bound to. */
    public static final String VALUES_PART = "customXml/item1.xml";

    /** The part with the complete report as JSON; missing where only a document tree was rendered. */
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

    /** Begins the name of the drawing of a chart of ours; its number follows. Office programs keep it. */
    public static final String CHART = "图解 ";

    /** Begins the tag of a part's heading; the key of the part follows. */
    public static final String HEADING = "heading.";

    /** Ends the tag of the notes under a part's table; the key of the part stands before. */
    public static final String NOTES = ".notes";

    /** The character styles of headings that run in, by level, such as GKRunIn2. */
    public static final String RUN_IN = "GKRunIn";

    /** The names of the character styles of headings that run in; the level follows. */
    public static final String RUN_IN_NAME = "段首标题 ";

    /** The character style of prompts in empty controls. */
    public static final String PLACEHOLDER = "GKPlaceholder";

    /** In an agency's file, the name of the control or bookmark where the report stands. */
    public static final String REPORT = "report";

    /** The bookmark around a report on an agency's paper: office programs lose controls, but keep bookmarks. */
    public static final String REPORT_MARK = "GongkaiReport";

    /** Begins the names of styles that are based on those of an agency's file. */
    public static final String BASED = "报告 ";

    /** The part with the visible text. */
    public static final String BODY_PART = "word/document.xml";

    /** The largest part that is read, in bytes; so none that is written may be larger. */
    public static final int MAX_PART_BYTES = 64 << 20;

    private DocxContract() {}

    /** The report that travels within a blank form; a prompt stands for the agency's name, which none can be without. */
    public static Report blankReport(Form form, int year) {
        return Report.builder(form, year, Agency.of(ControlPrompt.AGENCY.text()))
                .build();
    }
}
