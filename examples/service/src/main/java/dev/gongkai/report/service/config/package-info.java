/** Settings, limits and languages of the service (配置). */
@NullMarked
package dev.gongkai.report.service.config;

import org.jspecify.annotations.NullMarked;
