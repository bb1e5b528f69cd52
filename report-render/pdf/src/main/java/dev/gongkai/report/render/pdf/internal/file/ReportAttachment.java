package dev.gongkai.report.render.pdf.internal.file;

/** What writing and reading agree on: where the data of a report are in a file. */
public final class ReportAttachment {

    /** The name that they are attached under. */
    public static final String NAME = "report.json";

    private ReportAttachment() {}
}
