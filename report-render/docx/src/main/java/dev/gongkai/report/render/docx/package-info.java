/** Reports as Word documents; begin with {@link dev.gongkai.report.render.docx.DocxRenderer}. */
@NullMarked
package dev.gongkai.report.render.docx;

import org.jspecify.annotations.NullMarked;
