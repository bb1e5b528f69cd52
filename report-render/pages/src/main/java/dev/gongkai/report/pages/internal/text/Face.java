package dev.gongkai.report.pages.internal.text;

/** A typeface as far as laying out text needs it. All measures are in ems. */
public interface Face {

    /** The name it is known by in its font set. */
    String name();

    /** Whether it has a glyph for a character, be it an empty one for a character that is not seen. */
    boolean has(int codePoint);

    /** How far a character moves on; only for characters that it has. */
    double advance(int codePoint);

    /**
     * How far a mark above or below a letter is moved from where the letter ends: some faces leave that to programs.
     *
     * @param mark a combining mark that it has
     * @param advance the advance of the letter
     */
    default double markShift(int mark, double advance) {
        return 0;
    }
}
