/** Cuts digits that stand together where the form's identities allow one way only. */
@NullMarked
package dev.gongkai.report.importer.internal.glued;

import org.jspecify.annotations.NullMarked;
