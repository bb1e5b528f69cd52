package dev.gongkai.report.cli.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same with many inputs on several threads. Results come in the order of the inputs; only a few are in memory at
 * a time. When the process is asked to end, what has begun is ended first.
 */
public final class Batch {

    /** How far the fast may run ahead of the slow, for each thread. */
    private static final int AHEAD = 4;

    /** How long one report may keep the process from ending. */
    private static final int PATIENCE_SECONDS = 20;

    private Batch() {}

    /**
     * Runs a batch.
     *
     * @param <I> the inputs
     * @param <R> the results
     * @param inputs what is done something with
     * @param threads how many at once
     * @param work what is done, on several threads; it handles its own failures, what it throws ends the batch
     * @param done takes the results in order, on the calling thread
     */
    public static <I, R> void run(Iterator<I> inputs, int threads, Function<I, R> work, Consumer<R> done) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Batch::thread);
        AtomicBoolean ending = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(ending, over), "gongkai-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Deque<Future<@Nullable R>> window = new ArrayDeque<>();
            while (!window.isEmpty() || inputs.hasNext() && !ending.get()) {
                while (inputs.hasNext() && !ending.get() && window.size() < threads * AHEAD) {
                    I input = inputs.next();
                    Callable<@Nullable R> task = () -> ending.get() ? null : work.apply(input);
                    window.add(pool.submit(task));
                }
                Future<@Nullable R> next = window.poll();
                R result = next == null ? null : result(next);
                if (result != null) {
                    done.accept(result);
                }
            }
        } finally {
            pool.shutdownNow();
            over.countDown();
            remove(hook);
        }
        if (ending.get()) {
            awaitTheEnd();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "gongkai-batch");
        thread.setDaemon(true);
        return thread;
    }

    private static <R> @Nullable R result(Future<@Nullable R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void end(AtomicBoolean ending, CountDownLatch over) {
        ending.set(true);
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process is ending: what is done with all results must not be done with some of them. */
    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook runs.
        }
    }
}
