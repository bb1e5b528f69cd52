/** What was read from a file of others (读取结果): the report, where each number stood, what was assumed, doubted or left over. */
@NullMarked
package dev.gongkai.report.importer.reading;

import org.jspecify.annotations.NullMarked;
