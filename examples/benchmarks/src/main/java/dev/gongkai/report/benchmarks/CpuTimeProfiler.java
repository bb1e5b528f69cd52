package dev.gongkai.report.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Says how long the processor worked on a document, which other programs on the machine change less than how long it
 * took: {@code -prof dev.gongkai.report.benchmarks.CpuTimeProfiler}. Without the threads of the compiler and the garbage
 * collector.
 */
public final class CpuTimeProfiler implements InternalProfiler {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long before;

    /** A profiler, made by JMH. */
    public CpuTimeProfiler() {}

    @Override
    public String getDescription() {
        return "processor time of the program's own threads, per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = time();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double micros = (time() - before) / 1000.0 / result.getMetadata().getAllOps();
        return List.of(new ScalarResult("cpu.norm", micros, "us/op", AggregationPolicy.AVG));
    }

    private static long time() {
        return LongStream.of(THREADS.getAllThreadIds())
                .map(THREADS::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
