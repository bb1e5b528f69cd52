package dev.gongkai.report.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes the key of the planted errors (预设错误清单) as CSV: {@code code,year,mistake,rule,pointer,changed,was,is}, a line
 * for each finding that is to be expected.
 *
 * <pre>{@code
 * ErrorKeyWriter key = ErrorKeyWriter.to(out);
 * generator.reports().forEach(generated -> generated.errors().forEach(key::write));
 * key.flush();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class ErrorKeyWriter {

    private final CsvWriter csv;

    private ErrorKeyWriter(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Begins a key with its head.
     *
     * @param out where to; never closed
     * @return a writer of lines
     * @throws UncheckedIOException if the head cannot be written
     */
    public static ErrorKeyWriter to(Writer out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("code", "year", "mistake", "rule", "pointer", "changed", "was", "is");
        return new ErrorKeyWriter(csv);
    }

    /**
     * Writes a line.
     *
     * @param error what is to be expected
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(PlantedError error) {
        csv.writeRecord(
                error.code(),
                String.valueOf(error.year()),
                error.mistake().name(),
                error.rule(),
                error.pointer(),
                error.changed(),
                error.was(),
                error.is());
    }

    /**
     * Passes on what is still held back.
     *
     * @throws IOException if it cannot be written
     */
    public void flush() throws IOException {
        csv.flush();
    }
}
