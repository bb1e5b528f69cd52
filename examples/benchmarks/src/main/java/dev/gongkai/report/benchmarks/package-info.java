/** How long it takes to read, compose and render a report; see docs/benchmarks.md. */
@NullMarked
package dev.gongkai.report.benchmarks;

import org.jspecify.annotations.NullMarked;
