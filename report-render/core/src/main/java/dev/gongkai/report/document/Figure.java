package dev.gongkai.report.document;

import dev.gongkai.report.model.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the report as it is printed (插图), with the words below it.
 *
 * <pre>{@code new Figure(Picture.of("chart.png", bytes), "主动公开信息分类", "条形图：网站98条，公众号40条")}</pre>
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
