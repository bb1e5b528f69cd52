package dev.gongkai.report.render.internal.chart;

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
import java.util.List;

/** Finds charts. */
public final class Charts implements Block.Visitor<Boolean> {

    private static final Charts SEARCH = new Charts();

    private Charts() {}

    /** Whether a document has a chart, or a sentence in the place of one. */
    public static boolean isIn(Document document) {
        return SEARCH.any(document.blocks());
    }

    private boolean any(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.accept(this)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Boolean section(Section section) {
        return any(section.blocks());
    }

    @Override
    public Boolean chart(Chart chart) {
        return true;
    }

    @Override
    public Boolean title(Title title) {
        return false;
    }

    @Override
    public Boolean heading(Heading heading) {
        return false;
    }

    @Override
    public Boolean paragraph(Paragraph paragraph) {
        return false;
    }

    @Override
    public Boolean table(Table table) {
        return false;
    }

    @Override
    public Boolean figure(Figure figure) {
        return false;
    }

    @Override
    public Boolean signature(SignatureLines signature) {
        return false;
    }
}
