/** Reads what is seen in a Word document, whatever program saved it. */
@NullMarked
package dev.gongkai.report.render.docx.internal.parse;

import org.jspecify.annotations.NullMarked;
