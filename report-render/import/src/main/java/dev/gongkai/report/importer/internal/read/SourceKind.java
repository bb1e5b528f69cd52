package dev.gongkai.report.importer.internal.read;

/** What a file is, whatever its name says. */
public enum SourceKind {
    /** Text or Markdown. */
    TEXT("text"),
    /** A web page, also one under the name of an office file. */
    HTML("html"),
    /** A Word document, with macros or without. */
    DOCX("docx"),
    /** An OpenDocument text. */
    ODT("odt"),
    /** A workbook, with macros or without. */
    XLSX("xlsx"),
    /** A document of Word 97-2003 or WPS. */
    DOC("doc"),
    /** A workbook of Excel 97-2003 or WPS. */
    XLS("xls"),
    /** A PDF. */
    PDF("pdf");

    private final String format;

    SourceKind(String format) {
        this.format = format;
    }

    /**
     * Its name in messages and in {@code Source.format}.
     *
     * @return such as {@code docx}
     */
    public String format() {
        return format;
    }
}
