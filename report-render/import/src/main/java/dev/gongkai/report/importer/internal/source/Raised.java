package dev.gongkai.report.importer.internal.source;

/** Where characters stand on their line: the mark of a note behind a number must not read as a part of it. */
public enum Raised {
    /** On the line. */
    NO("0123456789+-=()"),
    /** Above it. */
    ABOVE("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
    /** Below it. */
    BELOW("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

    private final String characters;

    Raised(String characters) {
        this.characters = characters;
    }

    /**
     * By the words that formats have for it.
     *
     * @param word such as {@code superscript} or {@code sub}
     * @return where that is
     */
    public static Raised of(String word) {
        return word.startsWith("super") ? ABOVE : word.startsWith("sub") ? BELOW : NO;
    }

    /**
     * A text as it is seen.
     *
     * @param text as the file has it
     * @return with the characters that look so for digits and signs
     */
    public String shown(String text) {
        if (this == NO) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = NO.characters.indexOf(text.charAt(i));
            shown.append(at < 0 ? text.charAt(i) : characters.charAt(at));
        }
        return shown.toString();
    }
}
