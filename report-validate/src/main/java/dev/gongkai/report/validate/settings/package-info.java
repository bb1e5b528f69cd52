/** Waivers and profiles as JSON files. */
@NullMarked
package dev.gongkai.report.validate.settings;

import org.jspecify.annotations.NullMarked;
