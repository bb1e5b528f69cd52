package dev.gongkai.report.benchmarks;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
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

/** From JSON to the report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class ReadBenchmark {

    /** The sample report. */
    @Param({"002-qufu", "2019-example"})
    public String report = "";

    private final ReportReader reader = ReportReader.create();
    private String json = "";

    /** Reads the file, and the report once, so that a bad one fails here. */
    @Setup
    public void setUp() throws IOException {
        json = Samples.json(report);
        reader.read(json);
    }

    /** The JSON text as a report. */
    @Benchmark
    public Report read() throws IOException {
        return reader.read(json);
    }
}
