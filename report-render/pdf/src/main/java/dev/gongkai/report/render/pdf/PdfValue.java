package dev.gongkai.report.render.pdf;

import java.util.List;
import java.util.Map;

/**
 * An object of a PDF file, as far as finding an attachment needs it.
 *
 * @param kind what it is
 * @param number a whole number, or the number of the object that is referred to
 * @param text a name, or the bytes of a string as characters
 * @param items the items of an array
 * @param fields the entries of a dictionary
 * @param data where the bytes of a stream begin, or -1 for a dictionary that is none
 */
record PdfValue(Kind kind, long number, String text, List<PdfValue> items, Map<String, PdfValue> fields, int data) {

    enum Kind {
        /** Also what is of no use here: truth values and fractions. */
        NULL,
        NUMBER,
        STRING,
        NAME,
        REFERENCE,
        ARRAY,
        DICTIONARY
    }

    static final PdfValue NULL = new PdfValue(Kind.NULL, 0, "", List.of(), Map.of(), -1);

    static PdfValue number(long number) {
        return new PdfValue(Kind.NUMBER, number, "", List.of(), Map.of(), -1);
    }

    static PdfValue reference(long number) {
        return new PdfValue(Kind.REFERENCE, number, "", List.of(), Map.of(), -1);
    }

    static PdfValue string(String bytes) {
        return new PdfValue(Kind.STRING, 0, bytes, List.of(), Map.of(), -1);
    }

    static PdfValue name(String name) {
        return new PdfValue(Kind.NAME, 0, name, List.of(), Map.of(), -1);
    }

    static PdfValue array(List<PdfValue> items) {
        return new PdfValue(Kind.ARRAY, 0, "", items, Map.of(), -1);
    }

    static PdfValue dictionary(Map<String, PdfValue> fields) {
        return new PdfValue(Kind.DICTIONARY, 0, "", List.of(), fields, -1);
    }

    /** This dictionary with the bytes that follow it. */
    PdfValue stream(int at) {
        return new PdfValue(kind, number, text, items, fields, at);
    }

    /** An entry of a dictionary, as it stands there; {@link #NULL} where there is none. */
    PdfValue field(String name) {
        return fields.getOrDefault(name, NULL);
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    boolean isStream() {
        return data >= 0;
    }

    /** Whether this is a dictionary that says to be of a type. */
    boolean isOfType(String type) {
        return field("Type").isName(type);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** A number within bounds, or another where this is none such. */
    int numberOr(int other, int least, int most) {
        return kind == Kind.NUMBER && number >= least && number <= most ? (int) number : other;
    }
}
