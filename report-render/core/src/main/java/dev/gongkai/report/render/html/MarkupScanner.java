package dev.gongkai.report.render.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Goes through the tags of a page from its beginning to its end, once, whatever the page is like. */
final class MarkupScanner {

    private final String html;
    private int start;
    private int at;
    private String name = "";
    private boolean end;
    private int attributesFrom;

    MarkupScanner(String html) {
        this.html = html;
    }

    /** Goes on to the next tag or comment. */
    boolean next() {
        for (int i = html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
            if (html.startsWith("<!--", i)) {
                return found(i, behind("-->", i + 4), "");
            }
            int first = html.startsWith("</", i) ? i + 2 : i + 1;
            if (first < html.length() && (isLetter(html.charAt(first)) || "!?".indexOf(html.charAt(first)) >= 0)) {
                int last = first;
                while (last < html.length() && isName(html.charAt(last))) {
                    last++;
                }
                end = first == i + 2;
                attributesFrom = last;
                return found(i, tagEnd(last), html.substring(first, last).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private boolean found(int from, int behind, String tag) {
        start = from;
        at = behind;
        name = tag;
        return true;
    }

    /** Behind the tag: a sign within quotation marks does not end it. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private int behind(String sign, int from) {
        int found = html.indexOf(sign, from);
        return found < 0 ? html.length() : found + sign.length();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isName(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-';
    }

    /** The name of the element in small letters; empty for a comment. */
    String name() {
        return name;
    }

    boolean isEnd() {
        return end;
    }

    /** Where the tag begins. */
    int start() {
        return start;
    }

    /** Where what follows the tag begins. */
    int behind() {
        return at;
    }

    /** Passes over what is no markup, to the end tag of the element that has begun; what stands there. */
    String raw() {
        String tag = "</" + name;
        int close = html.indexOf("</", at);
        while (close >= 0 && !html.regionMatches(true, close, tag, 0, tag.length())) {
            close = html.indexOf("</", close + 2);
        }
        String content = html.substring(at, close < 0 ? html.length() : close);
        at += content.length();
        return content;
    }

    /** Passes over the element that has begun, with those of its name within it. */
    void element() {
        String element = name;
        int open = 1;
        while (open > 0 && next()) {
            if (name.equals(element)) {
                open += end ? -1 : 1;
            }
        }
    }

    /** The attributes of the tag by their names in small letters; the first of each name counts. */
    Map<String, String> attributes() {
        Map<String, String> found = new HashMap<>();
        int last = Math.max(attributesFrom, at - 1);
        for (int i = attributesFrom; i < last; ) {
            if (!isName(html.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < last && isName(html.charAt(i))) {
                i++;
            }
            String attribute = html.substring(from, i).toLowerCase(Locale.ROOT);
            String value = "";
            if (i < last && html.charAt(i) == '=') {
                int begin = i + 1;
                char quote = begin < last ? html.charAt(begin) : ' ';
                boolean quoted = quote == '"' || quote == '\'';
                begin += quoted ? 1 : 0;
                i = begin;
                while (i < last && (quoted ? html.charAt(i) != quote : !Character.isWhitespace(html.charAt(i)))) {
                    i++;
                }
                value = html.substring(begin, i);
                i++;
            }
            found.putIfAbsent(attribute, value);
        }
        return found;
    }
}
