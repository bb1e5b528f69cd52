package dev.gongkai.report.form;

/**
 * How proceedings (行政复议、行政诉讼) ended.
 *
 * <pre>{@code CellKey.of(ProceedingKind.DIRECT_LITIGATION, ProceedingResult.TOTAL)}</pre>
 *
 * @param name the stable name, as the JSON format has it
 */
public record ProceedingResult(String name) implements Key.Measure {

    /** 结果维持, upheld. */
    public static final ProceedingResult UPHELD = new ProceedingResult("upheld");

    /** 结果纠正, corrected. */
    public static final ProceedingResult CORRECTED = new ProceedingResult("corrected");

    /** 其他结果, another result. */
    public static final ProceedingResult OTHER = new ProceedingResult("other");

    /** 尚未审结, pending. */
    public static final ProceedingResult PENDING = new ProceedingResult("pending");

    /** 总计, all. */
    public static final ProceedingResult TOTAL = new ProceedingResult("total");

    /** Checks the name. */
    public ProceedingResult {
        Keys.check(name);
    }
}
