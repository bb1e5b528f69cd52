package dev.gongkai.report;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A message to a person, in Chinese and in English.
 *
 * <pre>{@code new Message("年度应为整数", "the year must be a whole number").in(Locale.CHINA)}</pre>
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Message(String zh, String en) implements Serializable {

    /** Checks that both texts are there. */
    public Message {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /**
     * The text in the language of a locale: English where the locale says so, Chinese otherwise.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
