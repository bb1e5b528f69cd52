/** The PDF renderer: archive-grade, accessible, and with the report as data within. */
@NullMarked
package dev.gongkai.report.render.pdf;

import org.jspecify.annotations.NullMarked;
