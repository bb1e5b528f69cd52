package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.text.FormWordPairs;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineBreaker;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.pages.internal.text.MissingGlyphException;
import dev.gongkai.report.pages.internal.text.Run;
import java.util.List;

/** Sets the text of a document; a character that no face has is an error that says where it stands. */
record TextSetter(FormWordPairs words, DocumentLocator locator) {

    /** Breaks text into lines. */
    List<Line> lines(LineStyle style, List<Run> runs) {
        try {
            return new LineBreaker(style, words).lines(runs);
        } catch (MissingGlyphException e) {
            throw locator.missing(e, runs);
        }
    }

    /** The width of text on one line. */
    double width(Run run) {
        try {
            return LineBreaker.naturalWidth(List.of(run));
        } catch (MissingGlyphException e) {
            throw locator.missing(e, List.of(run));
        }
    }
}
