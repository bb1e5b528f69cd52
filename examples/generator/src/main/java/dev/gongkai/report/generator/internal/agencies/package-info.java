/** The tree of agencies: who they are, what they are called, whose they are. */
@NullMarked
package dev.gongkai.report.generator.internal.agencies;

import org.jspecify.annotations.NullMarked;
