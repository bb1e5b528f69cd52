package dev.gongkai.report.cli.batch;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.InputFile;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is done with one input of a batch: not again if an earlier run has done it, logged, and whatever goes wrong is a
 * result of this input, not the end of the batch.
 *
 * @param <R> what comes of it
 */
public abstract class LoggedWork<R> implements Function<InputFile, R> {

    private final BatchLog log;

    /**
     * Work that is logged.
     *
     * @param log where to
     */
    protected LoggedWork(BatchLog log) {
        this.log = log;
    }

    /**
     * What comes of an input that the log says is done.
     *
     * @param input the input
     * @param verdict the one that was logged; empty text where there was none
     * @return null if it has to be done again
     */
    protected abstract @Nullable R done(InputFile input, String verdict);

    /**
     * Does it.
     *
     * @param input the input
     * @return what came of it
     * @throws IOException if the input cannot be read, or the result not be written
     */
    protected abstract R work(InputFile input) throws IOException;

    /**
     * What comes of an input where that failed.
     *
     * @param input the input
     * @param why the reason
     * @param internalError whether the program is at fault
     * @return what came of it
     */
    protected abstract R failed(InputFile input, Message why, boolean internalError);

    /**
     * The line of the log.
     *
     * @param result what came of an input
     * @param content what the input consists of, if it could be read
     * @param milliseconds how long it took
     * @return the line
     */
    protected abstract LogEntry entry(R result, @Nullable InputContent content, long milliseconds);

    @Override
    public final R apply(InputFile input) {
        long begin = System.nanoTime();
        InputContent content = null;
        R result;
        try {
            content = log.content(input.path());
            String verdict = log.done(content).orElse(null);
            R earlier = verdict == null ? null : done(input, verdict);
            if (earlier != null) {
                return earlier;
            }
            result = work(input);
        } catch (IOException e) {
            result = failed(input, Reasons.of(e), false);
        } catch (RuntimeException | StackOverflowError e) {
            result = failed(input, Reasons.ofFault(e), true);
        }
        log.write(entry(result, content, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)));
        return result;
    }
}
