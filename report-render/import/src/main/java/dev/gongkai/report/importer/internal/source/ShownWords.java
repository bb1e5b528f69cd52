package dev.gongkai.report.importer.internal.source;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sheet's format of numbers shows besides the digits, which tells what a number means. */
public final class ShownWords {

    /** What a format shows, such as 元; blanks, colours and the characters that only take room are none of it. */
    private static final Pattern SHOWN =
            Pattern.compile("\"([^\"]*)\"|\\[[^\\[\\]]*\\]|[_*].|[\\\\!](.)|(.)", Pattern.DOTALL);

    private static final Pattern DIVIDED = Pattern.compile("[0#?],+(?![0#?,])");

    /** No program takes a longer format from its user. */
    private static final int LONGEST = 255;

    /** Each of very many numbers takes the words with it; of more than this the end is left out. */
    private static final int MOST_WORDS = 40;

    private ShownWords() {}

    /**
     * The words that a format has behind a number.
     *
     * @param code the format, as programs write it
     * @return the words, or the format itself in angle brackets where it divides by thousands or is longer than any; empty
     *     where there are none
     */
    public static String behind(String code) {
        if (code.length() > LONGEST) {
            return "<" + shortened(code) + ">";
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\[\\]]*\\]|[\\\\!_*].", "");
        if (DIVIDED.matcher(bare).find()) {
            return "<" + shortened(code) + ">";
        }
        StringBuilder behind = new StringBuilder();
        Matcher shown = SHOWN.matcher(code.replaceAll("(?i)general|G/通用格式", "0"));
        while (shown.find()) {
            String plain = shown.group(3);
            if (plain == null) {
                behind.append(shown.group(1) != null ? shown.group(1) : Objects.requireNonNullElse(shown.group(2), ""));
            } else if (plain.equals(";")) {
                break;
            } else if ("0#?".contains(plain)) {
                behind.setLength(0);
            } else if (Character.isLetter(plain.codePointAt(0))) {
                behind.append(plain);
            }
        }
        return behind.chars().anyMatch(Character::isLetter)
                ? shortened(behind.toString().strip())
                : "";
    }

    private static String shortened(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
    }
}
