/** Plain text and Markdown. */
@NullMarked
package dev.gongkai.report.importer.internal.text;

import org.jspecify.annotations.NullMarked;
