package dev.gongkai.report.document;

/**
 * A heading (小标题).
 *
 * @param text its words with their number
 * @param level how it is numbered, and so how it is set: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）
 * @param rank how deep it stands in the outline, where the title has rank 1; no rank is ever skipped on the way down,
 *     whatever numbers were used
 */
public record Heading(String text, int level, int rank) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.heading(this);
    }
}
