/**
 * PDF for archives and screen readers, with the report as data within; begin with {@link
 * dev.gongkai.report.render.pdf.PdfRenderer}.
 */
@NullMarked
package dev.gongkai.report.render.pdf;

import org.jspecify.annotations.NullMarked;
