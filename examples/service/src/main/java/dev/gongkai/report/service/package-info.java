/** The library as a service and a desk (服务与工作台), an application on Spring Boot. */
@NullMarked
package dev.gongkai.report.service;

import org.jspecify.annotations.NullMarked;
