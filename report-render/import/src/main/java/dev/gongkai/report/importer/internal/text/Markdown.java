package dev.gongkai.report.importer.internal.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what Markdown writes for a look, and shows nothing of, out of its texts. */
final class Markdown {

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    /** More than two of a sign are a line to write on, or a rule. */
    private static final Pattern STRONG = Pattern.compile("\\*\\*(?=[^\\s*])|(?<!_)__(?=[^\\s_])");

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
        return withoutStrong(blank);
    }

    private static String withoutStrong(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Set<String> unclosed = new HashSet<>();
        Matcher strong = STRONG.matcher(text);
        int kept = 0;
        int from = 0;
        while (strong.find(from)) {
            String mark = strong.group();
            int end = unclosed.contains(mark) ? -1 : end(text, mark, strong.end() + 1);
            if (end < 0) {
                // Nor has any that comes later an end; looking for it again would take too long.
                unclosed.add(mark);
                from = strong.start() + 1;
            } else {
                plain.append(text, kept, strong.start()).append(text, strong.end(), end);
                kept = end + mark.length();
                from = kept;
            }
        }
        return plain.append(text, kept, text.length()).toString();
    }

    /** Where the first mark stands that has no white space before it; -1 where there is none. */
    private static int end(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        while (at >= 0 && isSpace(text.charAt(at - 1))) {
            at = text.indexOf(mark, at + 1);
        }
        return at;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
