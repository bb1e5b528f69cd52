/** Pages as objects of a PDF file. */
@NullMarked
package dev.gongkai.report.render.pdf.internal.paint;

import org.jspecify.annotations.NullMarked;
