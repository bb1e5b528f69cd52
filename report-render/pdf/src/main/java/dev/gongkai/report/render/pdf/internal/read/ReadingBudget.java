package dev.gongkai.report.render.pdf.internal.read;

/**
 * What reading a file may cost, in all. A file may point to the same bytes from a million places, or inflate to a
 * thousand times its size; with these limits neither memory nor time depend on what it claims.
 */
final class ReadingBudget {

    /** Values that are held at once. */
    private static final int MAX_VALUES = 1_000_000;

    /** Values that are looked at where every object of a file is. */
    private static final int MAX_SEARCHED = 10_000_000;

    /** Entries of tables that say where objects are. */
    private static final int MAX_ENTRIES = 1_000_000;

    /** Bytes that streams inflate to. */
    private static final long MAX_INFLATED = 160L << 20;

    /** How often all bytes of a file may be looked at. */
    private static final int MAX_PASSES = 4;

    private static final long SMALL_FILE = 1 << 20;

    private long values;
    private long valuesOfObject;
    private long entries;
    private long inflated;
    private long parsed;

    private ReadingBudget(int values, long size) {
        this.values = values;
        this.entries = MAX_ENTRIES;
        this.inflated = MAX_INFLATED;
        this.parsed = MAX_PASSES * Math.max(size, SMALL_FILE);
    }

    /** For a file that is read. */
    static ReadingBudget forReading(long size) {
        return new ReadingBudget(MAX_VALUES, size);
    }

    /** For a file whose every object is looked at, and let go. */
    static ReadingBudget forSearching(long size) {
        return new ReadingBudget(MAX_SEARCHED, size);
    }

    /** An object is begun; what was read before it may be held no longer. */
    void object() {
        valuesOfObject = MAX_VALUES;
    }

    void value() throws RejectedPdfException {
        check(Math.min(--values, --valuesOfObject));
    }

    void entry() throws RejectedPdfException {
        check(--entries);
    }

    void parsed(long bytes) throws RejectedPdfException {
        parsed -= bytes;
        check(parsed);
    }

    void inflated(long bytes) throws RejectedPdfException {
        inflated -= bytes;
        check(inflated);
        // What has been inflated may be looked at like the file itself.
        parsed += MAX_PASSES * bytes;
    }

    private static void check(long left) throws RejectedPdfException {
        if (left < 0) {
            throw new RejectedPdfException(
                    "PDF 文件超出读取限制（对象过多，或解压后过大）",
                    "the PDF file is beyond the limits of reading (too many objects, or too large when inflated)");
        }
    }
}
