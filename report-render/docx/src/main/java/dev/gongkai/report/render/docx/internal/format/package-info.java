/** What the parts of a Word document are called and look like, for those who write them and those who read them. */
@NullMarked
package dev.gongkai.report.render.docx.internal.format;

import org.jspecify.annotations.NullMarked;
