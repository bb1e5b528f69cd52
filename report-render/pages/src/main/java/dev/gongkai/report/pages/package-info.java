/** The faces that pages are set in. */
@NullMarked
package dev.gongkai.report.pages;

import org.jspecify.annotations.NullMarked;
