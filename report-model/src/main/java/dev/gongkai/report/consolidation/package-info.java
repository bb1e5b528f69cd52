/** Sums over the reports of many agencies, and the register that says whose. */
@NullMarked
package dev.gongkai.report.consolidation;

import org.jspecify.annotations.NullMarked;
