package dev.gongkai.report.benchmarks;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Validating long worst-case texts: the time is to grow as the length does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LongTextBenchmark {

    /** The text. */
    @Param({"DIGITS", "BRACKETS", "PARTS", "DATES", "SPACE", "WORDS"})
    public String text = "";

    /** Its length in the overview, and again in the preamble. */
    @Param({"131072", "262144", "524288", "1048576"})
    public int characters;

    private Report report = WorstCase.EMPTY;

    /** Makes the report, and validates it once, so that a rule that fails is no figure. */
    @Setup
    public void setUp() {
        report = WorstCase.valueOf(text).report(characters);
        ValidationResult result = validate();
        if (!result.failures().isEmpty()) {
            throw new IllegalStateException("rules failed: " + result.failures());
        }
    }

    /** The result. */
    @Benchmark
    public ValidationResult validate() {
        return ReportValidator.create().validate(report);
    }
}
