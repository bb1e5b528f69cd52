/** Finds the form's labels in what others wrote. */
@NullMarked
package dev.gongkai.report.importer.internal.label;

import org.jspecify.annotations.NullMarked;
