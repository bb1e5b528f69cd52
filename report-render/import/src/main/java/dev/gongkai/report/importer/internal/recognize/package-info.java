/** Makes a report of a source. */
@NullMarked
package dev.gongkai.report.importer.internal.recognize;

import org.jspecify.annotations.NullMarked;
