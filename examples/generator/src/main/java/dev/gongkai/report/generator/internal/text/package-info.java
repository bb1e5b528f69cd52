/** The words of a report, which state its numbers. */
@NullMarked
package dev.gongkai.report.generator.internal.text;

import org.jspecify.annotations.NullMarked;
