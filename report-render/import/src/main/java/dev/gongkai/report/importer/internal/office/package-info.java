/** What is common to packed office files: an archive of parts, XML within limits, list numbers. */
@NullMarked
package dev.gongkai.report.importer.internal.office;

import org.jspecify.annotations.NullMarked;
