package dev.gongkai.report.render.docx.internal.parse;

/**
 * Digits that are set above or below the line, as the characters that look so: a mark of a note behind a number must not
 * read as a part of it.
 */
final class RaisedDigits {

    private static final String PLAIN = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private RaisedDigits() {}

    /**
     * A text as it is seen.
     *
     * @param place what a run says of where it stands
     */
    static String of(String text, String place) {
        return switch (place) {
            case "superscript" -> mapped(text, RAISED);
            case "subscript" -> mapped(text, LOWERED);
            default -> text;
        };
    }

    private static String mapped(String text, String to) {
        StringBuilder mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = PLAIN.indexOf(text.charAt(i));
            mapped.append(digit < 0 ? text.charAt(i) : to.charAt(digit));
        }
        return mapped.toString();
    }
}
