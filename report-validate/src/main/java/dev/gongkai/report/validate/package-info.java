/** The validator; begin with {@link dev.gongkai.report.validate.ReportValidator}. */
@NullMarked
package dev.gongkai.report.validate;

import org.jspecify.annotations.NullMarked;
