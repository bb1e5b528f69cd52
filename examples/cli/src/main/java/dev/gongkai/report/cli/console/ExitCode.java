package dev.gongkai.report.cli.console;

/** What the program ends with. */
public final class ExitCode {

    /** Everything was done. */
    public static final int DONE = 0;

    /** Some report failed or is not valid; the others were done. */
    public static final int FAILED = 1;

    /** The arguments are wrong; nothing was done. */
    public static final int USAGE = 2;

    /** The program is at fault, or has not enough memory. */
    public static final int INTERNAL = 3;

    private ExitCode() {}
}
