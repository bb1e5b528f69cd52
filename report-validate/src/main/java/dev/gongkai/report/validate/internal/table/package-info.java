/** Rules on the numbers of the tables: each for itself, with each other, with last year's, and with those summed up. */
@NullMarked
package dev.gongkai.report.validate.internal.table;

import org.jspecify.annotations.NullMarked;
