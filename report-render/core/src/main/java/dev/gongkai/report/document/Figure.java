package dev.gongkai.report.document;

import dev.gongkai.report.model.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A figure (插图).
 *
 * @param picture the picture
 * @param caption the words below it, or null
 * @param alt what it shows, for those who cannot see it; empty where nothing is known
 */
public record Figure(Picture picture, @Nullable String caption, String alt) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.figure(this);
    }
}
