package dev.gongkai.report.cli.batch;

import dev.gongkai.report.cli.console.Environment;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a batch is: a bar on a terminal, a line now and then elsewhere; nothing where it is done soon. */
public final class Progress implements AutoCloseable {

    /** Fewer are done before one has read that they are being done. */
    private static final int MANY = 50;

    private static final int WIDTH = 78;
    private static final Duration REFRESH = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Environment environment;
    private final int total;
    private final long begin = System.nanoTime();
    private final @Nullable ProgressBar bar;
    private long spoken = begin;
    private int done;

    /**
     * Begins.
     *
     * @param total how many there are
     * @param environment where it is said
     */
    public Progress(int total, Environment environment) {
        this.environment = environment;
        this.total = total;
        this.bar = environment.output().terminal() && total >= MANY ? bar(total, environment.errors()) : null;
    }

    private static ProgressBar bar(int total, PrintWriter errors) {
        return new ProgressBarBuilder()
                .setTaskName("gongkai")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) REFRESH.toMillis())
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            errors.print("\r" + line);
                            errors.flush();
                        },
                        WIDTH))
                .build();
    }

    /** Whether there is a bar, which lines on the same terminal would tear apart. */
    public boolean hasBar() {
        return bar != null;
    }

    /** One more is done. */
    public void step() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        long now = System.nanoTime();
        if (now - spoken >= PAUSE.toNanos() && done < total) {
            spoken = now;
            environment.say("batch.progress", done, total, done / Math.max(seconds(), 1));
        }
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    /** Ends; what took long says how long. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            environment.errors().println();
        }
        if (total >= MANY) {
            double seconds = Math.max(System.nanoTime() - begin, 1) / 1e9;
            environment.say("batch.time", done, seconds, done / seconds);
        }
    }
}
