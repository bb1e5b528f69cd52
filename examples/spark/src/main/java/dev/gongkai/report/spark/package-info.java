/** The reports of a nation on Apache Spark. */
@NullMarked
package dev.gongkai.report.spark;

import org.jspecify.annotations.NullMarked;
