/** Pictures: PNG and JPEG files checked, and made into pixels that page formats can take over. */
@NullMarked
package dev.gongkai.report.pages.internal.picture;

import org.jspecify.annotations.NullMarked;
