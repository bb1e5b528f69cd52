package dev.gongkai.report.benchmarks;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import java.io.IOException;
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

/** A report against every rule of the catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class ValidateBenchmark {

    /** The sample report. */
    @Param({"002-qufu", "2019-example"})
    public String report = "";

    private Report subject = WorstCase.EMPTY;

    /**
     * Reads the report.
     *
     * @throws IOException if it cannot be read
     */
    @Setup
    public void read() throws IOException {
        subject = ReportReader.create().read(Samples.json(report));
        ValidationResult result = validate();
        if (!result.failures().isEmpty() || result.rulesRun().size() < 30) {
            throw new IllegalStateException("rules failed or are missing: " + result);
        }
    }

    /**
     * Validates it.
     *
     * @return the result
     */
    @Benchmark
    public ValidationResult validate() {
        return ReportValidator.create().validate(subject);
    }
}
