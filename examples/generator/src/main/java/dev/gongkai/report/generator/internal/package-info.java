/** Randomness that depends on nothing but the seed. */
@NullMarked
package dev.gongkai.report.generator.internal;

import org.jspecify.annotations.NullMarked;
