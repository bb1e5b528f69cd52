/** Finding an attachment in any PDF file. */
@NullMarked
package dev.gongkai.report.render.pdf.internal.read;

import org.jspecify.annotations.NullMarked;
