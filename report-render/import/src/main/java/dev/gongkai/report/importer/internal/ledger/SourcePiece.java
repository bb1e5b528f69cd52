package dev.gongkai.report.importer.internal.ledger;

import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.importer.reading.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of the source, of which every character is claimed once at most; what nobody claims is unread. */
public final class SourcePiece {

    private final String text;
    private final Origin origin;
    private final @Nullable Use[] uses;

    /**
     * A text of which nothing is claimed.
     *
     * @param text the text
     * @param origin where it stands
     */
    public SourcePiece(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
        this.uses = new Use[text.length()];
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Where it stands. */
    public Origin origin() {
        return origin;
    }

    /** Where a character of it stands. */
    public Origin origin(int index) {
        return index == 0
                ? origin
                : new Origin(
                        origin.part(),
                        origin.page(),
                        origin.paragraph(),
                        origin.table(),
                        origin.row(),
                        origin.column(),
                        origin.line(),
                        Math.max(origin.offset(), 1) + index,
                        origin.element(),
                        origin.area());
    }

    /** What became of a character, or null. */
    public @Nullable Use use(int index) {
        return uses[index];
    }

    void claim(int from, int to, Use use) {
        for (int i = from; i < to; i++) {
            if (uses[i] == null) {
                uses[i] = use;
            }
        }
    }

    /** The parts of it of which something became, each without the white space around it. */
    List<SourceText> parts(@Nullable Use wanted) {
        List<SourceText> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && (uses[to] == wanted || to > from && Unseen.is(text.charAt(to)))) {
                to++;
            }
            if (to > from) {
                int start = from;
                int end = to;
                while (start < end && Unseen.is(text.charAt(start))) {
                    start++;
                }
                while (end > start && Unseen.is(text.charAt(end - 1))) {
                    end--;
                }
                if (end > start) {
                    parts.add(new SourceText(text.substring(start, end), origin(start)));
                }
            }
            from = Math.max(to, from + 1);
        }
        return parts;
    }
}
