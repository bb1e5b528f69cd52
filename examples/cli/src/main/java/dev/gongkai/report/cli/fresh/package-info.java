/** {@code gongkai new}, {@code blank} and {@code schema}: what one starts from. */
@NullMarked
package dev.gongkai.report.cli.fresh;

import org.jspecify.annotations.NullMarked;
