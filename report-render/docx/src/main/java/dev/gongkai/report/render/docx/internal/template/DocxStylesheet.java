package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.Theme.TextStyle;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Prints a theme as the styles of a document. */
final class DocxStylesheet {

    /** Said where it is meant: there are programs in which a style that says nothing has the indent of the text. */
    private static final String NO_INDENT =
            "<w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>";

    private static final String CENTRED = NO_INDENT + "<w:jc w:val=\"center\"/>";
    private static final String LEFT = NO_INDENT + "<w:jc w:val=\"left\"/>";
    private static final String RIGHT = NO_INDENT + "<w:jc w:val=\"right\"/>";
    private static final String JUSTIFIED = "<w:jc w:val=\"both\"/>";

    /**
     * Signs may hang over the end of a line. That is so where nothing is said, too; but LibreOffice then hangs them itself
     * and loses some at the ends of justified lines, while it keeps all of them within the line where this is said.
     */
    private static final String SIGNS_MAY_HANG = "<w:overflowPunct/>";

    /** The place of the date is reckoned from its length. */
    private static final String NO_SPACE_AT_DIGITS = "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>";

    /**
     * The text that has as many characters on a line as the page says. The space between them is said in the style and
     * not left to the page's grid: there are programs that take two of its cells for a character wider than one.
     */
    private static final Set<Role> ON_GRID =
            EnumSet.of(Role.BODY, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4);

    /** Styles that are followed by text when somebody begins another paragraph. */
    private static final Set<ParagraphStyle> BEFORE_TEXT = EnumSet.of(
            ParagraphStyle.TITLE,
            ParagraphStyle.HEADING_1,
            ParagraphStyle.HEADING_2,
            ParagraphStyle.HEADING_3,
            ParagraphStyle.HEADING_4,
            ParagraphStyle.CAPTION,
            ParagraphStyle.NOTE,
            ParagraphStyle.GAP);

    private final Theme theme;
    private final Map<Role, String> latin;
    private final WordMeasures measures;
    private final StringBuilder out = new StringBuilder(16 << 10);

    private DocxStylesheet(StyleFaces faces) {
        this.theme = faces.theme();
        this.latin = faces.latin();
        this.measures = new WordMeasures(theme);
    }

    /** The content of styles.xml. */
    static String of(Theme theme) {
        return of(new StyleFaces(theme, Map.of(), false));
    }

    /** The content of styles.xml in faces that the document brings along. */
    static String of(StyleFaces faces) {
        return new DocxStylesheet(faces).styles();
    }

    private String styles() {
        out.append("<w:styles xmlns:w=\"").append(WordMarkup.W).append("\"><w:docDefaults><w:rPrDefault><w:rPr>");
        font(Role.BODY, 0);
        out.append("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>")
                .append("<w:pPrDefault><w:pPr>" + SIGNS_MAY_HANG + "</w:pPr></w:pPrDefault></w:docDefaults>");
        String line = exactly(measures.linePitch());
        String indented = indent(theme.style(Role.BODY));
        paragraph(ParagraphStyle.BODY, "", line + indented + JUSTIFIED);
        paragraph(
                ParagraphStyle.TITLE,
                "<w:keepNext/><w:keepLines/>",
                "<w:spacing w:after=\"" + measures.linePitch() + "\" w:line=\""
                        + Math.round(theme.style(Role.TITLE).size() * 1.5 * 20) + "\" w:lineRule=\"exact\"/>"
                        + CENTRED);
        for (int level = 1; level <= 4; level++) {
            paragraph(
                    ParagraphStyle.heading(level),
                    "<w:keepNext/>",
                    line + indent(theme.style(Theme.heading(level))) + JUSTIFIED + "<w:outlineLvl w:val=\""
                            + (level - 1) + "\"/>");
        }
        // Their lines are closer than those of the text: the form's large table would not fit its page.
        paragraph(ParagraphStyle.TABLE_TEXT, "", cellLine(Role.TABLE) + CENTRED);
        paragraph(ParagraphStyle.TABLE_LABEL, "", cellLine(Role.TABLE) + LEFT);
        paragraph(ParagraphStyle.DENSE_TEXT, "", cellLine(Role.DENSE_TABLE) + CENTRED);
        paragraph(ParagraphStyle.DENSE_LABEL, "", cellLine(Role.DENSE_TABLE) + LEFT);
        paragraph(ParagraphStyle.FIGURE, "", "<w:spacing w:before=\"120\" w:after=\"60\"/>" + CENTRED);
        paragraph(ParagraphStyle.CAPTION, "", "<w:spacing w:after=\"120\"/>" + CENTRED);
        paragraph(ParagraphStyle.TABLE_CAPTION, "<w:keepNext/>", "<w:spacing w:before=\"60\"/>" + CENTRED);
        TextStyle note = theme.style(Role.NOTE);
        paragraph(ParagraphStyle.NOTE, "", exactly(Math.round(note.size() * 1.5 * 20)) + indent(note) + JUSTIFIED);
        paragraph(ParagraphStyle.GAP, "", exactly(120) + NO_INDENT);
        paragraph(
                ParagraphStyle.SIGNATURE,
                "<w:keepNext/><w:keepLines/>",
                "<w:spacing w:before=\"" + measures.linePitch() + "\" w:line=\"" + measures.linePitch()
                        + "\" w:lineRule=\"exact\"/>" + RIGHT);
        paragraph(ParagraphStyle.SIGNATURE_DATE, "<w:keepLines/>", line + RIGHT);
        paragraph(ParagraphStyle.FOOTER, "", exactly(measures.footerLine()) + NO_INDENT);
        for (int level = 1; level <= 4; level++) {
            out.append("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"" + DocxContract.RUN_IN + level
                    + "\"><w:name w:val=\"" + DocxContract.RUN_IN_NAME + level + "\"/><w:qFormat/><w:rPr>");
            font(Theme.heading(level), measures.characterSpace());
            out.append("</w:rPr></w:style>");
        }
        out.append("<w:style w:type=\"character\" w:styleId=\"" + DocxContract.PLACEHOLDER + "\">"
                + "<w:name w:val=\"Placeholder Text\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
                + "<w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style>");
        table("GKTable", "公文表格", WordMeasures.CELL_MARGIN);
        table("GKDenseTable", "公文密表", WordMeasures.DENSE_CELL_MARGIN);
        return out.append("</w:styles>").toString();
    }

    private String cellLine(Role role) {
        return exactly(Math.round(theme.style(role).size() * 1.3 * 20));
    }

    private static String exactly(long twips) {
        return "<w:spacing w:line=\"" + twips + "\" w:lineRule=\"exact\"/>";
    }

    /** Two characters, whatever their size; the twips are for programs that do not know the unit. */
    private static String indent(TextStyle style) {
        return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + Math.round(style.size() * 2 * 20) + "\"/>";
    }

    private void paragraph(ParagraphStyle style, String keep, String layout) {
        Role role = style.role();
        boolean ours = style.styleName().charAt(0) > 0x7F;
        out.append("<w:style w:type=\"paragraph\"" + (style == ParagraphStyle.BODY ? " w:default=\"1\"" : "")
                + (ours ? " w:customStyle=\"1\"" : "") + " w:styleId=\"" + style.id() + "\"><w:name w:val=\""
                + style.styleName() + "\"/>"
                + (BEFORE_TEXT.contains(style) ? "<w:next w:val=\"" + ParagraphStyle.BODY.id() + "\"/>" : "")
                + (style == ParagraphStyle.GAP || style == ParagraphStyle.FOOTER ? "" : "<w:qFormat/>") + "<w:pPr>"
                + keep
                + (style == ParagraphStyle.BODY ? "<w:widowControl/>" : "")
                + (style == ParagraphStyle.SIGNATURE_DATE ? NO_SPACE_AT_DIGITS : "") + "<w:snapToGrid w:val=\"0\"/>"
                + layout + "</w:pPr><w:rPr>");
        font(role, ON_GRID.contains(role) ? measures.characterSpace() : 0);
        out.append("</w:rPr></w:style>");
    }

    private void font(Role role, int space) {
        TextStyle style = theme.style(role);
        long half = Math.round(style.size() * 2);
        String face = WordMarkup.attribute(style.faces().get(0));
        String own = latin.get(role);
        String letters = own != null ? WordMarkup.attribute(own) : role == Role.PAGE_NUMBER ? face : "Times New Roman";
        out.append("<w:rFonts w:hint=\"eastAsia\" w:ascii=\"" + letters + "\" w:eastAsia=\"" + face + "\" w:hAnsi=\""
                + letters
                + "\" w:cs=\"Times New Roman\"/><w:snapToGrid w:val=\"0\"/>"
                + (space == 0 ? "" : "<w:spacing w:val=\"" + space + "\"/>")
                + "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>");
    }

    private void table(String id, String name, int margin) {
        out.append("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:tblPr><w:tblBorders>");
        for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            out.append("<w:").append(edge).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.append("</w:tblBorders><w:tblCellMar><w:top w:w=\"20\" w:type=\"dxa\"/><w:left w:w=\"" + margin
                + "\" w:type=\"dxa\"/><w:bottom w:w=\"20\" w:type=\"dxa\"/><w:right w:w=\"" + margin
                + "\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    }
}
