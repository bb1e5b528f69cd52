/** The reports of one agency over the years. */
@NullMarked
package dev.gongkai.report.series;

import org.jspecify.annotations.NullMarked;
