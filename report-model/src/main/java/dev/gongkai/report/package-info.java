/** What every part of the library shares: messages in two languages. */
@NullMarked
package dev.gongkai.report;

import org.jspecify.annotations.NullMarked;
