package dev.gongkai.report.model;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two reports say differently (差异).
 *
 * <pre>{@code
 * Difference first = draft.differences(published).get(0);
 * first.message().zh();   // 表三“一、本年新收政府信息公开申请数量”自然人：23 → 24
 * }</pre>
 *
 * @param pointer the JSON pointer of the value in the second report; for what only the first one has, in that
 * @param cell the address of the number cell, or null where it is none
 * @param label the place as a person finds it
 * @param before what the first report says; empty where it says nothing
 * @param after what the second report says; empty where it says nothing
 */
public record Difference(String pointer, @Nullable CellKey cell, Message label, String before, String after) {

    /** Checks that nothing is missing. */
    public Difference {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * The place with both values.
     *
     * @return in two languages
     */
    public Message message() {
        // 无 would be taken for zero in a cell.
        Message nothing = cell == null ? new Message("（无）", "(nothing)") : new Message("（空白）", "(blank)");
        return new Message(
                label.zh() + "：" + shown(before, nothing.zh()) + " → " + shown(after, nothing.zh()),
                label.en() + ": " + shown(before, nothing.en()) + " → " + shown(after, nothing.en()));
    }

    private static String shown(String text, String nothing) {
        return text.isEmpty() ? nothing : text;
    }
}
