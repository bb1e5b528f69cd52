/** Writes the parts of a document that depend on its report. */
@NullMarked
package dev.gongkai.report.render.docx.internal.write;

import org.jspecify.annotations.NullMarked;
