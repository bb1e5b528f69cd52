/** What the renderers of this library share, and nobody else. */
@NullMarked
package dev.gongkai.report.render.internal;

import org.jspecify.annotations.NullMarked;
