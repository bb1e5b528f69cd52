package dev.gongkai.report.render.pdf.internal.file;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfString;
import java.nio.charset.StandardCharsets;

/** Texts that stand in a document besides its pages: titles, descriptions (ISO 32000-1, 7.9.2.2). */
public final class PdfTextString {

    /** What ISO 19005-3, 6.1.13, allows, in bytes; two say that they are UTF-16. */
    private static final int MAX_BYTES = 32767;

    private static final int MAX_LENGTH = (MAX_BYTES - 2) / 2;

    /** Characters of a text that tell which one it is. */
    private static final int BEGINNING = 20;

    private PdfTextString() {}

    /** The object of a text; always UTF-16, as the engine's own choice loses some characters of Latin. */
    public static PdfString of(String text) {
        return new PdfString(("\uFEFF" + checked(text)).getBytes(StandardCharsets.UTF_16BE));
    }

    /** The same text, if it is not too long to stand there. */
    public static String checked(String text) {
        if (text.length() > MAX_LENGTH) {
            String beginning = text.substring(0, text.offsetByCodePoints(0, BEGINNING));
            throw new RenderException(new Message(
                    "“" + beginning + "……”有 " + text.length() + " 字，PDF/A 的标题和图片说明至多 " + MAX_LENGTH + " 字",
                    "“" + beginning + "…” has " + text.length()
                            + " characters; titles and descriptions of PDF/A have at most " + MAX_LENGTH));
        }
        return text;
    }
}
