package dev.gongkai.report.service.reports;

import dev.gongkai.report.service.config.ServiceSettings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Does work within limits (限时处理): so much at once, so much waiting, and each piece so long.
 *
 * <pre>{@code byte[] pdf = workers.run(() -> renderer.render(report));}</pre>
 */
@Component
public class Workers {

    private final ThreadPoolExecutor threads;
    private final Duration time;

    Workers(ServiceSettings settings) {
        int parallel = settings.parallel();
        threads = new ThreadPoolExecutor(
                parallel, parallel, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(settings.waiting()));
        threads.allowCoreThreadTimeOut(true);
        time = settings.workTime();
    }

    /**
     * Does a piece of work.
     *
     * @param <T> what comes of it
     * @param work the work; where it takes too long it is interrupted, and its thread is free when it ends
     * @return what came of it
     * @throws OverloadException if too much waits already, or it took too long
     * @throws IOException as the work does
     */
    public <T> T run(Callable<T> work) throws IOException {
        FutureTask<T> future = new FutureTask<>(work);
        try {
            threads.execute(future);
        } catch (RejectedExecutionException e) {
            throw new OverloadException(OverloadException.Kind.BUSY);
        }
        try {
            return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(future);
            throw new OverloadException(OverloadException.Kind.TIMEOUT);
        } catch (InterruptedException e) {
            giveUp(future);
            Thread.currentThread().interrupt();
            throw new OverloadException(OverloadException.Kind.BUSY);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /** What nobody waits for any more has no place among what waits. */
    private void giveUp(FutureTask<?> task) {
        task.cancel(true);
        threads.remove(task);
    }

    private static IOException rethrown(Throwable cause) {
        if (cause instanceof IOException e) {
            return e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof StackOverflowError e) {
            throw new IllegalStateException("too deep", e);
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IOException(cause);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
