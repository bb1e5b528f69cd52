package dev.gongkai.report.cli;

/** What the program ends with. */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;

    /** Some report failed or is not valid; the others were done. */
    static final int FAILED = 1;

    /** The arguments are wrong; nothing was done. */
    static final int USAGE = 2;

    /** The program is at fault. */
    static final int INTERNAL = 3;

    private ExitCode() {}
}
