/** What the service asks of the library (报告处理), within limits of size and time. */
@NullMarked
package dev.gongkai.report.service.reports;

import org.jspecify.annotations.NullMarked;
