package dev.gongkai.report.importer.internal.word;

import java.util.HashMap;
import java.util.Map;

/**
 * The tags of an XML part with the places of their characters, one after another. The part was read before by a parser
 * that refuses what is not well-formed; a parser does not tell where in the file something stands.
 */
final class XmlTags {

    /** What is at hand. */
    enum TagKind {
        START,
        END,
        TEXT,
        DONE
    }

    private final String xml;
    private int at;
    private TagKind kind = TagKind.DONE;
    private int from;
    private int to;
    private String name = "";
    private boolean selfClosing;

    /** One character stands for each byte. */
    XmlTags(String xml) {
        this.xml = xml;
    }

    TagKind next() {
        while (at < xml.length()) {
            from = at;
            if (xml.charAt(at) != '<') {
                int end = xml.indexOf('<', at);
                at = end < 0 ? xml.length() : end;
                return is(TagKind.TEXT);
            }
            if (xml.startsWith("<!--", at)) {
                at = after("-->");
            } else if (xml.startsWith("<?", at)) {
                at = after("?>");
            } else if (xml.startsWith("<![CDATA[", at)) {
                at = after("]]>");
                return is(TagKind.TEXT);
            } else {
                return tag();
            }
        }
        from = at;
        return is(TagKind.DONE);
    }

    private int after(String end) {
        int found = xml.indexOf(end, at);
        return found < 0 ? xml.length() : found + end.length();
    }

    private TagKind is(TagKind what) {
        to = at;
        kind = what;
        return what;
    }

    private TagKind tag() {
        int i = at + 1;
        char quote = 0;
        while (i < xml.length() && (quote != 0 || xml.charAt(i) != '>')) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            i++;
        }
        boolean end = xml.startsWith("</", at);
        int start = at + (end ? 2 : 1);
        int stop = start;
        while (stop < i && xml.charAt(stop) > ' ' && xml.charAt(stop) != '/') {
            stop++;
        }
        name = xml.substring(start, stop);
        selfClosing = !end && xml.charAt(i - 1) == '/';
        at = Math.min(i + 1, xml.length());
        return is(end ? TagKind.END : TagKind.START);
    }

    TagKind kind() {
        return kind;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String name() {
        return name;
    }

    boolean selfClosing() {
        return selfClosing;
    }

    /** The attributes of the tag at hand, as they are written. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        int i = from + 1 + name.length();
        while (i < to) {
            int equals = xml.indexOf('=', i);
            if (equals < 0 || equals >= to) {
                break;
            }
            int open = equals + 1;
            while (open < to && xml.charAt(open) != '"' && xml.charAt(open) != '\'') {
                open++;
            }
            int close = open < to ? xml.indexOf(xml.charAt(open), open + 1) : -1;
            if (close < 0) {
                break;
            }
            attributes.put(xml.substring(i, equals).strip(), xml.substring(open + 1, close));
            i = close + 1;
        }
        return attributes;
    }
}
