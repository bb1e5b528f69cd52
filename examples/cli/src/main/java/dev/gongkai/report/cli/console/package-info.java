/** What all commands share: languages, streams, exit codes, wrong arguments. */
@NullMarked
package dev.gongkai.report.cli.console;

import org.jspecify.annotations.NullMarked;
