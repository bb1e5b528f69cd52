/** Compares what a document shows with what was rendered, and makes the report of it. */
@NullMarked
package dev.gongkai.report.render.docx.internal.compare;

import org.jspecify.annotations.NullMarked;
