package dev.gongkai.report.form;

/**
 * The stable name (键) of a line or a column of one of the form's tables; two of them name a cell.
 *
 * <pre>{@code CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON) // requests.received.naturalPerson}</pre>
 *
 * <p>The constants of {@link RequestRow}, {@link Applicant}, {@link ProactiveItem}, {@link ProactiveMeasure}, {@link
 * ProceedingKind} and {@link ProceedingResult} are the keys of the editions in this library; an edition declared
 * elsewhere may create further ones.
 */
public sealed interface Key {

    /**
     * The name, as the JSON format has it, such as {@code naturalPerson}.
     *
     * @return letters and digits, a small letter first
     */
    String name();

    /** The key of a line of cells: the first half of a cell's address. */
    sealed interface Line extends Key permits ProactiveItem, RequestRow, ProceedingKind {}

    /** The key of what is counted in a line: the second half of a cell's address. */
    sealed interface Measure extends Key permits ProactiveMeasure, Applicant, ProceedingResult {}
}
