package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Conversion;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the tables of some reports (各格合计), cell by cell, which can be added to others: in any order and any grouping
 * the result is the same. So a nation is summed on many machines.
 *
 * <pre>{@code
 * Sums county = Sums.none(Form.EDITION_2021).plus(first).plus(second);
 * Sums city = county.plus(otherCounty);
 * city.cell(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL)).value();
 * }</pre>
 *
 * <p>Which reports are added, and that none is added twice, is the caller's; {@link Consolidation} sees to it. Immutable;
 * equal by value.
 */
public final class Sums {

    private final Form form;

    /** In the form's order; shared by all sums that come of one. */
    private final List<CellKey> keys;

    private final long reports;
    private final BigDecimal[] stated;

    /** The cells for which a report lacks a number, by their place; few or none. */
    private final Map<Integer, CellSum> lacking;

    private Sums(Form form, List<CellKey> keys, long reports, BigDecimal[] stated, Map<Integer, CellSum> lacking) {
        this.form = form;
        this.keys = keys;
        this.reports = reports;
        this.stated = stated;
        this.lacking = lacking;
    }

    /**
     * The sums of no report.
     *
     * @param form the edition in which is summed
     * @return zero in every cell
     */
    public static Sums none(Form form) {
        return of(form, 0, Map.of());
    }

    /**
     * Sums that were worked out elsewhere.
     *
     * @param form the edition in which was summed
     * @param reports of how many reports
     * @param cells the sums of the cells; of one that is not named, zero
     * @return the sums
     * @throws IllegalArgumentException if the edition has no such cell, or there are fewer than no reports
     */
    public static Sums of(Form form, long reports, Map<CellKey, CellSum> cells) {
        if (reports < 0) {
            throw new IllegalArgumentException("reports: at least 0, not " + reports);
        }
        List<CellKey> keys = keys(form);
        cells.keySet().forEach(key -> form.table(key.part()).cell(key));
        BigDecimal[] stated = new BigDecimal[keys.size()];
        Map<Integer, CellSum> lacking = new LinkedHashMap<>();
        for (int i = 0; i < stated.length; i++) {
            CellSum sum = cells.getOrDefault(keys.get(i), CellSum.ZERO);
            stated[i] = sum.stated();
            if (sum.lacking() > 0) {
                lacking.put(i, sum);
            }
        }
        return new Sums(form, keys, reports, stated, lacking);
    }

    private static List<CellKey> keys(Form form) {
        return form.tables().stream().flatMap(table -> table.cells().stream()).toList();
    }

    /**
     * Sums that came from another machine.
     *
     * @param form the edition in which was summed
     * @param bytes what {@link #toBytes} gave there, with the same version of this library
     * @return the sums
     * @throws IllegalArgumentException if these are no sums in that edition
     */
    public static Sums fromBytes(Form form, byte[] bytes) {
        List<CellKey> keys = keys(form);
        BigDecimal[] stated = new BigDecimal[keys.size()];
        Map<Integer, CellSum> lacking = new LinkedHashMap<>();
        long reports = new SumsBytes.Reading(bytes).read(form.id(), stated, lacking);
        return new Sums(form, keys, reports, stated, lacking);
    }

    /**
     * The sums for the way to another machine, or for a file in between: exact, and the same for sums that are equal.
     *
     * @return some 250 bytes for one report
     */
    public byte[] toBytes() {
        return SumsBytes.write(form.id(), reports, stated, lacking);
    }

    /**
     * These sums with one more report, also of another edition ({@link Conversion} says how far that goes).
     *
     * @param report the report
     * @return new sums
     */
    public Sums plus(Report report) {
        Conversion converted = Conversion.of(report, form);
        BigDecimal[] sums = stated.clone();
        Map<Integer, CellSum> lacks = lacking;
        for (int i = 0; i < sums.length; i++) {
            CellKey key = keys.get(i);
            BigDecimal value = converted.report().cell(key).value();
            if (value != null) {
                sums[i] = sums[i].add(value);
            } else {
                boolean undeclared = converted.undeclared().contains(key);
                Lack lack =
                        new Lack(report.agency().name(), undeclared ? Lack.Absence.OTHER_EDITION : Lack.Absence.BLANK);
                lacks = lacks == lacking ? new LinkedHashMap<>(lacking) : lacks;
                lacks.merge(i, CellSum.lacking(lack), CellSum::plus);
            }
        }
        return new Sums(form, keys, reports + 1, sums, lacks);
    }

    /**
     * These sums and others.
     *
     * @param other the sums of other reports
     * @return new sums
     * @throws IllegalArgumentException if they are in another edition
     */
    public Sums plus(Sums other) {
        if (!form.equals(other.form)) {
            throw new IllegalArgumentException("other: in edition " + other.form.id() + ", not in " + form.id());
        }
        BigDecimal[] sums = stated.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i].add(other.stated[i]);
        }
        Map<Integer, CellSum> lacks = new LinkedHashMap<>(lacking);
        other.lacking.forEach((place, sum) -> lacks.merge(place, sum, CellSum::plus));
        return new Sums(form, keys, reports + other.reports, sums, lacks);
    }

    /**
     * The edition in which is summed.
     *
     * @return the edition
     */
    public Form form() {
        return form;
    }

    /**
     * Of how many reports these are the sums.
     *
     * @return their number
     */
    public long reports() {
        return reports;
    }

    /**
     * The sum of a cell.
     *
     * @param key its address
     * @return what is stated, and who states nothing
     * @throws IllegalArgumentException if the edition has no such cell
     */
    public CellSum cell(CellKey key) {
        int place = keys.indexOf(key);
        if (place < 0) {
            throw new IllegalArgumentException("key: edition " + form.id() + " has no cell " + key);
        }
        return at(place);
    }

    private CellSum at(int place) {
        CellSum sum = lacking.get(place);
        return new CellSum(stated[place], sum == null ? 0 : sum.lacking(), sum == null ? List.of() : sum.lacks());
    }

    /**
     * The sums of all cells.
     *
     * @return in the form's order
     */
    public Map<CellKey, CellSum> cells() {
        Map<CellKey, CellSum> cells = new LinkedHashMap<>();
        for (int i = 0; i < stated.length; i++) {
            cells.put(keys.get(i), at(i));
        }
        return Collections.unmodifiableMap(cells);
    }

    /**
     * The sums as a report without words; a cell for which some report states nothing is blank.
     *
     * @param agency the agency for which was summed
     * @param year the year
     * @return the report
     * @throws IllegalArgumentException if a sum has more than {@value Cell#MAX_DIGITS} digits
     */
    public Report report(Agency agency, int year) {
        Map<CellKey, @Nullable BigDecimal> values = new LinkedHashMap<>();
        cells().forEach((key, sum) -> values.put(key, reports == 0 ? null : sum.value()));
        return Report.builder(form, year, agency).set(values).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sums that
                && reports == that.reports
                && form.equals(that.form)
                && cells().equals(that.cells());
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, reports, cells());
    }

    @Override
    public String toString() {
        return "Sums[" + reports + " reports, edition " + form.id() + "]";
    }
}
