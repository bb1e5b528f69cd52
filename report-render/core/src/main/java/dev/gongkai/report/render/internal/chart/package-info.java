/** Charts as shapes and texts in their places, for every renderer that draws: those of pages and that of HTML. */
@NullMarked
package dev.gongkai.report.render.internal.chart;

import org.jspecify.annotations.NullMarked;
