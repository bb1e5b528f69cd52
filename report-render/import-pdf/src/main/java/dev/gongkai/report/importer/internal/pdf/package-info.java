/** PDF: glyphs and rules with their places become tables and paragraphs. */
@NullMarked
package dev.gongkai.report.importer.internal.pdf;

import org.jspecify.annotations.NullMarked;
