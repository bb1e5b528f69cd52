package dev.gongkai.report.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.gongkai.report.generator.internal.agencies.AgencyTree;
import dev.gongkai.report.generator.internal.agencies.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All agencies that report (机关名录), superiors before those below them.
 *
 * <pre>{@code generator.register().agency(0).superior() // null: the one at the top}</pre>
 *
 * <p>Immutable and safe for use by several threads; an agency is made when it is asked for.
 */
public final class Register {

    private final AgencyTree tree;

    Register(AgencyTree tree) {
        this.tree = tree;
    }

    /**
     * How many agencies there are.
     *
     * @return at least one
     */
    public int size() {
        return tree.size();
    }

    /**
     * An agency.
     *
     * @param index its number, from zero
     * @return the agency
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public RegisteredAgency agency(int index) {
        return RegisteredAgency.of(tree.seat(index));
    }

    /**
     * All agencies, in order.
     *
     * @return a stream that makes them one by one
     */
    public Stream<RegisteredAgency> agencies() {
        return IntStream.range(0, size()).mapToObj(this::agency);
    }

    /**
     * Writes the register as CSV (RFC 4180, lines ended by LF) with the head {@code code,name,kind,level,superior}; kind and
     * level as the JSON format has them, the superior of the one at the top empty.
     *
     * @param out where to; flushed and not closed
     * @throws IOException if it cannot be written
     */
    public void writeCsv(Writer out) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord("code", "name", "kind", "level", "superior");
            for (int i = 0; i < size(); i++) {
                RegisteredAgency agency = agency(i);
                csv.writeRecord(
                        agency.code(),
                        agency.name(),
                        agency.kind().key(),
                        agency.level().key(),
                        agency.superior());
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    Seat seat(int index) {
        return tree.seat(index);
    }
}
