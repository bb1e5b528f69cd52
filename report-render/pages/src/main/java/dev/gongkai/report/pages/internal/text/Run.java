package dev.gongkai.report.pages.internal.text;

/**
 * Text of one kind within a paragraph.
 *
 * @param text the text
 * @param faces what it is set in
 * @param size the size in points
 * @param tracking what is added to the advance of each Chinese character to fill the grid, in points; may be negative
 */
public record Run(String text, FaceChain faces, double size, double tracking) {}
