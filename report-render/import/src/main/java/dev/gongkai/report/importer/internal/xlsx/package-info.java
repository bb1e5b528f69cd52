/** Workbooks (XLSX). */
@NullMarked
package dev.gongkai.report.importer.internal.xlsx;

import org.jspecify.annotations.NullMarked;
