package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.render.pdf.testing.PageContent.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of text as it stands on a page. */
public record ReadLine(List<Glyph> glyphs) {

    private static final List<String> LINE_BREAKS = List.of("\u0085", "\u2028", "\u2029");

    /** The lines of a text, in order. */
    public static List<ReadLine> of(List<Glyph> text) {
        List<ReadLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : text) {
            if (!line.isEmpty() && !beside(line.get(0), glyph)) {
                lines.add(new ReadLine(List.copyOf(line)));
                line.clear();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(new ReadLine(List.copyOf(line)));
        }
        return lines;
    }

    private static boolean beside(Glyph a, Glyph b) {
        return a.page() == b.page() && Math.abs(a.baseline() - b.baseline()) < 0.01;
    }

    public Glyph first() {
        return glyphs.get(0);
    }

    public int page() {
        return first().page();
    }

    public double baseline() {
        return first().baseline();
    }

    public double left() {
        return first().left();
    }

    /** Where the last character that is seen ends. */
    public double rightEdge() {
        for (int i = glyphs.size() - 1; i >= 0; i--) {
            if (!glyphs.get(i).ink().isEmpty()) {
                return glyphs.get(i).right();
            }
        }
        return first().left();
    }

    /** Whether the text demands that a line ends here. */
    public boolean feeds() {
        return LINE_BREAKS.contains(glyphs.get(glyphs.size() - 1).text());
    }

    public String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }
}
