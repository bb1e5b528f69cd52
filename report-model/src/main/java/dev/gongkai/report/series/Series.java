package dev.gongkai.report.series;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.KeyFigure;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one agency over the years (历年报告), each in the edition of its time.
 *
 * <pre>{@code
 * Series series = Series.of(List.of(report2023, report2024, report2025));
 * series.keyFigures().get(0).growth(2025);
 * series.handovers().stream().filter(each -> !each.holds());
 * }</pre>
 *
 * <p>Lines lead from one edition to the next as far as the editions declare ({@link Form#cellsIn}). Immutable.
 */
public final class Series {

    private final List<Report> reports;

    private Series(List<Report> reports) {
        this.reports = reports;
    }

    /**
     * The reports of an agency.
     *
     * @param reports one for each year, in any order; years may be missing
     * @return the series
     * @throws IllegalArgumentException if there is none, two are of one year, or they are of two agencies: of other codes,
     *     or of other names where one states no code
     */
    public static Series of(List<Report> reports) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("reports: none");
        }
        List<Report> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparingInt(Report::year));
        List<String> codes = ordered.stream()
                .flatMap(report -> Stream.ofNullable(report.agency().code()))
                .distinct()
                .toList();
        if (codes.size() > 1) {
            // Also where a report without a code stands between them.
            throw new IllegalArgumentException(
                    "reports: of two agencies, with the codes " + String.join(" and ", codes));
        }
        for (int i = 1; i < ordered.size(); i++) {
            Report before = ordered.get(i - 1);
            Report report = ordered.get(i);
            if (before.year() == report.year()) {
                throw new IllegalArgumentException("reports: two of " + report.year());
            }
            if (!isSame(before.agency(), report.agency())) {
                throw new IllegalArgumentException("reports: of two agencies, "
                        + before.agency().name() + " and " + report.agency().name());
            }
        }
        return new Series(List.copyOf(ordered));
    }

    /**
     * Whether reports that name two agencies may stand in one series. An agency is renamed now and then and keeps its code.
     *
     * @param one the agency of one report
     * @param other the agency of another
     * @return whether they have the same code, or the same name where one states no code
     */
    public static boolean isSame(Agency one, Agency other) {
        return one.code() != null && other.code() != null
                ? one.code().equals(other.code())
                : one.name().equals(other.name());
    }

    /**
     * The agency.
     *
     * @return as its last report names it
     */
    public Agency agency() {
        return last().agency();
    }

    private Report last() {
        return reports.get(reports.size() - 1);
    }

    /**
     * The reports.
     *
     * @return in the order of their years
     */
    public List<Report> reports() {
        return reports;
    }

    /**
     * The years without a report between the first and the last.
     *
     * @return in order
     */
    public List<Integer> missingYears() {
        Set<Integer> there = new LinkedHashSet<>();
        reports.forEach(report -> there.add(report.year()));
        return IntStream.range(reports.get(0).year(), last().year())
                .boxed()
                .filter(year -> !there.contains(year))
                .toList();
    }

    /**
     * A cell over the years.
     *
     * @param form the edition that has the cell
     * @param key its address
     * @return its numbers, those of other editions as declared
     * @throws IllegalArgumentException if the edition has no such cell
     */
    public YearLine line(Form form, CellKey key) {
        return line(form.label(key), List.of(key), form);
    }

    private YearLine line(String label, List<CellKey> keys, Form form) {
        SortedMap<Integer, BigDecimal> values = new TreeMap<>();
        for (Report report : reports) {
            BigDecimal value = sum(report, keys, form);
            if (value != null) {
                values.put(report.year(), value);
            }
        }
        return new YearLine(label, values);
    }

    /** Cells of an edition summed in a report that may be of another; null where one is blank or not declared. */
    private static @Nullable BigDecimal sum(Report report, List<CellKey> keys, Form form) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey key : keys) {
            List<CellKey> cells = form.cellsIn(report.form(), key);
            for (CellKey cell : cells) {
                BigDecimal value = report.cell(cell).value();
                if (value == null) {
                    return null;
                }
                sum = sum.add(value);
            }
            if (cells.isEmpty()) {
                return null;
            }
        }
        return sum;
    }

    /**
     * The key figures over the years, those of all editions that were filled in.
     *
     * @return those of the latest edition first
     */
    public List<YearLine> keyFigures() {
        List<YearLine> lines = new ArrayList<>();
        Set<List<CellKey>> seen = new LinkedHashSet<>();
        List<Report> latestFirst = new ArrayList<>(reports);
        Collections.reverse(latestFirst);
        for (Report report : latestFirst) {
            for (KeyFigure figure : report.form().keyFigures()) {
                if (seen.add(figure.cells())) {
                    lines.add(line(figure.label(), figure.cells(), report.form()));
                }
            }
        }
        return List.copyOf(lines);
    }

    /**
     * The years in which the edition changes.
     *
     * @return in order
     */
    public List<EditionChange> editionChanges() {
        List<EditionChange> changes = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            Form from = reports.get(i - 1).form();
            Form to = reports.get(i).form();
            if (!from.equals(to)) {
                List<CellKey> without = to.tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .filter(key -> to.cellsIn(from, key).isEmpty())
                        .toList();
                changes.add(new EditionChange(reports.get(i).year(), from, to, without));
            }
        }
        return List.copyOf(changes);
    }

    /**
     * What each year leaves to the next: requests carried forward and in, documents in force.
     *
     * @return year by year, those of which all numbers are stated
     */
    public List<Handover> handovers() {
        List<Handover> handovers = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            Report before = reports.get(i - 1);
            Report report = reports.get(i);
            if (before.year() != report.year() - 1) {
                continue;
            }
            Function<Sum.Term<CellKey>, @Nullable BigDecimal> number =
                    term -> sum(term.lastYear() ? before : report, List.of(term.operand()), report.form());
            for (Identity identity : report.form().identities()) {
                BigDecimal left = identity.left().value(number);
                BigDecimal right = identity.right().value(number);
                if (identity.acrossYears() && left != null && right != null) {
                    handovers.add(new Handover(report.year(), identity, left, right));
                }
            }
        }
        return List.copyOf(handovers);
    }

    /**
     * Every number of the form over the years.
     *
     * @return by its address in the edition of the last report
     */
    public Map<CellKey, YearLine> lines() {
        Map<CellKey, YearLine> lines = new LinkedHashMap<>();
        last().form().tables().forEach(table -> table.cells().forEach(key -> lines.put(key, line(last().form(), key))));
        return Collections.unmodifiableMap(lines);
    }
}
