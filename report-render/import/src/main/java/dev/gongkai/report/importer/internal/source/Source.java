package dev.gongkai.report.importer.internal.source;

import java.util.List;

/**
 * A file as its blocks in reading order.
 *
 * @param format what the file is, such as {@code html}
 * @param blocks what stands in it; every character of the file's text stands in exactly one of them
 */
public record Source(String format, List<SourceBlock> blocks) {

    /** Copies the list. */
    public Source {
        blocks = List.copyOf(blocks);
    }
}
