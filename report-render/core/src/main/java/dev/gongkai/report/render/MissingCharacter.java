package dev.gongkai.report.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import java.util.Objects;

/**
 * A character of a document that none of the faces has (缺字), and where it stands.
 *
 * <pre>{@code
 * fonts.missing(report).forEach(m -> show(m.character(), m.place().in(locale)));  // 㙍 一、总体情况，第3段
 * }</pre>
 *
 * @param codePoint the character
 * @param place the part, and the paragraph, table or figure in it, counted from 1
 * @param around the words that it stands among
 */
public record MissingCharacter(int codePoint, Message place, String around) implements Problem {

    /** Checks that nothing is missing. */
    public MissingCharacter {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(around, "around");
    }

    /**
     * The character.
     *
     * @return as text
     */
    public String character() {
        return Character.toString(codePoint);
    }

    /**
     * Which character is missing, among which words, and what is to be done.
     *
     * @return in two languages
     */
    @Override
    public Message message() {
        String code = String.format("U+%04X", codePoint);
        return new Message(
                "“" + around + "”中的字符“" + character() + "”（" + code + "）在所有字体中都没有，请加入含有该字符的字体",
                "no face has the character “" + character() + "” (" + code + ") in “" + around
                        + "”; add a face that has it");
    }
}
