/** Commands over several reports: sums, differences, years. */
@NullMarked
package dev.gongkai.report.cli.consolidate;

import org.jspecify.annotations.NullMarked;
