/**
 * The interchange format: reports as JSON, and the JSON Schema of each edition of the form; begin with {@link
 * dev.gongkai.report.json.ReportReader} and {@link dev.gongkai.report.json.ReportWriter}.
 *
 * <p>The shape of a document is derived from the {@link dev.gongkai.report.form.Form} once; the reader checks against
 * it and the schema is printed from it.
 */
@NullMarked
package dev.gongkai.report.json;

import org.jspecify.annotations.NullMarked;
