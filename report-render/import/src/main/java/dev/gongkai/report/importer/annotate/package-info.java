/**
 * Comments in files of others and in those of this library (批注); begin with {@link
 * dev.gongkai.report.importer.annotate.FileAnnotator}.
 */
@NullMarked
package dev.gongkai.report.importer.annotate;

import org.jspecify.annotations.NullMarked;
