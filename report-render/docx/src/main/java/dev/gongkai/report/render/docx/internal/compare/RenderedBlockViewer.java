package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import java.util.List;
import java.util.Objects;

/** Says what a block shows as it was rendered. */
record RenderedBlockViewer(ShownPictures pictures) implements Block.Visitor<NarrativeBlockView> {

    List<NarrativeBlockView> views(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).toList();
    }

    @Override
    public NarrativeBlockView heading(Heading heading) {
        return new NarrativeBlockView.Heading(heading.level(), heading.text());
    }

    @Override
    public NarrativeBlockView paragraph(Paragraph paragraph) {
        Heading runIn = paragraph.runIn();
        return runIn == null
                ? NarrativeBlockView.Paragraph.of(paragraph.text())
                : new NarrativeBlockView.Paragraph(runIn.level(), runIn.text(), paragraph.text());
    }

    @Override
    public NarrativeBlockView table(Table table) {
        return new NarrativeBlockView.SmallTable(
                RenderedCell.texts(table), Objects.requireNonNullElse(table.caption(), ""));
    }

    @Override
    public NarrativeBlockView figure(Figure figure) {
        return new NarrativeBlockView.Figure(
                pictures.of(figure.picture()), Objects.requireNonNullElse(figure.caption(), ""), figure.alt());
    }

    @Override
    public NarrativeBlockView chart(Chart chart) {
        throw new IllegalStateException("a chart within a narrative");
    }

    @Override
    public NarrativeBlockView title(Title title) {
        throw new IllegalStateException("a title within a narrative");
    }

    @Override
    public NarrativeBlockView section(Section section) {
        throw new IllegalStateException("a section within a narrative");
    }

    @Override
    public NarrativeBlockView signature(SignatureLines signature) {
        throw new IllegalStateException("a signature within a narrative");
    }
}
