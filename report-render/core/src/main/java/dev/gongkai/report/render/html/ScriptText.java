package dev.gongkai.report.render.html;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.internal.ReportData;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * JSON for a script element: nothing in it ends the element or begins a comment, for each {@code <} is written as its
 * number. Outside of strings JSON has none.
 */
final class ScriptText extends OutputStream {

    private static final byte[] LESS = XmlBuffer.utf8("\\u003c");
    private static final byte[] COLON = XmlBuffer.utf8("\\u003a");

    private static final ReportWriter WRITER = ReportWriter.create().onOneLine();

    private final XmlBuffer out;
    private final boolean plain;
    private byte last;

    private ScriptText(XmlBuffer out, boolean plain) {
        this.out = out;
        this.plain = plain;
    }

    /**
     * Writes a report.
     *
     * @param plain whether nothing may look like a {@code data:} address
     */
    static void write(Report report, boolean plain, XmlBuffer out) {
        int start = out.size();
        try {
            WRITER.write(report, new ScriptText(out, plain));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        ReportData.check(out.size() - start, ReportReader.MAX_BYTES);
    }

    /** Writes a text as a string of JSON. */
    static void string(String text, XmlBuffer out) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '<') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        out.markup(XmlBuffer.utf8(json.append('"').toString()));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            byte b = bytes[i];
            if (b == '<' || plain && b == ':' && last == 'a') {
                out.markup(bytes, from, i).markup(b == '<' ? LESS : COLON);
                from = i + 1;
            }
            last = b;
        }
        out.markup(bytes, from, end);
    }
}
