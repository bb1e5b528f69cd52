/** The pages for people (工作台). */
@NullMarked
package dev.gongkai.report.service.desk;

import org.jspecify.annotations.NullMarked;
