package dev.gongkai.report.spark;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outputs that do not depend on each other: while one is planned here, executors work on another. */
final class AtOnce {

    private AtOnce() {}

    /** Makes all of them; where some cannot be made, the first of these says why, after the others have ended. */
    static void make(Runnable... outputs) {
        // Threads of its own, for they inherit the session of this one.
        ExecutorService threads = Executors.newFixedThreadPool(outputs.length);
        try {
            List<Future<?>> all =
                    Stream.of(outputs).<Future<?>>map(threads::submit).toList();
            @Nullable RuntimeException failed = null;
            for (Future<?> each : all) {
                failed = await(each, failed);
            }
            if (failed != null) {
                throw failed;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static @Nullable RuntimeException await(Future<?> output, @Nullable RuntimeException before)
            throws InterruptedException {
        try {
            output.get();
            return before;
        } catch (ExecutionException e) {
            RuntimeException failed =
                    e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            if (before == null) {
                return failed;
            }
            before.addSuppressed(failed);
            return before;
        }
    }
}
