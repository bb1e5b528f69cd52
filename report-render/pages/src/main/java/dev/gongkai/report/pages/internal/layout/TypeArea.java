package dev.gongkai.report.pages.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type area (版心), filled from the top, page after page. */
final class TypeArea {

    /** The error that sums of measures may have. */
    static final double TOLERANCE = 0.01;

    private final PageMeasures measures;
    private final List<Page> pages = new ArrayList<>();
    private Page page = new Page();

    /** How far the page is filled. */
    private double filled;

    TypeArea(PageMeasures measures) {
        this.measures = measures;
        pages.add(page);
    }

    PageMeasures measures() {
        return measures;
    }

    List<Page> pages() {
        return pages;
    }

    Page page() {
        return page;
    }

    boolean atTop() {
        return filled == 0;
    }

    boolean fits(double height) {
        return height <= measures.height() - filled + TOLERANCE;
    }

    /** How many things of a height fit. */
    int fitting(double height) {
        return (int) ((measures.height() - filled + TOLERANCE) / height);
    }

    double remaining() {
        return measures.height() - filled;
    }

    /** Where the next thing goes, from the top of the paper. */
    double top() {
        return measures.top() + filled;
    }

    /** How far what ends after a height is from the next line of the page's grid. */
    double toGrid(double height) {
        double end = filled + height;
        return Math.max(0, Math.ceil((end - TOLERANCE) / measures.pitch()) * measures.pitch() - end);
    }

    /** Places a bookmark here, if there is one. */
    void bookmark(Page.@Nullable Bookmark bookmark) {
        if (bookmark != null) {
            page.add(new Page.PlacedBookmark(bookmark, top()));
        }
    }

    void advance(double height) {
        filled += height;
    }

    /** Leaves room, but none at the top of a page. */
    void space(double height) {
        if (!atTop()) {
            filled = Math.min(measures.height(), filled + height);
        }
    }

    void newPage() {
        page = new Page();
        pages.add(page);
        filled = 0;
    }
}
