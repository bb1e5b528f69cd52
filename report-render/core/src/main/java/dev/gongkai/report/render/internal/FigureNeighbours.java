package dev.gongkai.report.render.internal;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.render.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of a figure: the headings right above it, its caption, and the signature, which has no page for
 * itself. How long a line is, the faces say, which not every format knows; so lines are reckoned by full-width characters.
 */
final class FigureNeighbours implements Block.Visitor<Void> {

    /** Above and below a figure, in lines of the page. */
    private static final double SPACE = 0.5;

    /** A line of a caption, which is smaller than the text, in lines of the page. */
    private static final double CAPTION_LINE = 0.9;

    /** The lines of a signature with the blank one above it, where the name has two. */
    private static final double SIGNATURE = 4;

    private final int characters;
    private final Map<Figure, Double> lines = new HashMap<>();

    /** The lines of the headings right above what comes next. */
    private double headings;

    /** What stands right above what comes next, if it is a figure, and what stands on its page so far. */
    private @Nullable Figure last;

    private double besideLast;

    private FigureNeighbours(Theme.PageSetup page) {
        characters = page.characters();
    }

    /**
     * By figure, the lines of the page that are left for it; of one that stands twice, where fewer are.
     */
    static Map<Figure, Double> linesLeft(Document document, Theme.PageSetup page) {
        FigureNeighbours neighbours = new FigureNeighbours(page);
        neighbours.all(document.blocks());
        neighbours.lines.replaceAll((figure, beside) -> page.lines() - beside);
        return neighbours.lines;
    }

    private void all(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    private double linesOf(String text) {
        return Math.ceil(text.codePointCount(0, text.length()) / (double) characters);
    }

    private @Nullable Void apart() {
        headings = 0;
        last = null;
        return null;
    }

    @Override
    public @Nullable Void title(Title title) {
        return apart();
    }

    @Override
    public @Nullable Void section(Section section) {
        Heading heading = section.heading();
        if (heading != null) {
            heading(heading);
        }
        all(section.blocks());
        return null;
    }

    @Override
    public @Nullable Void heading(Heading heading) {
        headings += linesOf(heading.text());
        last = null;
        return null;
    }

    @Override
    public @Nullable Void paragraph(Paragraph paragraph) {
        return apart();
    }

    @Override
    public @Nullable Void table(Table table) {
        return apart();
    }

    @Override
    public @Nullable Void chart(Chart chart) {
        return apart();
    }

    @Override
    public @Nullable Void figure(Figure figure) {
        String caption = figure.caption();
        besideLast = SPACE + headings + (caption == null ? 0 : CAPTION_LINE * linesOf(caption));
        lines.merge(figure, besideLast, Math::max);
        headings = 0;
        last = figure;
        return null;
    }

    @Override
    public @Nullable Void signature(SignatureLines signature) {
        if (last != null) {
            lines.merge(last, besideLast + SIGNATURE, Math::max);
        }
        return apart();
    }
}
