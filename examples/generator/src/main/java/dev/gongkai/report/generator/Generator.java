package dev.gongkai.report.generator;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.generator.internal.Dice;
import dev.gongkai.report.generator.internal.agencies.AgencyTree;
import dev.gongkai.report.generator.internal.agencies.Seat;
import dev.gongkai.report.generator.internal.numbers.History;
import dev.gongkai.report.generator.internal.numbers.YearRecord;
import dev.gongkai.report.generator.internal.text.Narrator;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes realistic annual reports (仿真年度报告) of agencies that do not exist.
 *
 * <pre>{@code
 * Generator generator = Generator.builder().seed(1).agencies(10_000).errors(0.05).build();
 * generator.reports().parallel().forEach(generated -> …);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. The same settings give the same reports.
 */
public final class Generator {

    private final long seed;
    private final int firstYear;
    private final int lastYear;
    private final double errors;
    private final Register register;

    private Generator(Builder builder) {
        this.seed = builder.seed;
        this.firstYear = builder.firstYear;
        this.lastYear = builder.lastYear;
        this.errors = builder.errors;
        this.register = new Register(new AgencyTree(builder.agencies, seed, builder.skewed));
    }

    /**
     * Starts a generator.
     *
     * @return a builder for a thousand agencies, the year 2025, no errors
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Who reports.
     *
     * @return the register
     */
    public Register register() {
        return register;
    }

    /**
     * All reports: agency by agency in the order of the register, the years of each in order.
     *
     * @return a stream that makes them one agency after the other, also in parallel
     */
    public Stream<GeneratedReport> reports() {
        return reports(0, register.size());
    }

    /**
     * The reports of some agencies, for a partition.
     *
     * @param from the number of the first agency
     * @param to the number behind the last one
     * @return a stream that makes them one agency after the other, also in parallel
     * @throws IndexOutOfBoundsException if there are no such agencies
     */
    public Stream<GeneratedReport> reports(int from, int to) {
        if (from < 0 || from > to || to > register.size()) {
            throw new IndexOutOfBoundsException("agencies " + from + " to " + to + " of " + register.size());
        }
        IntStream agencies = IntStream.range(from, to);
        return firstYear == lastYear
                ? agencies.mapToObj(index -> reportsOf(index).get(0))
                : agencies.boxed().flatMap(index -> reportsOf(index).stream());
    }

    /**
     * The reports of one agency.
     *
     * @param index its number in the register
     * @return one for each year, in order
     * @throws IndexOutOfBoundsException if there is no such agency
     */
    public List<GeneratedReport> reportsOf(int index) {
        Seat seat = register.seat(index);
        Agency agency = agency(seat);
        History history = new History(seat, agency, seed);
        // The first report too compares itself with the year before.
        YearRecord before = history.year(firstYear - 1, null);
        Report previous = null;
        List<GeneratedReport> reports = new ArrayList<>(lastYear - firstYear + 1);
        for (int year = firstYear; year <= lastYear; year++) {
            YearRecord now = history.year(year, before);
            GeneratedReport generated = report(seat, agency, now, before, previous);
            reports.add(generated);
            previous = generated.report();
            before = now;
        }
        return reports;
    }

    private GeneratedReport report(
            Seat seat, Agency agency, YearRecord now, YearRecord before, @Nullable Report previous) {
        Report report = Narrator.write(seat, agency, now, before, seed, null);
        Dice dice = Dice.of(seed, 30, seat.index(), report.year());
        return dice.chance(errors)
                ? new Planter(
                                seat.code(),
                                report,
                                previous,
                                slip -> Narrator.write(seat, agency, now, before, seed, slip),
                                dice)
                        .plant()
                : new GeneratedReport(seat.code(), report, List.of());
    }

    private Agency agency(Seat seat) {
        Dice dice = Dice.of(seed, 31, seat.index());
        String host = seat.region() == 0 ? "www.example.gov.cn" : "www.q" + seat.region() + ".example.gov.cn";
        String street = dice.pick(List.of("滨河路", "学府街", "文昌路", "新风街", "朝晖路", "丰乐路", "清源街", "集贤路"));
        return Agency.builder(seat.name())
                .kind(seat.kind())
                .level(seat.level())
                .code(seat.code())
                .superior(seat.superior())
                .website(host)
                .address((seat.region() == 0 ? "" : seat.place()) + street + (1 + dice.below(300)) + "号")
                .phone("0100-555" + (1000 + dice.below(9000)))
                .email("xxgk" + seat.index() + "@" + host.substring("www.".length()))
                .build();
    }

    /** Builds a {@link Generator}. */
    public static final class Builder {
        private long seed = 1;
        private int agencies = 1_000;
        private int firstYear = 2025;
        private int lastYear = 2025;
        private double errors;
        private boolean skewed;

        private Builder() {}

        /**
         * Sets the seed: another nation, other reports.
         *
         * @param value any number
         * @return this
         */
        public Builder seed(long value) {
            this.seed = value;
            return this;
        }

        /**
         * Sets how many agencies report.
         *
         * @param value from 1 to a million
         * @return this
         * @throws IllegalArgumentException if it is none of these
         */
        public Builder agencies(int value) {
            if (value < 1 || value > AgencyTree.MOST) {
                throw new IllegalArgumentException("agencies: 1 to " + AgencyTree.MOST + ", not " + value);
            }
            this.agencies = value;
            return this;
        }

        /**
         * Sets the one year that is reported on.
         *
         * @param value the year, 2019 or later
         * @return this
         * @throws IllegalArgumentException if no edition of the form is as old
         */
        public Builder year(int value) {
            return years(value, value);
        }

        /**
         * Sets the years that are reported on, each in the edition of its time.
         *
         * @param first the first year, 2019 or later
         * @param last the last year
         * @return this
         * @throws IllegalArgumentException if no edition of the form is as old, or the years are in the wrong order
         */
        public Builder years(int first, int last) {
            if (first < Form.EDITION_2019.firstYear() || last > 9998) {
                throw new IllegalArgumentException("years: 2019 to 9998, not " + first + " to " + last);
            }
            if (first > last) {
                throw new IllegalArgumentException("years: the first one first, not " + first + " to " + last);
            }
            this.firstYear = first;
            this.lastYear = last;
            return this;
        }

        /**
         * Sets how many of the reports have a mistake.
         *
         * @param share from 0, none, to 1, all
         * @return this
         * @throws IllegalArgumentException if it is no share
         */
        public Builder errors(double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share: 0 to 1, not " + share);
            }
            this.errors = share;
            return this;
        }

        /**
         * Sets whether the first province has half of all agencies, as a cluster does not like it.
         *
         * @param value true for that
         * @return this
         */
        public Builder skewed(boolean value) {
            this.skewed = value;
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the generator
         */
        public Generator build() {
            return new Generator(this);
        }
    }
}
