@NullMarked
package dev.gongkai.report.service.reports;

import org.jspecify.annotations.NullMarked;
