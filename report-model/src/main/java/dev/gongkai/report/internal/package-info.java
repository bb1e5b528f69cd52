/** Not API: what the packages of this module share. */
@NullMarked
package dev.gongkai.report.internal;

import org.jspecify.annotations.NullMarked;
