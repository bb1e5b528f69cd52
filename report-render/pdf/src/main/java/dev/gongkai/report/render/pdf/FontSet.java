package dev.gongkai.report.render.pdf;

/** The faces that PDF documents are set in (字体集). */
public final class FontSet {
    private FontSet() {}
}
