package dev.gongkai.report.benchmarks;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.DocumentRenderData;
import com.deepoove.poi.data.Paragraphs;
import com.deepoove.poi.data.Texts;
import com.deepoove.poi.data.style.Style;
import com.deepoove.poi.policy.DocumentRenderPolicy;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The Word document by poi-tl: a prepared template is read, its tags are replaced, and the whole is written. */
final class PoiTlDocx implements DocumentWriter {

    private final byte[] template;
    private final Configure configure;

    /** A writer that fills a template with the tags of {@link PoiTlTemplate}. */
    PoiTlDocx(byte[] template, List<String> sections) {
        this.template = template;
        this.configure = Configure.builder()
                .bind(new DocumentRenderPolicy(), sections.toArray(String[]::new))
                .build();
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        Data data = new Data();
        document.blocks().forEach(block -> block.accept(data));
        XWPFTemplate.compile(new ByteArrayInputStream(template), configure)
                .render(data.values)
                .writeAndClose(out);
    }

    /** What stands in place of the tags. */
    private static final class Data implements Visitor<Void>, Table.CellVisitor<Void> {

        /** A run takes no style by its id; its face is all that a heading that runs in differs by. */
        private static final Style RUN_IN =
                Style.builder().buildFontFamily("楷体_GB2312").build();

        private final Map<String, Object> values = new HashMap<>();
        private DocumentRenderData text = new DocumentRenderData();

        @Override
        public Void title(Title title) {
            values.put(
                    PoiTlTemplate.TITLE,
                    title.lines().stream().map(line -> String.join("", line)).collect(Collectors.joining("\n")));
            return null;
        }

        @Override
        public Void section(Section section) {
            text = new DocumentRenderData();
            section.blocks().forEach(block -> block.accept(this));
            values.put(section.key(), text);
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            text.addParagraph(Paragraphs.of(heading.text())
                    .styleId(DocxStyle.heading(heading))
                    .create());
            return null;
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            Paragraphs.ParagraphBuilder builder = Paragraphs.of();
            if (paragraph.runIn() != null) {
                builder.addText(Texts.of(paragraph.runIn().text()).style(RUN_IN).create());
            }
            text.addParagraph(builder.addText(paragraph.text())
                    .styleId(DocxStyle.of(paragraph))
                    .create());
            return null;
        }

        @Override
        public Void table(Table table) {
            table.groups()
                    .forEach(group -> group.rows().forEach(row -> row.cells().forEach(cell -> cell.accept(this))));
            return null;
        }

        @Override
        public Void head(Table.HeadCell cell) {
            return null;
        }

        @Override
        public Void data(Table.DataCell cell) {
            values.put(PoiTlTemplate.tag(Objects.requireNonNull(cell.key())), cell.text());
            return null;
        }

        @Override
        public Void figure(Figure figure) {
            throw new IllegalArgumentException("figure: not in these benchmarks");
        }

        @Override
        public Void chart(Chart chart) {
            throw new IllegalArgumentException("chart: not in these benchmarks");
        }

        @Override
        public Void signature(SignatureLines signature) {
            values.put(PoiTlTemplate.AGENCY, signature.agency());
            values.put(PoiTlTemplate.DATE, signature.date());
            return null;
        }
    }
}
