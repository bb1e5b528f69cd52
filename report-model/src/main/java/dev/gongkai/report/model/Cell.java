package dev.gongkai.report.model;

import dev.gongkai.report.internal.PrintableText;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a number cell of the form (单元格): a number or nothing, and a remark where one was made.
 *
 * <p>A blank is not a zero. A number is kept with the digits that were given: 0.50 is printed as 0.50.
 *
 * <pre>{@code Cell.of(22).withRemark("其中修订16件") // 22（其中修订16件）}</pre>
 *
 * @param value the number, or null for a blank
 * @param remark the words behind the number, without brackets, or null
 */
public record Cell(@Nullable BigDecimal value, @Nullable String remark) {

    /** A cell with nothing in it. */
    public static final Cell BLANK = new Cell(null, null);

    /** The largest number of digits before and after the decimal point. */
    public static final int MAX_DIGITS = 30;

    /**
     * Checks the number's length and the remark's characters.
     *
     * @throws IllegalArgumentException if the number has more than {@value #MAX_DIGITS} digits before or after its
     *     point, or the remark is blank or holds what no document can hold
     */
    public Cell {
        if (value != null) {
            long before = (long) value.precision() - value.scale();
            if (before > MAX_DIGITS || value.scale() > MAX_DIGITS) {
                throw new IllegalArgumentException(
                        "value: more than " + MAX_DIGITS + " digits before or after the decimal point");
            }
            value = value.scale() < 0 ? value.setScale(0) : value;
        }
        PrintableText.filledLineIfGiven("remark", remark);
    }

    /**
     * A cell with a count.
     *
     * @param value the count; any number, for a wrong one must be reportable
     * @return the cell
     */
    public static Cell of(long value) {
        return new Cell(BigDecimal.valueOf(value), null);
    }

    /**
     * A cell with a number.
     *
     * @param value the number, in the form's unit
     * @return the cell
     * @throws IllegalArgumentException if it has more than {@value #MAX_DIGITS} digits before or after its point
     */
    public static Cell of(BigDecimal value) {
        // A blank is stated as BLANK: a null that got here by mistake must not pass for one.
        return new Cell(Objects.requireNonNull(value, "value"), null);
    }

    /**
     * The same number with a remark.
     *
     * @param words the words behind the number, without brackets
     * @return a new cell
     */
    public Cell withRemark(String words) {
        return new Cell(value, words);
    }

    /**
     * Whether there is no number.
     *
     * @return true also where a remark stands alone
     */
    public boolean isBlank() {
        return value == null;
    }

    /**
     * The cell as text.
     *
     * @return such as {@code 22（其中修订16件）}; empty for a blank
     */
    @Override
    public String toString() {
        String number = value == null ? "" : value.toPlainString();
        return remark == null ? number : number + "（" + remark + "）";
    }
}
