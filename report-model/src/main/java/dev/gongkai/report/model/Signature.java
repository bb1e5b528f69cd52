package dev.gongkai.report.model;

import dev.gongkai.report.internal.PrintableText;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signature at the end of the report (落款): who signs, and the date of writing (成文日期).
 *
 * <pre>{@code Signature.of(LocalDate.of(2022, 1, 27))}</pre>
 *
 * @param agency the name that is printed, or null for that of the report's agency
 * @param date the date of writing, or null
 */
public record Signature(@Nullable String agency, @Nullable LocalDate date) {

    /**
     * Checks the name, and that the year of the date has four digits.
     *
     * @throws IllegalArgumentException if the name is blank or holds what no document can hold, or the year has not four
     *     digits
     */
    public Signature {
        PrintableText.filledLineIfGiven("agency", agency);
        if (date != null && (date.getYear() < 1000 || date.getYear() > 9999)) {
            throw new IllegalArgumentException("date: a year of four digits, not " + date.getYear());
        }
    }

    /**
     * The report's agency, on a day.
     *
     * @param date the date of writing, of a year with four digits
     * @return the signature
     * @throws IllegalArgumentException if the year has not four digits
     */
    public static Signature of(LocalDate date) {
        return new Signature(null, Objects.requireNonNull(date, "date"));
    }
}
