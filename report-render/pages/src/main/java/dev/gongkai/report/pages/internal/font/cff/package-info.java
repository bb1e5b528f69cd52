/** Outlines of the Compact Font Format. */
@NullMarked
package dev.gongkai.report.pages.internal.font.cff;

import org.jspecify.annotations.NullMarked;
