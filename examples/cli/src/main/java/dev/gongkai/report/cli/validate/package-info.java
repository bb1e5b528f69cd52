/** {@code gongkai validate}: findings about reports. */
@NullMarked
package dev.gongkai.report.cli.validate;

import org.jspecify.annotations.NullMarked;
