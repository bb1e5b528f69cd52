/**
 * Sums over the reports of many agencies, and the register that says whose; begin with {@link
 * dev.gongkai.report.consolidation.Consolidation}.
 */
@NullMarked
package dev.gongkai.report.consolidation;

import org.jspecify.annotations.NullMarked;
