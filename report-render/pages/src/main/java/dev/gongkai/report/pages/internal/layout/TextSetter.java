package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.text.FormWordPairs;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineBreaker;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.pages.internal.text.Run;
import java.util.List;

/** Sets the text of a document. */
final class TextSetter {

    private final FormWordPairs words;

    TextSetter(FormWordPairs words) {
        this.words = words;
    }

    /** Breaks text into lines. */
    List<Line> lines(LineStyle style, List<Run> runs) {
        return new LineBreaker(style, words).lines(runs);
    }

    /** The width of text on one line. */
    double width(Run run) {
        return LineBreaker.naturalWidth(List.of(run));
    }
}
