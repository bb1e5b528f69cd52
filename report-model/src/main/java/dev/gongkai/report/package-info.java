/** What every part of the library shares: messages in two languages, and how an error explains itself. */
@NullMarked
package dev.gongkai.report;

import org.jspecify.annotations.NullMarked;
