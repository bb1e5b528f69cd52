/** What may be large on its way in or out (暂存): in memory while it is small, else in a file that goes away by itself. */
@NullMarked
package dev.gongkai.report.service.spool;

import org.jspecify.annotations.NullMarked;
