/** Pages in HTML, complete or as a fragment for a page of one's own. */
@NullMarked
package dev.gongkai.report.render.html;

import org.jspecify.annotations.NullMarked;
