/** Texts in OpenDocument format (ODT). */
@NullMarked
package dev.gongkai.report.importer.internal.odt;

import org.jspecify.annotations.NullMarked;
