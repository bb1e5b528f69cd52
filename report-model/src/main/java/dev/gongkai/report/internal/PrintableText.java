package dev.gongkai.report.internal;

import dev.gongkai.report.Message;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a text: characters that every output format can hold (those of XML 1.0). */
public final class PrintableText {

    /** The longest text, in characters: more than any report has, and little enough to be handled in memory. */
    public static final int MAX_LENGTH = 4_000_000;

    /** What no text may hold, as characters of a regular expression's class: the rule of XML 1.0. */
    public static final String ILLEGAL = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ud800-\\udfff\\ufffe\\uffff";

    /** Line breaks, which texts of one line do not have, as characters of such a class. */
    public static final String LINE_BREAK = "\\u000a\\u000d";

    /** White space of any width, as characters of a regular expression's class. */
    public static final String SPACE =
            "\\u0009\\u000a\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    /**
     * The name of a picture's file as a regular expression: a path below the document's folder, with slashes. It has
     * no dot segment, so that it never leads upwards, and is not blank.
     */
    public static final String FILE_NAME = "(?!/)(?!(?:[\\s\\S]*/)?\\.{1,2}(?:/|$))(?![" + SPACE + "]*$)"
            + "[^\\\\:\\u0000-\\u001f\\ud800-\\udfff\\ufffe\\uffff]{1,500}";

    private static final Pattern FILE = Pattern.compile(FILE_NAME);

    private PrintableText() {}

    /**
     * What is wrong with a text of one line, if anything.
     *
     * @param text the text
     * @return the first character that may not stand in it
     */
    public static Optional<Message> problemOfLine(String text) {
        return problem(text, false);
    }

    /**
     * What is wrong with a text that may have several lines, if anything.
     *
     * @param text the text
     * @return the first character that may not stand in it
     */
    public static Optional<Message> problemOfLines(String text) {
        return problem(text, true);
    }

    private static Optional<Message> problem(String text, boolean lines) {
        // A text never has more characters than UTF-16 units: they are counted only if the units are too many.
        if (text.length() > MAX_LENGTH && text.codePointCount(0, text.length()) > MAX_LENGTH) {
            int length = text.codePointCount(0, text.length());
            return Optional.of(new Message(
                    "至多 " + MAX_LENGTH + " 个字符，实有 " + length + " 个",
                    "at most " + MAX_LENGTH + " characters, found " + length));
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean lineBreak = c == '\n' || c == '\r';
            if (!isLegal(c) && !(lines && lineBreak)) {
                String name = String.format("U+%04X", c);
                int position = text.codePointCount(0, i) + 1;
                return Optional.of(
                        lineBreak
                                ? new Message(
                                        "第 " + position + " 个字符是换行符 " + name + "，此处只能有一行",
                                        "character " + position + " is the line break " + name
                                                + "; only one line is allowed here")
                                : new Message(
                                        "第 " + position + " 个字符 " + name + " 不是文档允许的字符",
                                        "character " + position + ", " + name + ", is not allowed in documents"));
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /**
     * Checks an argument that is a text of one line.
     *
     * @param name the name of the parameter
     * @param text the argument
     * @return the argument
     * @throws IllegalArgumentException if a character may not stand in it
     * @throws NullPointerException naming the parameter
     */
    public static String line(String name, String text) {
        Objects.requireNonNull(text, name);
        return checked(name, text, problemOfLine(text));
    }

    /**
     * Checks an argument that is a text of one line and not blank.
     *
     * @param name the name of the parameter
     * @param text the argument
     * @return the argument
     * @throws IllegalArgumentException if it is blank or a character may not stand in it
     * @throws NullPointerException naming the parameter
     */
    public static String filledLine(String name, String text) {
        Objects.requireNonNull(text, name);
        if (isBlank(text)) {
            throw new IllegalArgumentException(name + ": must not be blank");
        }
        return line(name, text);
    }

    /**
     * Checks an argument that is a text of one line and not blank, or may be left out.
     *
     * @param name the name of the parameter
     * @param text the argument, or null
     * @throws IllegalArgumentException if it is blank or a character may not stand in it
     */
    public static void filledLineIfGiven(String name, @Nullable String text) {
        if (text != null) {
            filledLine(name, text);
        }
    }

    /**
     * Checks an argument that is a text of one or more lines.
     *
     * @param name the name of the parameter
     * @param text the argument
     * @return the argument
     * @throws IllegalArgumentException if a character may not stand in it
     * @throws NullPointerException naming the parameter
     */
    public static String lines(String name, String text) {
        Objects.requireNonNull(text, name);
        return checked(name, text, problemOfLines(text));
    }

    /**
     * Whether a text is the name of a file below the document's folder.
     *
     * @param text the text
     * @return false also where the name leads upwards
     */
    public static boolean isFileName(String text) {
        // The length first: the pattern looks ahead over all of it.
        return text.length() <= 1_000 && FILE.matcher(text).matches();
    }

    private static String checked(String name, String text, Optional<Message> problem) {
        if (problem.isPresent()) {
            throw new IllegalArgumentException(name + ": " + problem.get().en());
        }
        return text;
    }

    /**
     * Whether a text has nothing but white space.
     *
     * @param text the text
     * @return whether nothing would be seen of it
     */
    public static boolean isBlank(String text) {
        return strip(text).isEmpty();
    }

    /**
     * A text without the white space around it: blanks of any width, also those that do not break.
     *
     * @param text the text
     * @return the text within
     */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
