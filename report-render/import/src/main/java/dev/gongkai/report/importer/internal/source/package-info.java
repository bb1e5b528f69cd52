/** What every format becomes before a report is recognized in it: paragraphs, tables and pictures, each with its origin. */
@NullMarked
package dev.gongkai.report.importer.internal.source;

import org.jspecify.annotations.NullMarked;
