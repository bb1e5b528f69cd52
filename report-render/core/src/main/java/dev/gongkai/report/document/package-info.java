/**
 * The document tree: what is printed, in order, with all its wording; how it looks is the renderers' and the theme's.
 *
 * <p>The hierarchy is sealed and its visitor has no default methods: a new kind of block breaks every renderer when it
 * is compiled, and is never dropped from an output.
 */
@NullMarked
package dev.gongkai.report.document;

import org.jspecify.annotations.NullMarked;
