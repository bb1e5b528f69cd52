package dev.gongkai.report.form;

import java.util.Objects;

/**
 * The address of a number cell of the form (单元格): the table, the line and what is counted in it.
 *
 * <pre>{@code CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON).toString() // requests.received.naturalPerson}</pre>
 *
 * <p>How a person finds it is told by the form: {@code form.label(key)}.
 *
 * @param part the part whose table holds the cell
 * @param line the name of the line, such as {@code received}
 * @param measure the name of what is counted, such as {@code naturalPerson}
 */
public record CellKey(Part part, String line, String measure) {

    /** Checks the address: the part must be a table. */
    public CellKey {
        if (!part.isTable()) {
            throw new IllegalArgumentException("part: " + part + " has no table");
        }
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(measure, "measure");
    }

    /**
     * A cell of the table of proactive disclosure.
     *
     * @param item the line
     * @param measure the column
     * @return the address
     */
    public static CellKey of(ProactiveItem item, ProactiveMeasure measure) {
        return new CellKey(Part.PROACTIVE, item.name(), measure.name());
    }

    /**
     * A cell of the table of requests.
     *
     * @param row the line
     * @param applicant the column
     * @return the address
     */
    public static CellKey of(RequestRow row, Applicant applicant) {
        return new CellKey(Part.REQUESTS, row.name(), applicant.name());
    }

    /**
     * A cell of the table of proceedings.
     *
     * @param kind the kind of proceeding
     * @param result how it ended
     * @return the address
     */
    public static CellKey of(ProceedingKind kind, ProceedingResult result) {
        return new CellKey(Part.PROCEEDINGS, kind.name(), result.name());
    }

    /**
     * The place of the cell in the JSON document.
     *
     * @return a JSON pointer, such as {@code /requests/received/naturalPerson}
     */
    public String pointer() {
        return "/" + part.key() + "/" + line + "/" + measure;
    }

    /**
     * The address in one word.
     *
     * @return such as {@code requests.received.naturalPerson}
     */
    @Override
    public String toString() {
        return part.key() + "." + line + "." + measure;
    }
}
