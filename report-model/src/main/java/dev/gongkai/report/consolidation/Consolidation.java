package dev.gongkai.report.consolidation;

import dev.gongkai.report.consolidation.SetAside.Reason;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums up the reports of an agency and of all below it (汇总), step by step.
 *
 * <pre>{@code
 * Consolidated county = Consolidation.of(Agency.of("示例县人民政府"), 2025)
 *         .register(register)          // who is to report
 *         .addAll(reports)             // of agencies without inferiors, and each agency's own
 *         .stated(lastDraft)           // a consolidated report that exists: compared, not added
 *         .build();
 * county.report();                     // the sums
 * county.problems();                   // who is missing, who came twice, which cells could not be summed
 * }</pre>
 *
 * <p>The order in which reports are added means nothing. A request that was passed from one agency to another is counted by
 * both, in their reports and so in the sum: nothing in the form tells. Not safe for use by several threads.
 */
public final class Consolidation {

    private final Agency agency;
    private final int year;
    private final List<Report> given = new ArrayList<>();
    private final List<Report> stated = new ArrayList<>();
    private @Nullable Form form;
    private @Nullable AgencyRegister register;

    private Consolidation(Agency agency, int year) {
        this.agency = Objects.requireNonNull(agency, "agency");
        this.year = year;
    }

    /**
     * Begins to sum up.
     *
     * @param agency the agency for which is summed up
     * @param year the year; reports of others are set aside
     * @return nothing summed up so far
     */
    public static Consolidation of(Agency agency, int year) {
        return new Consolidation(agency, year);
    }

    /**
     * Sums up in an edition other than that of the year.
     *
     * @param value the edition
     * @return this
     */
    public Consolidation form(Form value) {
        this.form = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Says who is to report: the agency and all below it. Reports of others are set aside; who does not report is named,
     * but for a government with agencies below it, for which its office may report.
     *
     * @param value the register, in which the agency is
     * @return this
     */
    public Consolidation register(AgencyRegister value) {
        this.register = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds the report of an agency without inferiors, or an agency's own. Its words are not kept.
     *
     * @param report the report
     * @return this
     */
    public Consolidation add(Report report) {
        given.add(numbers(report));
        return this;
    }

    /**
     * Adds reports.
     *
     * @param reports the reports
     * @return this
     */
    public Consolidation addAll(Collection<Report> reports) {
        reports.forEach(this::add);
        return this;
    }

    /**
     * Gives a consolidated report that exists, of the agency or of one below it: it is compared with the sums and not
     * added.
     *
     * @param report the report
     * @return this
     */
    public Consolidation stated(Report report) {
        stated.add(numbers(report));
        return this;
    }

    /** A report without its words and pictures: there may be a hundred thousand. */
    private static Report numbers(Report report) {
        Report.Builder numbers = Report.builder(report.form(), report.year(), report.agency());
        report.form().tables().forEach(table -> numbers.table(report.table(table.part())));
        return numbers.build();
    }

    /**
     * Sums up.
     *
     * @return the sums with all that is to be known of them
     * @throws IllegalArgumentException if the year has no edition and none is given, the register has no such agency, or a
     *     sum has more digits than a cell may have
     */
    public Consolidated build() {
        Form edition = form == null ? Form.forYear(year) : form;
        Agency whole = agency;
        List<Agency> expected = List.of();
        if (register != null) {
            whole = register.find(agency)
                    .orElseThrow(() -> new IllegalArgumentException("agency: not in the register, " + agency.name()));
            expected = register.below(whole);
        }
        List<SetAside> setAside = new ArrayList<>();
        Map<String, List<Report>> byAgency = byAgency(new LinkedHashSet<>(expected), setAside);
        List<Report> parts = new ArrayList<>();
        List<Repeated> repeated = new ArrayList<>();
        for (List<Report> reports : byAgency.values()) {
            Agency reporting = reports.get(0).agency();
            boolean alike =
                    reports.stream().map(Consolidation::tables).distinct().count() == 1;
            if (reports.size() > 1) {
                repeated.add(new Repeated(reporting, reports.size(), alike));
            }
            if (alike) {
                parts.add(reports.get(0));
            }
        }
        List<Agency> missing = new ArrayList<>();
        for (Agency each : expected) {
            boolean optional = each.kind() == Agency.Kind.GOVERNMENT
                    && register != null
                    && !register.inferiors(each).isEmpty();
            if (!byAgency.containsKey(String.valueOf(each.code())) && !optional) {
                missing.add(each);
            }
        }
        setAside.sort(Comparator.comparing((SetAside each) -> each.agency().toString())
                .thenComparing(SetAside::year));
        ConsolidationTree tree = new ConsolidationTree(whole, edition, parts, register);
        List<StatedSum> compared = tree.compare(stated, year, setAside);
        return new Consolidated(new SumFacts(whole, year, tree, parts, missing, repeated, setAside, compared));
    }

    private static List<?> tables(Report report) {
        return report.form().tables().stream()
                .map(table -> report.table(table.part()))
                .toList();
    }

    /** Reports by the code of their agency, or by its name where there is none; those of others are set aside. */
    private Map<String, List<Report>> byAgency(Set<Agency> expected, List<SetAside> setAside) {
        Map<String, String> codes = new TreeMap<>();
        for (Report report : given) {
            if (report.agency().code() != null) {
                // Of one name two codes: those who state none are then known by their name only.
                codes.merge(report.agency().name(), report.agency().code(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        Map<String, List<Report>> byAgency = new TreeMap<>();
        for (Report report : given) {
            Agency reporting = report.agency();
            String key = reporting.code();
            if (report.year() != year) {
                setAside.add(new SetAside(reporting, report.year(), Reason.OTHER_YEAR));
                continue;
            }
            Report part = report;
            if (register != null) {
                Optional<Agency> known = register.find(reporting);
                if (known.isEmpty() || !expected.contains(known.get())) {
                    setAside.add(
                            new SetAside(reporting, year, known.isEmpty() ? Reason.UNREGISTERED : Reason.ELSEWHERE));
                    continue;
                }
                part = report.toBuilder().agency(known.get()).build();
                key = known.get().code();
            } else if (key == null) {
                String code = codes.getOrDefault(reporting.name(), "");
                key = code.isEmpty() ? "/" + reporting.name() : code;
            }
            byAgency.computeIfAbsent(String.valueOf(key), any -> new ArrayList<>())
                    .add(part);
        }
        byAgency.values()
                .forEach(reports ->
                        reports.sort(Comparator.comparing(r -> r.agency().toString())));
        return byAgency;
    }
}
