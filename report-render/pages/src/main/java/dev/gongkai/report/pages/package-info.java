/** The faces that pages are set in; begin with {@link dev.gongkai.report.pages.FontSet}. */
@NullMarked
package dev.gongkai.report.pages;

import org.jspecify.annotations.NullMarked;
