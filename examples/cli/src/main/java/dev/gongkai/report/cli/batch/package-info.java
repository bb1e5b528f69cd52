/** Many reports at once: on all cores, in little memory, with a log to go on from. */
@NullMarked
package dev.gongkai.report.cli.batch;

import org.jspecify.annotations.NullMarked;
