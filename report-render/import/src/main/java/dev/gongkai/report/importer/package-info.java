/** Reads annual reports that others wrote (导入): files as people have them become reports, with the source of every number. */
@NullMarked
package dev.gongkai.report.importer;

import org.jspecify.annotations.NullMarked;
