package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.internal.XmlBuffer;
import org.jspecify.annotations.Nullable;

/** Writes content controls (内容控件), or leaves them out. */
final class ContentControls {

    /** The longest name of a control that Word takes. */
    private static final int MAX_ALIAS = 64;

    private static final byte[] START = utf8("<w:sdt><w:sdtPr><w:alias w:val=\"");
    private static final byte[] TAG = utf8("\"/><w:tag w:val=\"");
    private static final byte[] ID = utf8("\"/><w:id w:val=\"");
    private static final byte[] PLACEHOLDER = utf8("\"/><w:placeholder><w:docPart w:val=\"");
    private static final byte[] LOCKED = utf8("\"/><w:lock w:val=\"sdtLocked\"/><w:placeholder><w:docPart w:val=\"");
    private static final byte[] END_PLACEHOLDER = utf8("\"/></w:placeholder>");
    private static final byte[] SHOWING = utf8("<w:showingPlcHdr/>");
    private static final byte[] BINDING = utf8("<w:dataBinding w:prefixMappings=\"xmlns:v='"
            + DocxContract.VALUES_NAMESPACE + "'\" w:xpath=\"/v:report[1]/v:");
    private static final byte[] END_BINDING = utf8("[1]\" w:storeItemID=\"" + DocxContract.VALUES_ID + "\"/><w:text/>");
    private static final byte[] RICH = utf8("<w:richText/>");

    /** Rich text too; LibreOffice repeats the first paragraph of other controls when it saves them. */
    private static final byte[] BLOCKS = utf8("<w:docPartObj><w:docPartGallery w:val=\"Quick Parts\"/></w:docPartObj>");

    private static final byte[] CONTENT = utf8("</w:sdtPr><w:sdtContent>");
    private static final byte[] END = utf8("</w:sdtContent></w:sdt>");

    private final XmlBuffer out;
    private final boolean enabled;
    private int id;

    ContentControls(XmlBuffer out, boolean enabled, int used) {
        this.out = out;
        this.enabled = enabled;
        this.id = used;
    }

    boolean enabled() {
        return enabled;
    }

    /**
     * Begins a control around blocks.
     *
     * @param showing whether the prompt is shown because nothing was filled in yet
     */
    void startBlocks(String tag, String alias, ControlPrompt prompt, boolean showing) {
        start(tag, alias, prompt, showing, BLOCKS);
    }

    /**
     * Begins a control around the text of one paragraph, within it: LibreOffice repeats the text of a paragraph within a
     * control when it saves it.
     *
     * @param showing whether the prompt is shown because nothing was filled in yet
     */
    void startText(String tag, String alias, ControlPrompt prompt, boolean showing) {
        start(tag, alias, prompt, showing, RICH);
    }

    private void start(String tag, String alias, ControlPrompt prompt, boolean showing, byte[] kind) {
        if (enabled) {
            properties(tag, alias, PLACEHOLDER, prompt, showing);
            out.markup(kind).markup(CONTENT);
        }
    }

    /** Begins a control around the number in a cell; it is bound to the value of this address. */
    void startNumber(String address, String alias, ControlPrompt prompt, boolean showing) {
        if (enabled) {
            properties(address, alias, LOCKED, prompt, showing);
            out.markup(BINDING).text(address).markup(END_BINDING).markup(CONTENT);
        }
    }

    private void properties(String tag, String alias, byte[] next, ControlPrompt prompt, boolean showing) {
        out.markup(START)
                .text(shortened(alias))
                .markup(TAG)
                .text(tag)
                .markup(ID)
                .number(++id)
                .markup(next)
                .text(prompt.id())
                .markup(END_PLACEHOLDER);
        if (showing) {
            out.markup(SHOWING);
        }
    }

    void end() {
        if (enabled) {
            out.markup(END);
        }
    }

    /** Keeps the end of a long name, which says more than its beginning. */
    private static String shortened(@Nullable String alias) {
        if (alias == null || alias.length() <= MAX_ALIAS) {
            return alias == null ? "" : alias;
        }
        int start = alias.length() - MAX_ALIAS + 1;
        if (Character.isLowSurrogate(alias.charAt(start))) {
            start++;
        }
        return "…" + alias.substring(start);
    }
}
