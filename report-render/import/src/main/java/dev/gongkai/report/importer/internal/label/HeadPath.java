package dev.gongkai.report.importer.internal.label;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.form.Key;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row or a column of a table of the form: the heads from the outermost to its own.
 *
 * @param heads the heads; none for the row of a table without row heads
 */
public record HeadPath(List<Head> heads) {
    /** Copies the list. */
    public HeadPath {
        heads = List.copyOf(heads);
    }

    /** The ways from some heads to each leaf below them. */
    static List<HeadPath> below(List<Head> heads) {
        List<HeadPath> paths = new ArrayList<>();
        for (Head head : heads) {
            if (head.children().isEmpty()) {
                paths.add(new HeadPath(List.of(head)));
            }
            for (HeadPath path : below(head.children())) {
                paths.add(new HeadPath(
                        Stream.concat(Stream.of(head), path.heads.stream()).toList()));
            }
        }
        return paths;
    }

    /** Its own head. */
    public Head leaf() {
        return heads.get(heads.size() - 1);
    }

    /** What its numbers are. */
    public Quantity quantity() {
        return leaf().quantity();
    }

    /** Its words, from the outermost. */
    public String words() {
        return String.join(" › ", heads.stream().map(Head::label).toList());
    }

    /** The cell where a row and a column meet. */
    public static CellKey cell(Part part, HeadPath line, HeadPath measure) {
        List<Key> keys = Stream.concat(line.heads.stream(), measure.heads.stream())
                .map(Head::key)
                .filter(Objects::nonNull)
                .toList();
        return new CellKey(part, keys.get(0).name(), keys.get(1).name());
    }
}
