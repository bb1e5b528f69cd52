/** The numbers of an agency, year after year. */
@NullMarked
package dev.gongkai.report.generator.internal.numbers;

import org.jspecify.annotations.NullMarked;
