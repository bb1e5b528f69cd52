/** A PDF file that is being written, and its syntax. */
@NullMarked
package dev.gongkai.report.render.pdf.internal.file;

import org.jspecify.annotations.NullMarked;
