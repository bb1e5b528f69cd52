/** The interface for programs (接口). */
@NullMarked
package dev.gongkai.report.service.api;

import org.jspecify.annotations.NullMarked;
