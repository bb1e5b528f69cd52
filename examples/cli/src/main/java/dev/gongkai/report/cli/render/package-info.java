/** {@code gongkai render}: documents of reports. */
@NullMarked
package dev.gongkai.report.cli.render;

import org.jspecify.annotations.NullMarked;
