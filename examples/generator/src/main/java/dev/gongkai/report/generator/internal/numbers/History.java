package dev.gongkai.report.generator.internal.numbers;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The years of an agency, one after the other (历年数据): what one carries forward the next carries in.
 *
 * <p>Not safe for use by several threads.
 */
public final class History {

    private final Seat seat;
    private final Agency agency;
    private final long seed;
    private final Habits habits;

    /**
     * Begins the history of an agency.
     *
     * @param seat the agency
     * @param agency what its report says of it
     * @param seed the seed of all
     */
    public History(Seat seat, Agency agency, long seed) {
        this.seat = seat;
        this.agency = agency;
        this.seed = seed;
        this.habits = Habits.of(seat, Dice.of(seed, 10, seat.index()));
    }

    /**
     * A year.
     *
     * @param year the year
     * @param before the year before, or null where nothing is known of it
     * @return what was done
     */
    public YearRecord year(int year, @Nullable YearRecord before) {
        Dice dice = Dice.of(seed, 11, seat.index(), year);
        // The tables of a year before the first edition are needed for what the first report compares itself with.
        Form form = Form.forYear(Math.max(year, Form.EDITION_2019.firstYear()));
        Report.Builder report = Report.builder(form, year, agency);
        RequestNumbers.fill(report, form, habits, before, dice);
        Holdings old = before == null ? ProactiveNumbers.begin(seat, habits, dice) : before.holdings();
        Holdings holdings = ProactiveNumbers.fill(report, form, seat, habits, old, before, dice);
        report.zeroBlanks().fillTotals();
        Report soFar = report.build();
        long dealtWith = total(soFar, RequestRow.TOTAL);
        boolean disputed = proceedings(report, dealtWith, dice);
        Report tables = disputed ? report.build() : soFar;
        return new YearRecord(tables, work(soFar, before, dice), holdings);
    }

    private static long total(Report tables, RequestRow row) {
        return Objects.requireNonNull(
                        tables.cell(CellKey.of(row, Applicant.TOTAL)).value())
                .longValueExact();
    }

    /** Table 4, all of it: results and totals, where there is one at all. */
    private boolean proceedings(Report.Builder report, long dealtWith, Dice dice) {
        long reviewed = dice.count(dealtWith * habits.disputed());
        long direct = dice.count(dealtWith * habits.disputed() * 0.3);
        long after = dice.count(reviewed * 0.25);
        proceedings(report, ProceedingKind.RECONSIDERATION, reviewed, dice);
        proceedings(report, ProceedingKind.DIRECT_LITIGATION, direct, dice);
        proceedings(report, ProceedingKind.LITIGATION_AFTER_RECONSIDERATION, after, dice);
        return reviewed + direct + after > 0;
    }

    private static void proceedings(Report.Builder report, ProceedingKind kind, long total, Dice dice) {
        if (total == 0) {
            return;
        }
        long[] results = dice.split(total, 55, 14, 19, 12);
        ProceedingResult[] kinds = {
            ProceedingResult.UPHELD, ProceedingResult.CORRECTED, ProceedingResult.OTHER, ProceedingResult.PENDING
        };
        for (int i = 0; i < results.length; i++) {
            report.set(kind, kinds[i], results[i]);
        }
        report.set(CellKey.of(kind, ProceedingResult.TOTAL), Cell.of(total));
    }

    private OtherWork work(Report tables, @Nullable YearRecord before, Dice dice) {
        double disclosures = before == null
                ? 30 + 260 * habits.work() * dice.factor(0.6)
                : before.work().disclosures() * (0.8 + 0.45 * dice.uniform());
        long unpaid = tables.form().equals(Form.EDITION_2021) ? total(tables, RequestRow.OTHER_FEE_UNPAID) : 0;
        boolean charges = unpaid > 0 || dice.chance(0.01);
        return new OtherWork(
                Math.max(8, dice.count(disclosures)),
                dice.count(3 * habits.work()),
                dice.between(1, 4),
                dice.between(1, 6),
                charges ? unpaid + 1 + dice.below(4) : 0);
    }
}
