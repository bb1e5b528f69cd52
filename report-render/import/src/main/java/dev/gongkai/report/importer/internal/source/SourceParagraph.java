package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.reading.Origin;

/**
 * A paragraph, or a line of plain text.
 *
 * @param text the text, list numbers resolved, line breaks as {@code \n}
 * @param heading the level that the format gives it as a heading, from 1, or 0
 * @param role what the format knows of its place
 * @param origin where it stands
 */
public record SourceParagraph(String text, int heading, BlockRole role, Origin origin) implements SourceBlock {}
