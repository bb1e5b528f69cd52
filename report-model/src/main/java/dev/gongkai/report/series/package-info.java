/** The reports of one agency over the years; begin with {@link dev.gongkai.report.series.Series}. */
@NullMarked
package dev.gongkai.report.series;

import org.jspecify.annotations.NullMarked;
