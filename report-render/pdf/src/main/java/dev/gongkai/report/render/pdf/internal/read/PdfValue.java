package dev.gongkai.report.render.pdf.internal.read;

import java.util.List;
import java.util.Map;

/** An object of a PDF file, as far as finding an attachment needs it. Asked for what only another kind has, it has none. */
sealed interface PdfValue {

    PdfValue NULL = new Null();

    /** Nothing, or what is of no use here: truth values and fractions. */
    record Null() implements PdfValue {}

    /** A whole number. */
    record Whole(@Override long number) implements PdfValue {
        @Override
        public int numberOr(int other, int least, int most) {
            return number >= least && number <= most ? (int) number : other;
        }
    }

    /**
     * A string.
     *
     * @param bytes its bytes, each as a character
     */
    record Bytestring(String bytes) implements PdfValue {}

    /** A name. */
    record Name(String name) implements PdfValue {
        @Override
        public boolean isName(String expected) {
            return name.equals(expected);
        }
    }

    /** What refers to the object of a number. */
    record Reference(@Override long number) implements PdfValue {}

    /** Several values. */
    record Array(@Override List<PdfValue> items) implements PdfValue {}

    /**
     * Values by their names.
     *
     * @param data where the bytes begin that follow a stream's dictionary, or -1 where none do
     */
    record Dictionary(
            @Override Map<String, PdfValue> fields,
            @Override int data) implements PdfValue {
        @Override
        public PdfValue field(String name) {
            return fields.getOrDefault(name, NULL);
        }
    }

    /** The number, or that of the object that is referred to; 0 for other kinds. */
    default long number() {
        return 0;
    }

    /** The number if it is within bounds, or another value. */
    default int numberOr(int other, int least, int most) {
        return other;
    }

    /** The items of an array; none for other kinds. */
    default List<PdfValue> items() {
        return List.of();
    }

    /** The entries of a dictionary; none for other kinds. */
    default Map<String, PdfValue> fields() {
        return Map.of();
    }

    /** An entry of a dictionary, as it stands there; {@link #NULL} where there is none. */
    default PdfValue field(String name) {
        return NULL;
    }

    /** Where the bytes of a stream begin; -1 for what is none. */
    default int data() {
        return -1;
    }

    default boolean isStream() {
        return data() >= 0;
    }

    /** Whether this is a dictionary that says to be of a type. */
    default boolean isOfType(String type) {
        return field("Type").isName(type);
    }

    default boolean isName(String expected) {
        return false;
    }
}
