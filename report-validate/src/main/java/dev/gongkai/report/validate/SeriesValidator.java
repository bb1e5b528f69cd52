package dev.gongkai.report.validate;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.validate.rule.Context;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Unassessed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks that the reports of an agency hang together over the years (跨年校核): each is validated with the one of the year
 * before and without, and what only the former finds is what is told.
 *
 * <pre>{@code
 * for (SeriesValidator.YearFindings year : SeriesValidator.create().validate(series)) {
 *     year.findings().forEach(f -> show(year.year(), f.place().text(), f.message().zh()));
 * }
 * }</pre>
 *
 * <p>So any rule that looks at last year's report takes part, also one of an embedder. Immutable.
 */
public final class SeriesValidator {

    private final List<Rule> rules;
    private final Profile profile;

    private SeriesValidator(List<Rule> rules, Profile profile) {
        this.rules = List.copyOf(rules);
        this.profile = Objects.requireNonNull(profile, "profile");
    }

    /**
     * What was found in the report of a year beside that of the year before.
     *
     * @param year the later year
     * @param findings what was found
     * @param unassessed what could not be decided, such as with a blank
     */
    public record YearFindings(int year, List<Finding> findings, List<Unassessed> unassessed) {
        /** Copies the lists. */
        public YearFindings {
            findings = List.copyOf(findings);
            unassessed = List.copyOf(unassessed);
        }
    }

    /**
     * A validator with every rule of the catalogue.
     *
     * @return a validator
     */
    public static SeriesValidator create() {
        return new SeriesValidator(Rules.all(), Profile.DEFAULT);
    }

    /**
     * A validator with other rules.
     *
     * @param rules the rules; those that do not look at last year's report find nothing
     * @param profile how strict it is
     * @return a validator
     */
    public static SeriesValidator of(List<Rule> rules, Profile profile) {
        return new SeriesValidator(rules, profile);
    }

    /**
     * Checks each year against the one before.
     *
     * @param series the reports
     * @return in the order of the years, those of which there is a report of the year before
     */
    public List<YearFindings> validate(Series series) {
        List<YearFindings> years = new ArrayList<>();
        List<Report> reports = series.reports();
        for (int i = 1; i < reports.size(); i++) {
            Report report = reports.get(i);
            if (reports.get(i - 1).year() == report.year() - 1) {
                ValidationResult alone = validate(report, Context.NONE);
                ValidationResult both = validate(
                        report, Context.builder().previous(reports.get(i - 1)).build());
                List<Finding> findings = new ArrayList<>(both.findings());
                alone.findings().forEach(findings::remove);
                List<Unassessed> unassessed = new ArrayList<>(both.unassessed());
                alone.unassessed().forEach(unassessed::remove);
                years.add(new YearFindings(report.year(), findings, unassessed));
            }
        }
        return years;
    }

    private ValidationResult validate(Report report, Context context) {
        return ReportValidator.builder()
                .rules(rules)
                .profile(profile)
                .context(context)
                .build()
                .validate(report);
    }
}
