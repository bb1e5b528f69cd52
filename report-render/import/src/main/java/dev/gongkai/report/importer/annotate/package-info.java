/** Comments in files of others and in those of this library (批注). */
@NullMarked
package dev.gongkai.report.importer.annotate;

import org.jspecify.annotations.NullMarked;
