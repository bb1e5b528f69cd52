/** What a reader of a format is, and the charset of files that are text. */
@NullMarked
package dev.gongkai.report.importer.internal.read;

import org.jspecify.annotations.NullMarked;
