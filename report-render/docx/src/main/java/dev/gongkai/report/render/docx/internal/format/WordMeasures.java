package dev.gongkai.report.render.docx.internal.format;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;

/** A theme's measures in the units of the format: twentieths of a point (twips), and EMU for drawings. */
public record WordMeasures(Theme theme) {

    public static final int EMU_PER_TWIP = 635;

    /** Between a cell's edge and its text, in twips. */
    public static final int CELL_MARGIN = 80;

    public static final int DENSE_CELL_MARGIN = 40;

    /** The distance of the rule's middle in the page number from the type area, GB/T 9704-2012, 7.5. */
    private static final double FOOTER_GAP = 7;

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }

    /** Rounded down, so that the last line of a page still fits. */
    public int typeWidth() {
        return (int) (theme.page().typeWidth() * TWIPS_PER_MILLIMETRE);
    }

    public int typeHeight() {
        return (int) (theme.page().typeHeight() * TWIPS_PER_MILLIMETRE);
    }

    public int linePitch() {
        return typeHeight() / theme.page().lines();
    }

    /** The width of a character with the space that the grid adds, in points. */
    public double characterPitch() {
        return typeWidth() / 20.0 / theme.page().characters();
    }

    /** The space added between characters so that a full line has as many as the page asks for, in twips. */
    public int characterSpace() {
        return (int) Math.floor(characterPitch() * 20)
                - (int) Math.round(theme.style(Role.BODY).size() * 20);
    }

    public int footerLine() {
        return (int) Math.round(theme.style(Role.PAGE_NUMBER).size() * 20 * 1.15);
    }

    /** From the lower edge of the paper to that of the footer. */
    private int footer() {
        return twips(theme.page().bottom() - FOOTER_GAP) - footerLine() / 2;
    }

    /** The properties of the one section of a document. */
    public String section(String oddFooter, String evenFooter) {
        Theme.PageSetup page = theme.page();
        long space = Math.round((characterPitch() - theme.style(Role.BODY).size()) * 4096);
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"" + oddFooter
                + "\"/><w:footerReference w:type=\"even\" r:id=\"" + evenFooter + "\"/><w:pgSz w:w=\""
                + twips(page.width()) + "\" w:h=\"" + twips(page.height()) + "\"/><w:pgMar w:top=\""
                + twips(page.top()) + "\" w:right=\"" + twips(page.right()) + "\" w:bottom=\"" + twips(page.bottom())
                + "\" w:left=\"" + twips(page.left()) + "\" w:header=\"851\" w:footer=\"" + Math.max(0, footer())
                + "\" w:gutter=\"0\"/><w:cols w:space=\"425\"/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\""
                + linePitch() + "\" w:charSpace=\"" + space + "\"/></w:sectPr>";
    }
}
