package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.internal.XmlBuffer;
import org.jspecify.annotations.Nullable;

/** Collects the values that the number cells are bound to, in the order of the document. */
public final class BoundValues {

    private static final byte[] START = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<report xmlns=\"" + DocxContract.VALUES_NAMESPACE + "\"");
    private static final byte[] FORM = utf8(" form=\"");
    private static final byte[] QUOTE = utf8("\"");
    private static final byte[] END = utf8("</report>");
    private static final byte[] LESS = utf8("<");
    private static final byte[] GREATER = utf8(">");
    private static final byte[] CLOSE = utf8("</");
    private static final byte[] EMPTY = utf8("/>");

    private final XmlBuffer out = new XmlBuffer(20 << 10);

    public BoundValues(@Nullable Form form) {
        out.markup(START);
        if (form != null) {
            out.markup(FORM).text(form.id()).markup(QUOTE);
        }
        out.markup(GREATER);
    }

    void add(String address, String text) {
        out.markup(LESS).text(address);
        if (text.isEmpty()) {
            out.markup(EMPTY);
        } else {
            out.markup(GREATER).text(text).markup(CLOSE).text(address).markup(GREATER);
        }
    }

    public XmlBuffer end() {
        return out.markup(END);
    }
}
