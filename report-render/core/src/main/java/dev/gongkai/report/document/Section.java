package dev.gongkai.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of the document (章节): the preamble, or one of the six parts.
 *
 * @param key the stable name of the section, such as {@code requests}
 * @param heading the heading with which it begins; the preamble has none
 * @param blocks the other blocks in order
 */
public record Section(String key, @Nullable Heading heading, List<Block> blocks) implements Block {

    /** Copies the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.section(this);
    }
}
