/** What a rule sees, the report with its texts, and what it says; begin with {@link dev.gongkai.report.validate.rule.Rule}. */
@NullMarked
package dev.gongkai.report.validate.rule;

import org.jspecify.annotations.NullMarked;
