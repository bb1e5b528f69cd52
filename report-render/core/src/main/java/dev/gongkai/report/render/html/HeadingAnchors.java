package dev.gongkai.report.render.html;

import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Section;
import org.jspecify.annotations.Nullable;

/**
 * Names the headings within a section by where they stand, such as {@code overview-h2-1}, so that an address that points
 * there holds next year too, whatever the heading says then.
 */
final class HeadingAnchors {

    /** Outside of sections, headings have no names. */
    static final HeadingAnchors NONE = new HeadingAnchors("", 0);

    private static final int DEEPEST = 8;

    private final String start;
    private final int top;
    private final int[] counts = new int[DEEPEST];

    /** @param section whose headings come next */
    HeadingAnchors(Section section) {
        this(section.key() + "-h", rank(section.heading()));
    }

    private HeadingAnchors(String start, int top) {
        this.start = start;
        this.top = top;
    }

    /** Below the title, a section without a heading has headings of its own rank. */
    private static int rank(@Nullable Heading heading) {
        return heading == null ? 1 : heading.rank();
    }

    /** The name of the next heading; empty where it has none. */
    String next(Heading heading) {
        int depth = heading.rank() - top - 1;
        if (start.isEmpty() || depth < 0 || depth >= DEEPEST) {
            return "";
        }
        counts[depth]++;
        StringBuilder name = new StringBuilder(start);
        for (int i = 0; i <= depth; i++) {
            name.append(i == 0 ? "" : "-").append(counts[i]);
        }
        for (int i = depth + 1; i < DEEPEST; i++) {
            counts[i] = 0;
        }
        return name.toString();
    }
}
