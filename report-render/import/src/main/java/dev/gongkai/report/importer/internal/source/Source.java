package dev.gongkai.report.importer.internal.source;

import java.util.List;

/**
 * A file as its blocks in reading order.
 *
 * @param format what the file is, such as {@code html}
 * @param blocks what stands in it; every character of the file's text stands in exactly one of them
 * @param gaps what of the file could not be looked at
 */
public record Source(String format, List<SourceBlock> blocks, List<SourceGap> gaps) {

    /** Copies the lists. */
    public Source {
        blocks = List.copyOf(blocks);
        gaps = List.copyOf(gaps);
    }

    /** A file of which everything was looked at. */
    public Source(String format, List<SourceBlock> blocks) {
        this(format, blocks, List.of());
    }
}
