/** What fonts, pictures and page formats share: bytes, deflated or with the filters of PNG. */
@NullMarked
package dev.gongkai.report.pages.internal.bytes;

import org.jspecify.annotations.NullMarked;
