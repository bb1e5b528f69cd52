/** The command line: {@code gongkai.jar}. */
@NullMarked
package dev.gongkai.report.cli;

import org.jspecify.annotations.NullMarked;
