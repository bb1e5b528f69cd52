/** Documents on pages: what is given to a page format. */
@NullMarked
package dev.gongkai.report.pages.internal.layout;

import org.jspecify.annotations.NullMarked;
