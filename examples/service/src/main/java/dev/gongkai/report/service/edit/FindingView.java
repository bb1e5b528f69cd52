package dev.gongkai.report.service.edit;

import java.util.List;

/**
 * Findings that say the same, as a page shows them (意见).
 *
 * @param number its number on the page
 * @param severity error, warning or information
 * @param rule the id of the rule
 * @param place where, as a person finds it
 * @param more how many other places there are
 * @param message what is wrong
 * @param expected what was expected; empty where that is no value
 * @param actual what stands there; empty where nothing does
 * @param anchor the id of the field that it is about
 * @param pointers the places, for the waiver
 */
public record FindingView(
        int number,
        String severity,
        String rule,
        String place,
        int more,
        String message,
        String expected,
        String actual,
        String anchor,
        List<String> pointers) {

    /** Copies the list. */
    public FindingView {
        pointers = List.copyOf(pointers);
    }

    /**
     * A mark beside a field that leads to its finding (标记).
     *
     * @param number the number of the finding
     * @param severity how grave it is
     */
    public record Mark(int number, String severity) {}
}
