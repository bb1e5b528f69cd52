/** Makes the parts that are the same in every document of a theme; the only place that knows docx4j. */
@NullMarked
package dev.gongkai.report.render.docx.internal.template;

import org.jspecify.annotations.NullMarked;
