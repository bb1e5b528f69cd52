/** What makes the program come up soon and be found: warming up, completion in shells, the manual page. */
@NullMarked
package dev.gongkai.report.cli.start;

import org.jspecify.annotations.NullMarked;
