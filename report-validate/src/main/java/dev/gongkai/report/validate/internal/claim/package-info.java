/** Rules on the numbers in the text: against the tables, against each other, and the years they stand with. */
@NullMarked
package dev.gongkai.report.validate.internal.claim;

import org.jspecify.annotations.NullMarked;
