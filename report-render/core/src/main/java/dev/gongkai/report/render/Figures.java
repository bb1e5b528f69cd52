package dev.gongkai.report.render;

import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which figures (图解) are drawn of a report's tables, below each table: requests by applicant and by result, reconsideration
 * and litigation, proactive disclosure; besides, this year against last, and the agencies of a consolidation.
 *
 * <pre>{@code
 * HtmlRenderer.builder().figures(Figures.create()).build();
 * HtmlRenderer.builder().figures(Figures.builder().previous(lastYear).build()).build();
 * RenderOptions.builder().figures(Figures.builder().compare(parts).build()).build();
 * }</pre>
 *
 * <p>All numbers are the report's own. A blank is drawn as 未填 and never as zero; where there are not two numbers to compare,
 * a sentence stands in place of a drawing. No renderer draws figures unless it is asked to: the form does not have them.
 */
public final class Figures {

    private static final Figures DEFAULT = builder().build();

    private final @Nullable Report previous;
    private final List<Report> compared;

    private Figures(Builder builder) {
        this.previous = builder.previous;
        this.compared = builder.compared;
    }

    /**
     * The figures of one report by itself.
     *
     * @return the figures
     */
    public static Figures create() {
        return DEFAULT;
    }

    /**
     * Starts figures that compare.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Last year's report.
     *
     * @return empty where this year is not compared with it
     */
    public Optional<Report> previous() {
        return Optional.ofNullable(previous);
    }

    /**
     * The reports of the agencies that are compared.
     *
     * @return in order; none where no agencies are compared
     */
    public List<Report> compared() {
        return compared;
    }

    /** Builds {@link Figures}. */
    public static final class Builder {
        private @Nullable Report previous;
        private List<Report> compared = List.of();

        private Builder() {}

        /**
         * Compares with last year. Such figures are for the report of the year behind it only; composing another is an
         * {@link IllegalArgumentException}.
         *
         * @param lastYear last year's report
         * @return this
         */
        public Builder previous(Report lastYear) {
            this.previous = Objects.requireNonNull(lastYear, "previous");
            return this;
        }

        /**
         * Compares the agencies of a consolidation (汇总), by the requests that each received. Such figures are for the
         * report of the same year only; composing another is an {@link IllegalArgumentException}.
         *
         * @param parts their reports, in the order in which they are to stand
         * @return this
         */
        public Builder compare(List<Report> parts) {
            this.compared = List.copyOf(parts);
            return this;
        }

        /**
         * The figures as they are now.
         *
         * @return the figures
         */
        public Figures build() {
            return new Figures(this);
        }
    }
}
