/** Font files: reading faces, and forming small fonts of them. */
@NullMarked
package dev.gongkai.report.pages.internal.font;

import org.jspecify.annotations.NullMarked;
