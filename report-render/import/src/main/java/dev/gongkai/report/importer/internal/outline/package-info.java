/** Parts, title, signature and what stands around a report. */
@NullMarked
package dev.gongkai.report.importer.internal.outline;

import org.jspecify.annotations.NullMarked;
