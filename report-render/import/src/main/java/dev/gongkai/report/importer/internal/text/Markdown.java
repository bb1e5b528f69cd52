package dev.gongkai.report.importer.internal.text;

import java.util.List;
import java.util.regex.Pattern;

/** Takes what Markdown writes for a look, and shows nothing of, out of its texts. */
final class Markdown {

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("&(?:nbsp|emsp|ensp|#160|#xa0);", Pattern.CASE_INSENSITIVE);

    /** Possessive, so that a rule of very many cells does not exhaust the stack. */
    private static final Pattern RULE = Pattern.compile("\\|?(?:\\s*:?-{3,}:?\\s*\\|)++(?:\\s*:?-{3,}:?\\s*)?");

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");

    private Markdown() {}

    /** Whether a text is Markdown: it has a heading, or the rule below a table's head. */
    static boolean is(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .anyMatch(line ->
                        RULE.matcher(line).matches() || HEADING.matcher(line).matches());
    }

    /** A text as it is shown. */
    static String shown(String text) {
        String broken = BREAK.matcher(text).replaceAll("\n");
        String blank = BLANK.matcher(broken).replaceAll(" ");
        return STRONG.matcher(blank).replaceAll("$2");
    }
}
