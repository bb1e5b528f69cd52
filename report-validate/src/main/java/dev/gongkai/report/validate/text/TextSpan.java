package dev.gongkai.report.validate.text;

/**
 * A part of a text (文中位置).
 *
 * <pre>{@code new TextSpan(2, 4).of("全年收到申请") // 收到}</pre>
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record TextSpan(int start, int end) {
    /** Checks that it does not end before it begins. */
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("start, end: " + start + " to " + end);
        }
    }

    /**
     * The words that stand there.
     *
     * @param text the text
     * @return the part of it
     */
    public String of(String text) {
        return text.substring(start, end);
    }
}
