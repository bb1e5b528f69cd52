package dev.gongkai.report.validate;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Context;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.rule.Unassessed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks reports against rules (校核).
 *
 * <pre>{@code
 * ValidationResult result = ReportValidator.create().validate(report);
 *
 * ReportValidator strict = ReportValidator.builder()
 *         .profile(Profile.builder().severity("content.aspects", Severity.ERROR).build())
 *         .previous(lastYear)
 *         .rule(ownRule)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. The same report gives the same findings in the same order.
 */
public final class ReportValidator {

    private static final Logger LOG = LoggerFactory.getLogger(ReportValidator.class);

    private static final ReportValidator DEFAULT = builder().build();

    private final List<Rule> rules;
    private final Profile profile;
    private final Context context;
    private final Waivers waivers;

    private ReportValidator(Builder builder) {
        this.rules = List.copyOf(builder.rules);
        this.profile = builder.profile;
        this.context = builder.context;
        this.waivers = builder.waivers;
    }

    /**
     * A validator with every rule of the catalogue, and nothing known besides the report.
     *
     * @return a validator
     */
    public static ReportValidator create() {
        return DEFAULT;
    }

    /**
     * Starts a validator.
     *
     * @return a builder that has every rule of the catalogue
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a report.
     *
     * @param report the report
     * @return what was found, and what could not be decided
     */
    public ValidationResult validate(Report report) {
        Subject subject = new Subject(report, context, profile.parameters());
        List<Finding> findings = new ArrayList<>();
        List<String> run = new ArrayList<>();
        List<Unassessed> unassessed = new ArrayList<>();
        List<RuleFailure> failures = new ArrayList<>();
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            if (profile.off().contains(info.id())) {
                continue;
            }
            Findings own = new Findings(info, profile.severities().getOrDefault(info.id(), info.severity()));
            try {
                rule.check(subject, own);
                run.add(info.id());
            } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
                LOG.warn(
                        "rule {} failed on the report of {} for {}",
                        info.id(),
                        report.agency().name(),
                        report.year(),
                        e);
                failures.add(new RuleFailure(info.id(), e));
            }
            findings.addAll(own.found());
            unassessed.addAll(own.unassessed());
        }
        if (findings.size() > 1) {
            findings.sort(ReportOrder.of(subject, findings));
        }
        List<WaiverUse> uses = waivers.apply(findings);
        return new ValidationResult(findings, run, unassessed, failures, uses);
    }

    /** Builds a {@link ReportValidator}. */
    public static final class Builder {
        private final List<Rule> rules = new ArrayList<>(Rules.all());
        private Profile profile = Profile.DEFAULT;
        private Context context = Context.NONE;
        private Waivers waivers = Waivers.NONE;

        private Builder() {}

        /**
         * Replaces the rules.
         *
         * @param values the rules, in the order in which they run
         * @return this
         */
        public Builder rules(List<Rule> values) {
            rules.clear();
            rules.addAll(values);
            return this;
        }

        /**
         * Adds a rule behind the others.
         *
         * @param value the rule
         * @return this
         */
        public Builder rule(Rule value) {
            rules.add(Objects.requireNonNull(value, "rule"));
            return this;
        }

        /**
         * Sets how strict the validation is.
         *
         * @param value the profile
         * @return this
         */
        public Builder profile(Profile value) {
            this.profile = Objects.requireNonNull(value, "profile");
            return this;
        }

        /**
         * Says what is known besides the report.
         *
         * @param value the context
         * @return this
         */
        public Builder context(Context value) {
            this.context = Objects.requireNonNull(value, "context");
            return this;
        }

        /**
         * Gives last year's report.
         *
         * @param value the report of the same agency for the year before
         * @return this
         */
        public Builder previous(Report value) {
            return context(context.toBuilder().previous(value).build());
        }

        /**
         * Gives the reports that a consolidated one sums up.
         *
         * @param values the reports of the agencies
         * @return this
         */
        public Builder parts(List<Report> values) {
            return context(context.toBuilder().parts(values).build());
        }

        /**
         * Gives the findings that are accepted.
         *
         * @param value the waivers, made for the report that is to be validated
         * @return this
         */
        public Builder waivers(Waivers value) {
            this.waivers = Objects.requireNonNull(value, "waivers");
            return this;
        }

        /**
         * Makes the validator.
         *
         * @return the validator
         * @throws IllegalArgumentException if two rules have the same id, or the profile or a waiver names a rule that is
         *     not there
         */
        public ReportValidator build() {
            Set<String> ids = new HashSet<>();
            for (Rule rule : rules) {
                if (!ids.add(rule.info().id())) {
                    throw new IllegalArgumentException(
                            "rules: two are called " + rule.info().id());
                }
            }
            Set<String> named = new TreeSet<>(profile.off());
            named.addAll(profile.severities().keySet());
            checkKnown("profile", named, ids);
            checkKnown(
                    "waivers",
                    waivers.list().stream().map(Waiver::rule).collect(Collectors.toCollection(TreeSet::new)),
                    ids);
            return new ReportValidator(this);
        }

        private static void checkKnown(String parameter, Set<String> named, Set<String> known) {
            named.removeAll(known);
            if (!named.isEmpty()) {
                throw new IllegalArgumentException(parameter + ": there is no rule " + named);
            }
        }
    }
}
