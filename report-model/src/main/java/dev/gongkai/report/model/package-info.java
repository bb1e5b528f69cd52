/** The report as immutable data; begin with {@link dev.gongkai.report.model.Report}. */
@NullMarked
package dev.gongkai.report.model;

import org.jspecify.annotations.NullMarked;
