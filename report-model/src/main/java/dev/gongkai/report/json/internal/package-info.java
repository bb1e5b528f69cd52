/** Not API: JSON that knows where each value stands, for all modules of this library that read it. */
@NullMarked
package dev.gongkai.report.json.internal;

import org.jspecify.annotations.NullMarked;
