package dev.gongkai.report.form;

/**
 * A kind of proceeding against the agency: reconsideration (行政复议) or litigation (行政诉讼).
 *
 * <pre>{@code CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.UPHELD)}</pre>
 *
 * @param name the stable name, as the JSON format has it
 */
public record ProceedingKind(String name) implements Key.Line {

    /** 行政复议, administrative reconsideration. */
    public static final ProceedingKind RECONSIDERATION = new ProceedingKind("reconsideration");

    /** 行政诉讼 未经复议直接起诉, litigation without prior reconsideration. */
    public static final ProceedingKind DIRECT_LITIGATION = new ProceedingKind("directLitigation");

    /** 行政诉讼 复议后起诉, litigation after reconsideration. */
    public static final ProceedingKind LITIGATION_AFTER_RECONSIDERATION =
            new ProceedingKind("litigationAfterReconsideration");

    /** Checks the name. */
    public ProceedingKind {
        Keys.check(name);
    }
}
