package dev.gongkai.report.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The document's title (标题).
 *
 * @param lines the lines that were asked for; each is made of phrases, between which it is best broken where it is too
 *     long for the page
 */
public record Title(List<List<String>> lines) implements Block {

    /** Copies the lines. */
    public Title {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /**
     * The title in one line.
     *
     * @return its text without breaks
     */
    public String text() {
        return lines.stream().flatMap(List::stream).collect(Collectors.joining());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.title(this);
    }
}
