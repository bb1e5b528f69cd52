package dev.gongkai.report.model;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the report in words (文字部分): paragraphs, sub-headings, figures and small tables, in order.
 *
 * <pre>{@code
 * Narrative.parse("（一）主动公开。全年主动公开信息138条。\n（二）依申请公开。全年收到申请2件。")
 * }</pre>
 *
 * @param blocks the blocks in order
 */
public record Narrative(List<Block> blocks) {

    /** A narrative with nothing in it, as a draft may have. */
    public static final Narrative EMPTY = new Narrative(List.of());

    /** Copies the blocks. */
    public Narrative {
        blocks = List.copyOf(blocks);
    }

    /**
     * A narrative of some blocks.
     *
     * @param blocks the blocks in order
     * @return the narrative
     */
    public static Narrative of(Block... blocks) {
        return new Narrative(List.of(blocks));
    }

    /**
     * Reads a text: each line is a paragraph, and headings are found by their numbering, 一、 then （一） then 1. then
     * （1）.
     *
     * <p>A heading may have a line of its own or run in: of “（一）主动公开。年内……” only “（一）主动公开。” is the
     * heading. A numbered line that is a sentence stays a paragraph. White space around a line is layout and left
     * out, as are empty lines; no other character is changed.
     *
     * @param text the text
     * @return the narrative
     * @throws IllegalArgumentException if a character is one that no document can hold; the message names its line
     */
    public static Narrative parse(String text) {
        List<String> lines = Objects.requireNonNull(text, "text").lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = PrintableText.strip(lines.get(i));
            Optional<Message> wrong = PrintableText.problemOfLine(line);
            if (wrong.isPresent()) {
                throw new IllegalArgumentException(
                        "text: line " + (i + 1) + ", " + wrong.get().en());
            }
            if (!line.isEmpty()) {
                blocks.add(block(line));
            }
        }
        return new Narrative(blocks);
    }

    private static Block block(String line) {
        return NumberedHeading.of(line)
                .<Block>map(heading -> {
                    SubHeading words = new SubHeading(heading.level(), line.substring(0, heading.end()));
                    return heading.end() == line.length() ? words : new Paragraph(words, line.substring(heading.end()));
                })
                .orElseGet(() -> new Paragraph(line));
    }

    /** One block of a narrative. */
    public sealed interface Block {
        /**
         * Dispatches on the kind of block.
         *
         * @param <R> the result
         * @param visitor what to do with each kind
         * @return what the visitor returned
         */
        <R> R accept(Visitor<R> visitor);
    }

    /**
     * What to do with each kind of block.
     *
     * @param <R> the result
     */
    public interface Visitor<R> {
        /**
         * A paragraph.
         *
         * @param paragraph the block
         * @return the result
         */
        R paragraph(Paragraph paragraph);

        /**
         * A sub-heading on a line of its own.
         *
         * @param subHeading the block
         * @return the result
         */
        R subHeading(SubHeading subHeading);

        /**
         * A figure.
         *
         * @param figure the block
         * @return the result
         */
        R figure(Figure figure);

        /**
         * A small table.
         *
         * @param table the block
         * @return the result
         */
        R table(SmallTable table);
    }

    /**
     * A paragraph (段落), of which the first words may be a heading.
     *
     * @param runIn the heading with which the paragraph begins, or null
     * @param text the text, without the heading
     */
    public record Paragraph(@Nullable SubHeading runIn, String text) implements Block {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if it is blank, has line breaks, or holds what no document can hold
         */
        public Paragraph {
            PrintableText.filledLine("text", text);
        }

        /**
         * A paragraph without a heading.
         *
         * @param text the text
         */
        public Paragraph(String text) {
            this(null, text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * A heading within a part (小标题).
     *
     * @param level how it is numbered and set: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）
     * @param text the heading's words with their number
     */
    public record SubHeading(int level, String text) implements Block {
        /** The deepest level of numbering in an official document. */
        public static final int MAX_LEVEL = 4;

        /**
         * Checks level and text.
         *
         * @throws IllegalArgumentException if the level is not one of 1 to 4, or the text is blank, has line breaks,
         *     or holds what no document can hold
         */
        public SubHeading {
            if (level < 1 || level > MAX_LEVEL) {
                throw new IllegalArgumentException("level: 1 to " + MAX_LEVEL + ", not " + level);
            }
            PrintableText.filledLine("text", text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subHeading(this);
        }
    }

    /**
     * A picture with its caption (插图).
     *
     * @param picture the picture
     * @param caption the words below it, or null
     * @param alt what the picture shows, for those who cannot see it (替代文本), or null
     */
    public record Figure(
            Picture picture,
            @Nullable String caption,
            @Nullable String alt) implements Block {
        /**
         * Checks the texts.
         *
         * @throws IllegalArgumentException if one is blank, has line breaks, or holds what no document can hold
         */
        public Figure {
            Objects.requireNonNull(picture, "picture");
            PrintableText.filledLineIfGiven("caption", caption);
            PrintableText.filledLineIfGiven("alt", alt);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }
    }

    /**
     * A small table of texts (文中表格), the first row of which is its head.
     *
     * @param rows the rows, all of the same length
     * @param caption the words above it, or null
     */
    public record SmallTable(
            List<List<String>> rows, @Nullable String caption) implements Block {
        /** The largest number of columns that fits a page. */
        public static final int MAX_COLUMNS = 12;

        /**
         * Copies the rows.
         *
         * @throws IllegalArgumentException if there is no row, the rows differ in length, there are more than
         *     {@value #MAX_COLUMNS} columns, or a text has line breaks or holds what no document can hold
         */
        public SmallTable {
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("rows: at least one");
            }
            int columns = rows.get(0).size();
            if (columns == 0 || columns > MAX_COLUMNS) {
                throw new IllegalArgumentException("rows: 1 to " + MAX_COLUMNS + " columns, not " + columns);
            }
            for (List<String> row : rows) {
                if (row.size() != columns) {
                    throw new IllegalArgumentException("rows: all of " + columns + " columns, not " + row.size());
                }
                row.forEach(text -> PrintableText.line("rows", text));
            }
            PrintableText.filledLineIfGiven("caption", caption);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }
}
