package dev.gongkai.report.render.docx.internal.format;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.internal.XmlBuffer;

/** The markup that texts are set in, and the names of the format's namespaces. */
public final class WordMarkup {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final byte[] TEXT = utf8("<w:t xml:space=\"preserve\">");
    private static final byte[] END_TEXT = utf8("</w:t>");
    private static final byte[] TAB = utf8("<w:tab/>");
    private static final byte[] BREAK = utf8("<w:br/>");

    private WordMarkup() {}

    /** The text of a run, in which a tabulator is an element of its own. */
    public static void text(XmlBuffer out, String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n') {
                piece(out, text.substring(start, i));
                out.markup(c == '\t' ? TAB : BREAK);
                start = i + 1;
            }
        }
        piece(out, start == 0 ? text : text.substring(start));
    }

    private static void piece(XmlBuffer out, String text) {
        if (!text.isEmpty()) {
            out.markup(TEXT).text(text).markup(END_TEXT);
        }
    }

    /** The value of an attribute; a line break in it would be read as a blank if it were not escaped. */
    public static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}
