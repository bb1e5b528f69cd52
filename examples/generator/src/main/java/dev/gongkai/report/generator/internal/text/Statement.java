package dev.gongkai.report.generator.internal.text;

/** Something that the text states once, and that can be misstated (文字部分的表述). */
public enum Statement {
    /** Requests received in the year. */
    RECEIVED,
    /** Requests carried forward. */
    CARRIED_FORWARD,
    /** Normative documents issued. */
    DOCUMENTS_ISSUED,
    /** Decisions on licences. */
    LICENSES,
    /** Decisions on penalties. */
    PENALTIES,
    /** Reconsiderations. */
    RECONSIDERATION,
    /** The year at the beginning of the first sentence. */
    YEAR,
    /** The year of the statistical period. */
    PERIOD,
    /** The number of the notice by which the form was issued. */
    NOTICE
}
