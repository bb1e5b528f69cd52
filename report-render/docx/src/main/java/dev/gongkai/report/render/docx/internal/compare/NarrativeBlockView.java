package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.render.docx.internal.compare.ShownPictures.ShownPicture;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A block of a narrative as a document shows it, and nothing that is not to be seen there, such as the name of a
 * picture's file.
 */
sealed interface NarrativeBlockView {

    /** The block as a text for people to read. */
    String asText();

    /** As a block of a report; heading, cells and words have been checked before. */
    Narrative.Block block();

    /** The same but for how a paragraph is set: office programs may lose the look of its first words. */
    default NarrativeBlockView plain() {
        return this;
    }

    /** The heading with which a paragraph begins, or empty. */
    default String runIn() {
        return "";
    }

    /** The same with the heading that its numbering makes of a line without a style. */
    default NarrativeBlockView structured() {
        return this;
    }

    /** The same with the structure that it had before it was edited, as far as its words still allow that. */
    default NarrativeBlockView structuredLike(NarrativeBlockView was) {
        return structured();
    }

    /** Whether editing may have made another block of this one. */
    default boolean mayBecome(NarrativeBlockView other) {
        return getClass() == other.getClass();
    }

    default boolean hasSamePicture(NarrativeBlockView other) {
        return false;
    }

    /** Enough of the text to tell it from others. */
    default String beginning() {
        String words = asText();
        return words.length() <= TextSimilarity.MAX_LENGTH ? words : words.substring(0, TextSimilarity.MAX_LENGTH);
    }

    /** A block of words: paragraphs become headings, and the other way round. */
    sealed interface Text extends NarrativeBlockView {
        @Override
        default boolean mayBecome(NarrativeBlockView other) {
            return other instanceof Text;
        }
    }

    /** A paragraph; the level is that of the heading it begins with, 0 where it has none. */
    record Paragraph(int level, String runIn, String text) implements Text {

        static Paragraph of(String text) {
            return new Paragraph(0, "", text);
        }

        @Override
        public String asText() {
            return runIn + text;
        }

        @Override
        public Narrative.Block block() {
            return new Narrative.Paragraph(runIn.isEmpty() ? null : new SubHeading(level, runIn), text);
        }

        @Override
        public NarrativeBlockView plain() {
            return of(asText());
        }

        @Override
        public NarrativeBlockView structured() {
            List<Narrative.Block> blocks =
                    runIn.isEmpty() ? Narrative.parse(text).blocks() : List.of();
            return blocks.size() == 1 ? blocks.get(0).accept(ViewOfParsed.INSTANCE) : this;
        }

        /** Where the numbering did not make a heading before, it does not do so now. */
        @Override
        public NarrativeBlockView structuredLike(NarrativeBlockView was) {
            if (!runIn.isEmpty() || !(was instanceof Paragraph before)) {
                return structured();
            }
            if (before.runIn.isEmpty()) {
                return before.structured().equals(before) ? structured() : this;
            }
            boolean begins = text.startsWith(before.runIn) && text.length() > before.runIn.length();
            return begins
                    ? new Paragraph(before.level, before.runIn, text.substring(before.runIn.length()))
                    : structured();
        }
    }

    /** A heading on a line of its own. */
    record Heading(int level, String text) implements Text {
        @Override
        public String asText() {
            return text;
        }

        @Override
        public Narrative.Block block() {
            return new SubHeading(level, text);
        }
    }

    /** A figure; caption and alternative text may be empty. */
    record Figure(ShownPicture picture, String caption, String alt) implements NarrativeBlockView {
        @Override
        public String asText() {
            return "[图] " + caption + (alt.isEmpty() ? "" : "（" + alt + "）");
        }

        @Override
        public Narrative.Block block() {
            return new Narrative.Figure(picture.picture(), orNull(caption), orNull(alt));
        }

        @Override
        public boolean hasSamePicture(NarrativeBlockView other) {
            return other instanceof Figure figure && figure.picture.equals(picture);
        }
    }

    /** A small table; its caption may be empty. */
    record SmallTable(List<List<String>> rows, String caption) implements NarrativeBlockView {
        @Override
        public String asText() {
            return "[表] " + caption
                    + rows.stream()
                            .map(row -> String.join(" | ", row))
                            .collect(Collectors.joining("\n", caption.isEmpty() ? "" : "\n", ""));
        }

        @Override
        public Narrative.Block block() {
            return new Narrative.SmallTable(rows, orNull(caption));
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** What a line shows in which a heading was found by its numbering. */
    enum ViewOfParsed implements Narrative.Visitor<NarrativeBlockView> {
        INSTANCE;

        @Override
        public NarrativeBlockView paragraph(Narrative.Paragraph paragraph) {
            SubHeading runIn = paragraph.runIn();
            return runIn == null
                    ? Paragraph.of(paragraph.text())
                    : new Paragraph(runIn.level(), runIn.text(), paragraph.text());
        }

        @Override
        public NarrativeBlockView subHeading(SubHeading heading) {
            return new Heading(heading.level(), heading.text());
        }

        @Override
        public NarrativeBlockView figure(Narrative.Figure figure) {
            throw new IllegalStateException("a figure in a text");
        }

        @Override
        public NarrativeBlockView table(Narrative.SmallTable table) {
            throw new IllegalStateException("a table in a text");
        }
    }
}
