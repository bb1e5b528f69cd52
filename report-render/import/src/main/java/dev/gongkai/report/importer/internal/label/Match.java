package dev.gongkai.report.importer.internal.label;

/**
 * A label that was found.
 *
 * @param <T> what has the label
 * @param found what was found
 * @param grade how it is written
 * @param label the form's own words
 */
public record Match<T>(T found, Grade grade, String label) {

    /** How a label is written, the best first. */
    public enum Grade {
        /** As in the form. */
        FULL,
        /** As in the form, but for its number. */
        BODY,
        /** In a way that is declared with it. */
        VARIANT,
        /** Misprinted. */
        NEAR
    }
}
