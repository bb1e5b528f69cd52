package dev.gongkai.report.importer.internal.pdf;

/**
 * A line on a page that runs along or down.
 *
 * @param at where it is: from the top for one along, from the left for one down
 * @param from where it begins
 * @param to where it ends
 */
record RuledLine(double at, double from, double to) {}
