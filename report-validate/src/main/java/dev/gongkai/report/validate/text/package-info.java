/** Numbers in Chinese text: what they are worth, what they count, and what is no count at all. */
@NullMarked
package dev.gongkai.report.validate.text;

import org.jspecify.annotations.NullMarked;
