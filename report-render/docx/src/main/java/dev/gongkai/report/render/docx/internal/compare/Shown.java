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
import dev.gongkai.report.render.docx.internal.compare.Images.Image;
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
public record Shown(
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

    static Shown paragraph(int level, String runIn, String text) {
        return new Shown(Kind.PARAGRAPH, level, runIn, text, "", List.of(), null, "");
    }

    static Shown heading(int level, String text) {
        return new Shown(Kind.HEADING, level, "", text, "", List.of(), null, "");
    }

    static Shown figure(Image picture, String caption, String alt) {
        return new Shown(Kind.FIGURE, 0, "", "", caption, List.of(), picture, alt);
    }

    static Shown table(List<List<String>> rows, String caption) {
        return new Shown(Kind.TABLE, 0, "", "", caption, rows, null, "");
    }

    /** The same but for how a paragraph is set: office programs may lose the look of its first words. */
    Shown plain() {
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
        return words.length() <= Similarity.MAX_LENGTH ? words : words.substring(0, Similarity.MAX_LENGTH);
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
    public record Of(Images images) implements Visitor<Shown> {
        List<Shown> all(List<Block> blocks) {
            return blocks.stream().map(block -> block.accept(this)).toList();
        }

        @Override
        public Shown heading(Heading heading) {
            return Shown.heading(heading.level(), heading.text());
        }

        @Override
        public Shown paragraph(Paragraph paragraph) {
            Heading runIn = paragraph.runIn();
            return runIn == null
                    ? Shown.paragraph(0, "", paragraph.text())
                    : Shown.paragraph(runIn.level(), runIn.text(), paragraph.text());
        }

        @Override
        public Shown table(Table table) {
            List<List<String>> rows = new ArrayList<>();
            for (Table.RowGroup group : table.groups()) {
                for (Table.Row row : group.rows()) {
                    rows.add(row.cells().stream()
                            .map(cell -> cell.accept(TextOf.INSTANCE))
                            .toList());
                }
            }
            return Shown.table(rows, table.caption() == null ? "" : table.caption());
        }

        @Override
        public Shown figure(Figure figure) {
            return Shown.figure(
                    images.of(figure.picture()), figure.caption() == null ? "" : figure.caption(), figure.alt());
        }

        @Override
        public Shown title(Title title) {
            throw new IllegalStateException("a title within a narrative");
        }

        @Override
        public Shown section(Section section) {
            throw new IllegalStateException("a section within a narrative");
        }

        @Override
        public Shown signature(Signature signature) {
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
