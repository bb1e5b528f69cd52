package dev.gongkai.report.render.html;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.internal.XmlBuffer;

/** Writes text in which addresses may be broken behind their separators: justified, the line before one would gape. */
final class AddressText {

    private static final byte[] MAY_BREAK = utf8("<wbr>");

    private static final String BEHIND_IN_PAGE = "/?&=.-_";
    private static final String BEHIND_IN_MAIL = "@.";

    private AddressText() {}

    /** Appends a text, whose characters stay as they are. */
    static XmlBuffer write(String text, XmlBuffer out) {
        if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")) {
            return out.text(text);
        }
        int written = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isPart(text.charAt(i))) {
                continue;
            }
            String behind = separators(text.substring(start, i));
            for (int at = start + 1; at < i - 1; at++) {
                char c = text.charAt(at);
                if (behind.indexOf(c) >= 0 && text.charAt(at + 1) != c) {
                    out.text(text.substring(written, at + 1)).markup(MAY_BREAK);
                    written = at + 1;
                }
            }
            start = i + 1;
        }
        return out.text(text.substring(written));
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7F;
    }

    /** Behind what a word may be broken. */
    private static String separators(String word) {
        if (word.contains("://") || word.startsWith("www.")) {
            return BEHIND_IN_PAGE;
        }
        int at = word.indexOf('@');
        return at > 0 && word.indexOf('.', at) > 0 ? BEHIND_IN_MAIL : "";
    }
}
