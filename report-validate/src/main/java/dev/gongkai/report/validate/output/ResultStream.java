package dev.gongkai.report.validate.output;

import java.io.Closeable;
import java.io.IOException;

/**
 * Results that are written as they come (逐份输出), for more reports than memory holds; not safe for use by several threads.
 *
 * <pre>{@code
 * try (ResultStream results = ResultWriter.json().to(out)) {
 *     results.add(Outcome.of(name, report, result));
 * }
 * }</pre>
 */
public interface ResultStream extends Closeable {

    /**
     * Writes what came of a report.
     *
     * @param outcome the outcome
     * @throws IOException if it cannot be written
     */
    void add(Outcome outcome) throws IOException;

    /**
     * Ends the results; what they were written to stays open.
     *
     * @throws IOException if the end cannot be written
     */
    @Override
    void close() throws IOException;
}
