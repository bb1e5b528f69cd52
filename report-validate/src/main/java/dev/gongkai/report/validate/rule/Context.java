package dev.gongkai.report.validate.rule;

import dev.gongkai.report.model.Report;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the report (背景资料). All of it may be left out; rules that need it are then not asked.
 *
 * <pre>{@code
 * Context context = Context.builder().previous(lastYear).today(LocalDate.of(2026, 1, 20)).build();
 * ReportValidator.builder().context(context).build();
 * }</pre>
 *
 * @param previous last year's report of the same agency, or null
 * @param parts the reports that a consolidated one sums up, or null where it is no consolidated one
 * @param today the day of the validation, or null; no rule ever looks at the clock
 */
public record Context(
        @Nullable Report previous,
        @Nullable List<Report> parts,
        @Nullable LocalDate today) {

    /** Nothing is known. */
    public static final Context NONE = builder().build();

    /** Copies the list. */
    public Context {
        parts = parts == null ? null : List.copyOf(parts);
    }

    /**
     * Starts a context.
     *
     * @return a builder of one in which nothing is known
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a context that begins as a copy of this one.
     *
     * @return a builder with all that is known here
     */
    public Builder toBuilder() {
        return builder().previous(previous).parts(parts).today(today);
    }

    /** Builds a {@link Context}; what is never said is not known. */
    public static final class Builder {
        private @Nullable Report previous;
        private @Nullable List<Report> parts;
        private @Nullable LocalDate today;

        private Builder() {}

        /**
         * Gives last year's report.
         *
         * @param value the report of the same agency for the year before, or null
         * @return this
         */
        public Builder previous(@Nullable Report value) {
            this.previous = value;
            return this;
        }

        /**
         * Gives the reports that a consolidated one sums up.
         *
         * @param values the reports of the agencies, or null where it is no consolidated one
         * @return this
         */
        public Builder parts(@Nullable List<Report> values) {
            this.parts = values;
            return this;
        }

        /**
         * Gives the day of the validation.
         *
         * @param value the day, or null
         * @return this
         */
        public Builder today(@Nullable LocalDate value) {
            this.today = value;
            return this;
        }

        /**
         * Makes the context.
         *
         * @return the context
         */
        public Context build() {
            return new Context(previous, parts, today);
        }
    }
}
