package dev.gongkai.report.document;

import java.util.List;

/**
 * A section of the document (章节): the preamble, or one of the six parts, which begins with its heading.
 *
 * @param key the stable name of the section, such as {@code requests}
 * @param blocks its blocks in order
 */
public record Section(String key, List<Block> blocks) implements Block {

    /** Copies the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.section(this);
    }
}
