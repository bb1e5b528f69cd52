/** Word documents (DOCX, DOCM). */
@NullMarked
package dev.gongkai.report.importer.internal.docx;

import org.jspecify.annotations.NullMarked;
