/** {@code gongkai generate}: realistic reports of agencies that do not exist. */
@NullMarked
package dev.gongkai.report.cli.generate;

import org.jspecify.annotations.NullMarked;
