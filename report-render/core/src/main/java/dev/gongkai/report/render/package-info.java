/**
 * Reports as documents: the composer decides the words, a theme the look, and a {@link DocumentRenderer} writes a format;
 * begin with {@link ReportFiles}, which knows all formats.
 */
@NullMarked
package dev.gongkai.report.render;

import org.jspecify.annotations.NullMarked;
