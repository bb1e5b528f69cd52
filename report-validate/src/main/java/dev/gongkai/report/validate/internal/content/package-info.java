/** Rules on what the narrative says and how it is written. */
@NullMarked
package dev.gongkai.report.validate.internal.content;

import org.jspecify.annotations.NullMarked;
