package dev.gongkai.report.render.internal.chart;

import dev.gongkai.report.render.internal.HalfEms;

/** How wide texts are: by the face where it is known. */
@FunctionalInterface
public interface TextWidth {

    /** Where the reader's own faces are used: wide enough for any of them. */
    TextWidth ANY_FACE = text -> HalfEms.of(text) * 0.56;

    /** The width of a text of one line, in ems. */
    double of(String text);
}
