/**
 * Pages in HTML, complete or as a fragment for a page of one's own; begin with {@link
 * dev.gongkai.report.render.html.HtmlRenderer}.
 */
@NullMarked
package dev.gongkai.report.render.html;

import org.jspecify.annotations.NullMarked;
