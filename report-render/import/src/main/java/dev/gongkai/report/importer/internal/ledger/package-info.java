/** Keeps account of every character of a source: what became of it, so that nothing is lost. */
@NullMarked
package dev.gongkai.report.importer.internal.ledger;

import org.jspecify.annotations.NullMarked;
