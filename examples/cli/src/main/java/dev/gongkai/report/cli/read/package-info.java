/** {@code gongkai read}: reports of documents. */
@NullMarked
package dev.gongkai.report.cli.read;

import org.jspecify.annotations.NullMarked;
