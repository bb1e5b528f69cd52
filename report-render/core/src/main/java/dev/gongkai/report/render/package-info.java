/** Reports as documents: {@link dev.gongkai.report.render.HtmlRenderer} is the place to begin. */
@NullMarked
package dev.gongkai.report.render;

import org.jspecify.annotations.NullMarked;
