package dev.gongkai.report.validate.rule;

import dev.gongkai.report.Message;

/**
 * A rule, or an instance of one, that was not decided (未能校核), and why.
 *
 * <pre>{@code
 * result.unassessed().forEach(open -> show(open.rule(), open.place().text(), open.why().in(locale)));
 * }</pre>
 *
 * @param rule the id of the rule
 * @param cause whether the report or the caller left it open
 * @param place where
 * @param why why
 */
public record Unassessed(String rule, Cause cause, Place place, Message why) {

    /** Who left it open. */
    public enum Cause {
        /** The report: a number is missing that is needed. A result with these is not complete. */
        UNDECIDABLE,
        /** The caller: last year's report, the parts of a consolidated one, or the kind of agency was not given. */
        NOT_GIVEN
    }
}
