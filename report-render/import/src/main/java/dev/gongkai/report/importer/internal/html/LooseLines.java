package dev.gongkai.report.importer.internal.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a page of a text with tables as pages have them, such as Markdown: its lines are paragraphs and headings. */
final class LooseLines {

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype|html|head|body|div|p|section)(?![\\w:-])", Pattern.CASE_INSENSITIVE);
    /** The text ends with its last sign that is no blank or #; asking at each sign whether it is the last takes too long. */
    private static final Pattern HEADING =
            Pattern.compile("\\s{0,3}(#{1,6})\\s++(|.*[^\\s#\\x{85}\\x{2028}\\x{2029}])[\\s#]*+");

    private static final Pattern MARKUP = Pattern.compile("</?[a-z]", Pattern.CASE_INSENSITIVE);

    private LooseLines() {}

    /** The page; a text that is one already stays as it is. */
    static String paged(String text) {
        boolean loose =
                !text.stripLeading().startsWith("<") && !PAGE.matcher(text).find();
        if (!loose) {
            return text;
        }
        StringBuilder page = new StringBuilder(text.length() * 2);
        int open = 0;
        for (String line : text.split("\n", -1)) {
            int before = open;
            open += tables(line, "<table") - tables(line, "</table");
            Matcher heading = HEADING.matcher(line);
            if (before > 0 || open > 0 || MARKUP.matcher(line).lookingAt() || line.isBlank()) {
                page.append(line);
            } else if (heading.matches()) {
                String level = "h" + heading.group(1).length();
                page.append('<').append(level).append('>').append(heading.group(2));
                page.append("</").append(level).append('>');
            } else {
                page.append("<p>").append(line).append("</p>");
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static int tables(String line, String tag) {
        String small = line.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int at = small.indexOf(tag); at >= 0; at = small.indexOf(tag, at + 1)) {
            count++;
        }
        return count;
    }
}
