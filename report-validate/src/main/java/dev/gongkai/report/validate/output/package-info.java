/** Results of validation as text for people, as JSON, and as JUnit XML for pipelines. */
@NullMarked
package dev.gongkai.report.validate.output;

import org.jspecify.annotations.NullMarked;
