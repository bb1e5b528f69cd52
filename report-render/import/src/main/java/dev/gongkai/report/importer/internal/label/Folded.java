package dev.gongkai.report.importer.internal.label;

import dev.gongkai.report.importer.internal.ledger.Unseen;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as labels are compared: without white space, with one writing for each sign. Every character knows where it
 * came from.
 */
public final class Folded {

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\([一二三四五六七八九十]{1,3}\\)[、.,]?|[一二三四五六七八九十]{1,3}[、.,:;]|\\([0-9]{1,2}\\)|[0-9]{1,2}[.、,])");

    private final String text;
    private final int[] places;

    private Folded(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    /** Folds a text. */
    public static Folded of(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int[] places = new int[raw.length()];
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Unseen.is(c)) {
                places[text.length()] = i;
                text.append(fold(c));
            }
        }
        return new Folded(text.toString(), places);
    }

    /** The folded text alone. */
    public static String fold(String raw) {
        return of(raw).text;
    }

    /** The text without the number before it and the stop behind it. */
    public static String body(String folded) {
        Matcher number = NUMBER.matcher(folded);
        String body = number.find() && number.end() < folded.length() ? folded.substring(number.end()) : folded;
        return body.length() > 1 && ".:;,、".indexOf(body.charAt(body.length() - 1)) >= 0
                ? body.substring(0, body.length() - 1)
                : body;
    }

    /** How long the number before a folded text is. */
    public static int numberLength(String folded) {
        Matcher number = NUMBER.matcher(folded);
        return number.find() ? number.end() : 0;
    }

    /** One writing for signs that people take for one another. */
    public static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return fold((char) (c - '！' + '!'));
        }
        return switch (c) {
            case '“', '”', '„', '‟', '「', '」', '『', '』', '‘', '’', '\'', '〝', '〞' -> '"';
            case '—', '–', '−', '‐', '‑', '‒', '―', '─' -> '-';
            case '。', '·', '•', '‧', '﹒' -> '.';
            case '〔', '【', '[', '﹙' -> '(';
            case '〕', '】', ']', '﹚' -> ')';
            case '﹑', '､' -> '、';
            case '∕', '⁄', '╱' -> '/';
            default -> c;
        };
    }

    /** The folded text. */
    public String text() {
        return text;
    }

    /** Where a character of it stands in the text as it was; the end stands behind the last. */
    public int place(int index) {
        return index < text.length() ? places[index] : text.isEmpty() ? 0 : places[text.length() - 1] + 1;
    }

    /** Where a part of it ends in the text as it was. */
    public int end(int index) {
        return index == 0 ? place(0) : places[index - 1] + 1;
    }
}
