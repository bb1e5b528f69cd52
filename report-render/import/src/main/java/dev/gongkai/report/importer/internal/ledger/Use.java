package dev.gongkai.report.importer.internal.ledger;

/** What became of a character of the source. */
public enum Use {
    /** It stands in the report, as it is. */
    TEXT,
    /** It is one of the form's labels, or a sign that the form puts there. */
    LABEL,
    /** It is part of a number of the report. */
    NUMBER,
    /** It is no part of the report. */
    ASIDE
}
