/** Reports as Word documents: {@link dev.gongkai.report.render.docx.DocxRenderer} is the place to begin. */
@NullMarked
package dev.gongkai.report.render.docx;

import org.jspecify.annotations.NullMarked;
