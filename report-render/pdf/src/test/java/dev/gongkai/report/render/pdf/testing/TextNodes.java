package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.document.Block.Visitor;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import java.util.stream.IntStream;

/** How many nodes of the structure each text has that is set as one: two where a heading runs in, else one. */
public enum TextNodes implements Visitor<IntStream> {
    INSTANCE;

    public static int[] of(Document document) {
        return document.blocks().stream()
                .flatMapToInt(block -> block.accept(INSTANCE))
                .toArray();
    }

    @Override
    public IntStream title(Title title) {
        return IntStream.empty();
    }

    @Override
    public IntStream section(Section section) {
        IntStream heading = section.heading() == null ? IntStream.empty() : IntStream.of(1);
        return IntStream.concat(heading, section.blocks().stream().flatMapToInt(block -> block.accept(this)));
    }

    @Override
    public IntStream heading(Heading heading) {
        return IntStream.of(1);
    }

    @Override
    public IntStream paragraph(Paragraph paragraph) {
        int heading = paragraph.runIn() == null ? 0 : 1;
        return IntStream.of(heading + (paragraph.text().isEmpty() ? 0 : 1));
    }

    @Override
    public IntStream table(Table table) {
        return IntStream.empty();
    }

    @Override
    public IntStream figure(Figure figure) {
        return IntStream.empty();
    }

    @Override
    public IntStream chart(Chart chart) {
        return IntStream.of(1);
    }

    @Override
    public IntStream signature(SignatureLines signature) {
        return signature.date() == null ? IntStream.of(1) : IntStream.of(1, 1);
    }
}
