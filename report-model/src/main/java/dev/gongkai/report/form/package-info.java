/**
 * The statutory form, declared once: parts, tables, rows, columns, labels, spans, keys and cross-footing identities;
 * begin with {@link dev.gongkai.report.form.Form#forYear}.
 *
 * <p>Everything else (JSON, schema, totals, checks, table heads in each format) is derived from a {@link
 * dev.gongkai.report.form.Form}.
 */
@NullMarked
package dev.gongkai.report.form;

import org.jspecify.annotations.NullMarked;
