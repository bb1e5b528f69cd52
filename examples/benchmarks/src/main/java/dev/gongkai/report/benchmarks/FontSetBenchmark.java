package dev.gongkai.report.benchmarks;

import dev.gongkai.report.pages.FontSet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and checks the five faces, whose files are in memory: what is done once, before the first PDF document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class FontSetBenchmark {

    private final Map<PdfFace, byte[]> files = new EnumMap<>(PdfFace.class);

    /** Reads the files. */
    @Setup
    public void setUp() {
        for (PdfFace face : PdfFace.values()) {
            files.put(face, face.bytes());
        }
    }

    /** The set of faces. */
    @Benchmark
    public FontSet fontSet() throws IOException {
        return PdfFace.set(files);
    }
}
