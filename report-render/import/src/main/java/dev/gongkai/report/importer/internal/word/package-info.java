/** Marks places in Word documents, and leaves every other byte of them as it is. */
@NullMarked
package dev.gongkai.report.importer.internal.word;

import org.jspecify.annotations.NullMarked;
