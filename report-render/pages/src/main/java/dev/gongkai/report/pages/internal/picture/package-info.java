/** Pictures: PNG and JPEG files, judged before, made into pixels that page formats can take over. */
@NullMarked
package dev.gongkai.report.pages.internal.picture;

import org.jspecify.annotations.NullMarked;
