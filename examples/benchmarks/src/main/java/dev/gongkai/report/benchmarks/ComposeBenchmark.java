package dev.gongkai.report.benchmarks;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.ReportComposer;
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

/** From the report to the document tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
public class ComposeBenchmark {

    /** The sample report. */
    @Param({"002-qufu", "2019-example"})
    public String report = "";

    private final ReportComposer composer = ReportComposer.create();
    private Report data;

    /** Reads the report. */
    @Setup
    public void setUp() throws IOException {
        data = ReportReader.create().read(Samples.json(report));
    }

    /** The report as a document tree. */
    @Benchmark
    public Document compose() {
        return composer.compose(data);
    }
}
