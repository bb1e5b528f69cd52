/** Embeds the faces of a document; the only package that knows faces. */
@NullMarked
package dev.gongkai.report.render.docx.internal.fonts;

import org.jspecify.annotations.NullMarked;
