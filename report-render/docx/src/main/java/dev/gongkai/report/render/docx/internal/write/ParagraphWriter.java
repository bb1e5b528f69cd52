package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Heading;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.List;

/** Writes paragraphs and the runs in them, for the body, for tables and for figures. */
final class ParagraphWriter {

    private static final byte[] P = utf8("<w:p><w:pPr><w:pStyle w:val=\"");
    private static final byte[] OUTLINE = utf8("\"/><w:outlineLvl w:val=\"");
    private static final byte[] NO_FIRST_LINE = utf8("\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\" w:");
    private static final byte[] CHARACTERS = utf8("Chars=\"");
    private static final byte[] TWIPS = utf8("\" w:");
    private static final byte[] EQUALS = utf8("=\"");
    private static final byte[] JUSTIFICATION = utf8("\"/><w:jc w:val=\"");
    private static final byte[] END_PROPERTIES = utf8("\"/></w:pPr>");
    private static final byte[] END_PROPERTIES_KEEP = utf8("\"/><w:keepNext/></w:pPr>");
    private static final byte[] END_P = utf8("</w:p>");
    private static final byte[] RUN = utf8("<w:r><w:rPr>");
    private static final byte[] STYLE = utf8("<w:rStyle w:val=\"");
    private static final byte[] END_STYLE = utf8("\"/>");
    private static final byte[] FACES = utf8("<w:rFonts w:hint=\"eastAsia\"");
    private static final byte[] END_FACES = utf8("/></w:rPr>");
    private static final byte[] END_RUN = utf8("</w:r>");
    private static final byte[] BREAK = utf8("<w:r><w:br/></w:r>");

    private static final int DEEPEST_OUTLINE = 8;

    private final XmlBuffer out;
    private final WritingSettings settings;

    /** That of the paragraph at hand. */
    private ParagraphStyle style = ParagraphStyle.BODY;

    ParagraphWriter(XmlBuffer out, WritingSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /** @param keep whether it stays on one page with what follows */
    void start(ParagraphStyle value, boolean keep) {
        style = value;
        out.markup(P).text(style.id()).markup(keep ? END_PROPERTIES_KEEP : END_PROPERTIES);
    }

    /** Begins a heading; its level in the outline is written only where it differs from that of its style. */
    void start(Heading heading) {
        style = ParagraphStyle.heading(heading.level());
        out.markup(P).text(style.id());
        int outline = heading.rank() - 2;
        if (outline != heading.level() - 1 && outline >= 0) {
            out.markup(OUTLINE).number(Math.min(DEEPEST_OUTLINE, outline));
        }
        out.markup(END_PROPERTIES);
    }

    /**
     * Begins a line at one side of the page.
     *
     * @param side {@code left} or {@code right}
     * @param indent how many characters it is set in there
     */
    void start(ParagraphStyle value, String side, double indent) {
        style = value;
        out.markup(P)
                .text(style.id())
                .markup(NO_FIRST_LINE)
                .text(side)
                .markup(CHARACTERS)
                .number((int) Math.round(indent * 100))
                .markup(TWIPS)
                .text(side)
                .markup(EQUALS)
                .number((int) Math.round(indent * settings.measures().characterPitch() * 20))
                .markup(JUSTIFICATION)
                .text(side)
                .markup(END_PROPERTIES);
    }

    void end() {
        out.markup(END_P);
    }

    /** @param keep whether it stays on one page with what follows */
    void paragraph(ParagraphStyle value, String text, boolean keep) {
        start(value, keep);
        prompt(text);
        end();
    }

    void run(String text) {
        if (!text.isEmpty()) {
            run("", style.role(), text);
        }
    }

    /** Text in a character style. */
    void run(String characterStyle, String text) {
        run(characterStyle, style.role(), text);
    }

    /** The heading at the beginning of a paragraph. */
    void runIn(int level, String text) {
        int known = Math.max(1, Math.min(4, level));
        run(DocxContract.RUN_IN + known, Theme.heading(known), text);
    }

    private void run(String characterStyle, Role role, String text) {
        for (TextFaces.Piece piece : settings.faces().pieces(role, text)) {
            out.markup(RUN);
            if (!characterStyle.isEmpty()) {
                out.markup(STYLE).text(characterStyle).markup(END_STYLE);
            }
            out.markup(FACES);
            String face = piece.face();
            if (face != null) {
                String name = "=\"" + WordMarkup.attribute(face) + "\"";
                out.markup(utf8(" w:ascii" + name + " w:eastAsia" + name + " w:hAnsi" + name));
            }
            out.markup(END_FACES);
            WordMarkup.text(out, piece.text());
            out.markup(END_RUN);
        }
    }

    /** Says that text of this style is written without a run of this class. */
    void style(ParagraphStyle value) {
        style = value;
    }

    /** Notes text that stands in a run that is written elsewhere. */
    void written(String text) {
        settings.faces().pieces(style.role(), text);
    }

    /** Lines of text; in a blank form they are prompts. */
    void prompt(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.markup(BREAK);
            }
            prompt(lines.get(i));
        }
    }

    /** Text; in a blank form it is a prompt. */
    void prompt(String text) {
        if (settings.blank()) {
            run(DocxContract.PLACEHOLDER, text);
        } else {
            run(text);
        }
    }
}
