/**
 * Reads annual reports that others wrote (导入): files as people have them become reports, with the source of every number;
 * begin with {@link dev.gongkai.report.importer.ReportImporter}.
 */
@NullMarked
package dev.gongkai.report.importer;

import org.jspecify.annotations.NullMarked;
