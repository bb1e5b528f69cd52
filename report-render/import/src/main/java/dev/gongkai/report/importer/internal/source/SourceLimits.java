package dev.gongkai.report.importer.internal.source;

/**
 * What a file may hold at most. A report is some ten pages with three tables of together 250 cells; the limits leave room
 * for a hundred times that and end what was made to use up a machine.
 */
public final class SourceLimits {

    /** Bytes of a file: scanned annexes and photographs within; the largest seen has 12 MB. */
    public static final int MAX_FILE = 64 << 20;

    /** Bytes that a packed file may unpack to, all parts together. */
    public static final int MAX_UNPACKED = 160 << 20;

    /** Bytes that one part of an archive unpacks to. */
    public static final int MAX_PART = 64 << 20;

    /** Characters of text: the longest reports have 60,000. */
    public static final int MAX_TEXT = 4_000_000;

    /** Paragraphs, tables and pictures. */
    public static final int MAX_BLOCKS = 100_000;

    /** Cells of all tables: 200 times the form's. */
    public static final int MAX_CELLS = 50_000;

    /** Columns of a grid; the form's widest table has 15. */
    public static final int MAX_COLUMNS = 1_000;

    /** Rows of a grid. */
    public static final int MAX_ROWS = 50_000;

    /** How deep tables may stand in tables; office programs make pages of web layouts with up to ten. */
    public static final int MAX_NESTING = 32;

    private SourceLimits() {}
}
