/** Characters and words of Chinese texts, as all rules see them. */
@NullMarked
package dev.gongkai.report.validate.internal.words;

import org.jspecify.annotations.NullMarked;
