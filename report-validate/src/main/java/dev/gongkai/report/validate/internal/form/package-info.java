/** Rules on the form as a whole: title, parts, edition, dates, and the notice cited. */
@NullMarked
package dev.gongkai.report.validate.internal.form;

import org.jspecify.annotations.NullMarked;
