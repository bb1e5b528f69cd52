package dev.gongkai.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A printable document (文档): its blocks in order, and what is known about it.
 *
 * <pre>{@code Document document = ReportComposer.create().compose(report);}</pre>
 *
 * @param info what is known about the document
 * @param blocks the title, the sections, and the signature where there is one
 * @param words words that are kept whole where lines are short, such as those of the form's labels
 */
public record Document(Info info, List<Block> blocks, List<String> words) {

    /** Copies the lists. */
    public Document {
        Objects.requireNonNull(info, "info");
        blocks = List.copyOf(blocks);
        words = List.copyOf(words);
    }

    /**
     * A document without words that are known to belong together.
     *
     * @param info what is known about the document
     * @param blocks its blocks in order
     */
    public Document(Info info, List<Block> blocks) {
        this(info, blocks, List.of());
    }

    /**
     * What is known about a document: its properties in a file, its meta data on a page.
     *
     * @param title the title in one line
     * @param agency the agency that publishes it
     * @param year the year reported on
     * @param date the date of writing, or null
     * @param language the language, such as {@code zh-CN}
     * @param description one sentence about it
     * @param keywords words to find it by
     */
    public record Info(
            String title,
            String agency,
            int year,
            @Nullable LocalDate date,
            String language,
            String description,
            List<String> keywords) {
        /** Copies the keywords. */
        public Info {
            keywords = List.copyOf(keywords);
        }
    }
}
