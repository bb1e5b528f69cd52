package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.render.RenderException;
import java.util.List;

/** Knows where in a document one is, so that what cannot be set can be found. */
final class DocumentLocator {

    private Message part = new Message("标题", "the title");
    private int block;

    /** Goes on to the next part. */
    void part(Message name) {
        part = name;
        block = 0;
    }

    void section(Section section) {
        Heading heading = section.heading();
        part(heading == null ? new Message("引言", "the preamble") : new Message(heading.text(), heading.text()));
    }

    void signature() {
        part(new Message("落款", "the signature"));
    }

    /** Goes on to the next paragraph, table or figure of the part. */
    void next() {
        block++;
    }

    Message place() {
        return block == 0 ? part : new Message(part.zh() + "，第" + block + "段", part.en() + ", block " + block);
    }

    /** An error at the place where the document is. */
    RenderException failure(Message what, Exception cause) {
        return new RenderException(List.of(Problem.at(place(), what)), cause);
    }
}
