/** Text in lines: what a character is, where a line may end, which breaks are best. */
@NullMarked
package dev.gongkai.report.pages.internal.text;

import org.jspecify.annotations.NullMarked;
