package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/** What stands on a page: glyphs, rules and pictures with their places. */
final class PageContent {

    /**
     * A picture.
     *
     * @param top where it begins, from the top
     * @param area how much of the page it covers, in square points
     * @param bytes its file where it is one as it stands, or an empty array
     */
    record Picture(double top, double area, byte[] bytes) {}

    final List<Glyph> glyphs = new ArrayList<>();
    final List<RuledLine> along = new ArrayList<>();
    final List<RuledLine> down = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();

    /** By how much the page is turned to be looked at, and the part of it that is seen: left, bottom, width, height. */
    int turn;

    double[] box = new double[4];

    double width;
    double height;

    /** Glyphs of which the file does not say what they stand for. */
    int unknown;

    /** Whether there are more rules or pictures than are looked at, so that a table may not have been seen. */
    boolean crowded;

    /** Whether something is painted within so many others that it was not looked at. */
    boolean tooDeep;
}
