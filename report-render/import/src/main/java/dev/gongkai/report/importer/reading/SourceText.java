package dev.gongkai.report.importer.reading;

import java.util.Objects;

/**
 * A text of the file that was read (原文), with its place.
 *
 * @param text the text as it stands in the file
 * @param origin where it begins
 */
public record SourceText(String text, Origin origin) {
    /** Checks that nothing is missing. */
    public SourceText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }
}
