package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.Signature;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.document.Visitor;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.render.docx.internal.compare.ShownPictures.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A block of a narrative as a document shows it, and nothing that is not to be seen there, such as the name of a
 * picture's file.
 *
 * @param level of a heading, also of one that runs in; otherwise 0
 * @param runIn the heading with which a paragraph begins, or empty
 * @param text the words of a heading or a paragraph
 * @param caption of a figure or a table, or empty
 * @param rows of a table
 * @param picture of a figure
 * @param alt of a figure, or empty
 */
public record NarrativeBlockView(
        Kind kind,
        int level,
        String runIn,
        String text,
        String caption,
        List<List<String>> rows,
        @Nullable Image picture,
        String alt) {

    /** What it is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        FIGURE,
        TABLE
    }

    static NarrativeBlockView paragraph(int level, String runIn, String text) {
        return new NarrativeBlockView(Kind.PARAGRAPH, level, runIn, text, "", List.of(), null, "");
    }

    static NarrativeBlockView heading(int level, String text) {
        return new NarrativeBlockView(Kind.HEADING, level, "", text, "", List.of(), null, "");
    }

    static NarrativeBlockView figure(Image picture, String caption, String alt) {
        return new NarrativeBlockView(Kind.FIGURE, 0, "", "", caption, List.of(), picture, alt);
    }

    static NarrativeBlockView table(List<List<String>> rows, String caption) {
        return new NarrativeBlockView(Kind.TABLE, 0, "", "", caption, rows, null, "");
    }

    /** The same but for how a paragraph is set: office programs may lose the look of its first words. */
    NarrativeBlockView plain() {
        return kind == Kind.PARAGRAPH ? paragraph(0, "", runIn + text) : this;
    }

    /** Paragraphs become headings and the other way round. */
    boolean isText() {
        return kind == Kind.PARAGRAPH || kind == Kind.HEADING;
    }

    /** As a text, for people. */
    String asText() {
        return switch (kind) {
            case PARAGRAPH, HEADING -> runIn + text;
            case FIGURE -> "[图] " + caption + (alt.isEmpty() ? "" : "（" + alt + "）");
            case TABLE ->
                "[表] " + caption
                        + rows.stream()
                                .map(row -> row.stream().collect(Collectors.joining(" | ")))
                                .collect(Collectors.joining("\n", caption.isEmpty() ? "" : "\n", ""));
        };
    }

    /** Enough of the text to tell it from others. */
    String beginning() {
        String words = isText() && runIn.isEmpty() ? text : asText();
        return words.length() <= TextSimilarity.MAX_LENGTH ? words : words.substring(0, TextSimilarity.MAX_LENGTH);
    }

    /** As a block of a report; the heading of a paragraph and the number of columns have been looked at before. */
    Narrative.Block block() {
        return switch (kind) {
            case PARAGRAPH ->
                new Narrative.Paragraph(runIn.isEmpty() ? null : new Narrative.SubHeading(level, runIn), text);
            case HEADING -> new Narrative.SubHeading(level, text);
            case FIGURE -> new Narrative.Figure(picture.picture(), orNull(caption), orNull(alt));
            case TABLE -> new Narrative.SmallTable(rows, orNull(caption));
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** What a block of the document tree shows. */
    public record Of(ShownPictures images) implements Visitor<NarrativeBlockView> {
        List<NarrativeBlockView> all(List<Block> blocks) {
            return blocks.stream().map(block -> block.accept(this)).toList();
        }

        @Override
        public NarrativeBlockView heading(Heading heading) {
            return NarrativeBlockView.heading(heading.level(), heading.text());
        }

        @Override
        public NarrativeBlockView paragraph(Paragraph paragraph) {
            Heading runIn = paragraph.runIn();
            return runIn == null
                    ? NarrativeBlockView.paragraph(0, "", paragraph.text())
                    : NarrativeBlockView.paragraph(runIn.level(), runIn.text(), paragraph.text());
        }

        @Override
        public NarrativeBlockView table(Table table) {
            List<List<String>> rows = new ArrayList<>();
            for (Table.RowGroup group : table.groups()) {
                for (Table.Row row : group.rows()) {
                    rows.add(row.cells().stream()
                            .map(cell -> cell.accept(TextOf.INSTANCE))
                            .toList());
                }
            }
            return NarrativeBlockView.table(rows, table.caption() == null ? "" : table.caption());
        }

        @Override
        public NarrativeBlockView figure(Figure figure) {
            return NarrativeBlockView.figure(
                    images.of(figure.picture()), figure.caption() == null ? "" : figure.caption(), figure.alt());
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
        public NarrativeBlockView signature(Signature signature) {
            throw new IllegalStateException("a signature within a narrative");
        }
    }

    /** The text of a cell. */
    enum TextOf implements Table.CellVisitor<String> {
        INSTANCE;

        @Override
        public String head(Table.HeadCell cell) {
            return cell.text();
        }

        @Override
        public String data(Table.DataCell cell) {
            return cell.text();
        }
    }
}
