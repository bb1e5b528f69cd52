package dev.gongkai.report.model;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.internal.MistakenCharacters;
import dev.gongkai.report.internal.PrintableText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A 政府信息公开工作年度报告, the annual report of open government information of one agency, as data.
 *
 * <p>Content: articles 49 and 50 of the Regulations; layout: the {@link Form} that it fills in. Numbers are kept as
 * stated, also wrong ones, and a draft may be incomplete: judging is the validator's.
 *
 * <pre>{@code
 * Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"))
 *         .overview(Narrative.parse("（一）主动公开。全年主动公开信息138条。"))
 *         .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 23)
 *         .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 23)
 *         .zeroBlanks()
 *         .fillTotals()
 *         .build();
 * }</pre>
 *
 * <p>Immutable; equal by value. Only a builder makes one: with so many parts, several of the same type, their order would
 * be mistaken.
 */
public final class Report {

    private final Form form;
    private final int year;
    private final Agency agency;
    private final @Nullable String givenTitle;
    private final Map<Part, String> givenHeadings;
    private final Narrative preamble;
    private final Map<Part, Narrative> narratives;
    private final Map<Part, TableData> tables;
    private final @Nullable Signature signature;

    private Report(Builder builder) {
        form = builder.form;
        year = builder.year;
        agency = builder.agency;
        givenTitle = builder.title;
        givenHeadings = Collections.unmodifiableMap(new EnumMap<>(builder.headings));
        preamble = builder.preamble;
        narratives = new EnumMap<>(Part.class);
        tables = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (part.isTable()) {
                tables.put(part, builder.tables.data(part));
            } else {
                narratives.put(part, builder.narratives.getOrDefault(part, Narrative.EMPTY));
            }
        }
        signature = builder.signature;
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("year: four digits, not " + year);
        }
        if (givenTitle != null) {
            PrintableText.lines("title", givenTitle);
            if (PrintableText.isBlank(givenTitle)) {
                throw new IllegalArgumentException("title: must not be blank");
            }
        }
        givenHeadings.values().forEach(heading -> PrintableText.filledLine("headings", heading));
    }

    /**
     * Starts a report.
     *
     * @param form the edition of the form; {@link Form#forYear} gives the one in force
     * @param year the year reported on
     * @param agency the agency that reports
     * @return a builder of a report in which everything is blank
     */
    public static Builder builder(Form form, int year, Agency agency) {
        return new Builder(form, year, agency);
    }

    /**
     * Starts a report that begins as a copy of this one.
     *
     * @return a builder with all that this report has
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The edition of the form that is filled in.
     *
     * @return the edition
     */
    public Form form() {
        return form;
    }

    /**
     * The year reported on.
     *
     * @return four digits
     */
    public int year() {
        return year;
    }

    /**
     * The agency that reports.
     *
     * @return the agency
     */
    public Agency agency() {
        return agency;
    }

    /**
     * The title as given.
     *
     * @return with its line breaks; null where the form's own wording is used
     */
    public @Nullable String givenTitle() {
        return givenTitle;
    }

    /**
     * The headings of parts as given, where they differ from the form's own wording.
     *
     * @return by part, in the form's order
     */
    public Map<Part, String> givenHeadings() {
        return givenHeadings;
    }

    /**
     * The text before the first part.
     *
     * @return its blocks
     */
    public Narrative preamble() {
        return preamble;
    }

    /**
     * Part 一, 总体情况.
     *
     * @return its blocks
     */
    public Narrative overview() {
        return narrative(Part.OVERVIEW);
    }

    /**
     * Part 二, table 2.
     *
     * @return its numbers
     */
    public TableData proactive() {
        return table(Part.PROACTIVE);
    }

    /**
     * Part 三, table 3.
     *
     * @return its numbers
     */
    public TableData requests() {
        return table(Part.REQUESTS);
    }

    /**
     * Part 四, table 4.
     *
     * @return its numbers
     */
    public TableData proceedings() {
        return table(Part.PROCEEDINGS);
    }

    /**
     * Part 五, 存在的主要问题及改进情况.
     *
     * @return its blocks
     */
    public Narrative problems() {
        return narrative(Part.PROBLEMS);
    }

    /**
     * Part 六, 其他需要报告的事项.
     *
     * @return its blocks
     */
    public Narrative other() {
        return narrative(Part.OTHER);
    }

    /**
     * The signature.
     *
     * @return who signed and when, or null
     */
    public @Nullable Signature signature() {
        return signature;
    }

    /**
     * The title (标题): as given, or else in the form's wording.
     *
     * @return the title; line breaks are those that were given
     */
    public String title() {
        return givenTitle != null ? givenTitle : form.title(agency.name(), year);
    }

    /**
     * The heading of a part: as given, or else in the form's wording.
     *
     * @param part the part
     * @return the heading with its number
     */
    public String heading(Part part) {
        return givenHeadings.getOrDefault(part, form.heading(part));
    }

    /**
     * A part that is narrative.
     *
     * @param part the part
     * @return its blocks
     * @throws IllegalArgumentException if the part is a table
     */
    public Narrative narrative(Part part) {
        Narrative narrative = narratives.get(part);
        if (narrative == null) {
            throw new IllegalArgumentException("part: a table, " + part);
        }
        return narrative;
    }

    /**
     * A part that is a table.
     *
     * @param part the part
     * @return its numbers
     * @throws IllegalArgumentException if the part is narrative
     */
    public TableData table(Part part) {
        TableData table = tables.get(part);
        if (table == null) {
            throw new IllegalArgumentException("part: narrative, " + part);
        }
        return table;
    }

    /**
     * What stands in a number cell.
     *
     * @param key the cell's address
     * @return the cell, {@link Cell#BLANK} where nothing stands
     * @throws IllegalArgumentException if this edition of the form has no such cell
     */
    public Cell cell(CellKey key) {
        return table(key.part()).cell(key);
    }

    /**
     * What another report says otherwise (差异), such as a corrected one, or the one that was published.
     *
     * <pre>{@code draft.differences(published).forEach(d -> show(d.message().in(locale))); // 表三“…”自然人：23 → 24}</pre>
     *
     * @param other the other report, also one of another edition
     * @return in the order of the form; none where the reports are equal
     */
    public List<Difference> differences(Report other) {
        DifferenceCollector found = new DifferenceCollector();
        found.value("/form", "格式版本", "the edition of the form", form.id(), other.form.id());
        found.value("/year", "报告年度", "the year reported on", year, other.year);
        found.agency(agency, other.agency);
        found.value("/title", "标题", "the title", givenTitle, other.givenTitle);
        for (Part part : Part.values()) {
            String name = heading(part);
            found.value(
                    "/headings/" + part.key(),
                    "“" + name + "”的标题",
                    "the heading of “" + name + "”",
                    givenHeadings.get(part),
                    other.givenHeadings.get(part));
        }
        found.narrative("/preamble", "引言", "the preamble", preamble, other.preamble);
        for (Part part : Part.values()) {
            if (part.isTable()) {
                found.table(table(part), other.table(part));
            } else {
                String name = "“" + heading(part) + "”";
                found.narrative("/" + part.key(), name, name, narrative(part), other.narrative(part));
            }
        }
        found.signature(signature, other.signature);
        if (found.list().isEmpty() && !form.equals(other.form)) {
            found.otherDeclaration(form.id());
        }
        return found.list();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report that
                && form.equals(that.form)
                && year == that.year
                && agency.equals(that.agency)
                && Objects.equals(givenTitle, that.givenTitle)
                && givenHeadings.equals(that.givenHeadings)
                && preamble.equals(that.preamble)
                && narratives.equals(that.narratives)
                && tables.equals(that.tables)
                && Objects.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, year, agency, givenTitle, givenHeadings, preamble, narratives, tables, signature);
    }

    @Override
    public String toString() {
        return "Report[" + agency.name() + ", " + year + ", edition " + form.id() + "]";
    }

    /**
     * Builds a {@link Report} (年度报告) step by step; what is never set stays blank.
     *
     * <pre>{@code
     * Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市教育局"))
     *         .set(ProactiveItem.LICENSES, ProactiveMeasure.DECISIONS, 310)
     *         .build();
     * }</pre>
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder {

        private final Form form;
        private final int year;
        private final Map<Part, String> headings = new EnumMap<>(Part.class);
        private final Map<Part, Narrative> narratives = new EnumMap<>(Part.class);
        private final TableFilling tables;
        private Agency agency;
        private @Nullable String title;
        private Narrative preamble = Narrative.EMPTY;
        private @Nullable Signature signature;

        private Builder(Form form, int year, Agency agency) {
            this.form = Objects.requireNonNull(form, "form");
            this.tables = new TableFilling(form);
            this.year = year;
            this.agency = Objects.requireNonNull(agency, "agency");
        }

        private Builder(Report report) {
            this(report.form(), report.year(), report.agency());
            title = report.givenTitle();
            headings.putAll(report.givenHeadings());
            preamble = report.preamble();
            signature = report.signature();
            for (Part part : Part.values()) {
                if (part.isTable()) {
                    tables.table(report.table(part));
                } else {
                    narratives.put(part, report.narrative(part));
                }
            }
        }

        /**
         * Replaces the agency.
         *
         * @param value the agency that reports
         * @return this
         */
        public Builder agency(Agency value) {
            this.agency = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Gives a title other than the form's own wording.
         *
         * @param value the title, which may have line breaks, or null for the form's own
         * @return this
         */
        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        /**
         * Gives the heading of a part other than the form's own wording.
         *
         * @param part the part
         * @param value the heading with its number, or null for the form's own
         * @return this
         */
        public Builder heading(Part part, @Nullable String value) {
            if (value == null) {
                headings.remove(part);
            } else {
                headings.put(part, value);
            }
            return this;
        }

        /**
         * Gives the text before the first part.
         *
         * @param value the text
         * @return this
         */
        public Builder preamble(Narrative value) {
            this.preamble = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Gives part 一, 总体情况.
         *
         * @param value the narrative
         * @return this
         */
        public Builder overview(Narrative value) {
            return narrative(Part.OVERVIEW, value);
        }

        /**
         * Gives part 五, 存在的主要问题及改进情况.
         *
         * @param value the narrative
         * @return this
         */
        public Builder problems(Narrative value) {
            return narrative(Part.PROBLEMS, value);
        }

        /**
         * Gives part 六, 其他需要报告的事项.
         *
         * @param value the narrative
         * @return this
         */
        public Builder other(Narrative value) {
            return narrative(Part.OTHER, value);
        }

        /**
         * Gives a part that is narrative.
         *
         * @param part the part
         * @param value the narrative
         * @return this
         * @throws IllegalArgumentException if the part is a table
         */
        public Builder narrative(Part part, Narrative value) {
            if (part.isTable()) {
                throw new IllegalArgumentException("part: a table, " + part);
            }
            narratives.put(part, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets a count of table 2.
         *
         * @param item the line
         * @param measure the column
         * @param value the count
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell
         */
        public Builder set(ProactiveItem item, ProactiveMeasure measure, long value) {
            return set(CellKey.of(item, measure), Cell.of(value));
        }

        /**
         * Sets an amount of table 2.
         *
         * @param item the line
         * @param measure the column
         * @param value the amount in the form's unit, 万元 for fees
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell
         */
        public Builder set(ProactiveItem item, ProactiveMeasure measure, BigDecimal value) {
            return set(CellKey.of(item, measure), Cell.of(value));
        }

        /**
         * Sets a count of table 3.
         *
         * @param row the line
         * @param applicant the column
         * @param value the count
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell
         */
        public Builder set(RequestRow row, Applicant applicant, long value) {
            return set(CellKey.of(row, applicant), Cell.of(value));
        }

        /**
         * Sets a count of table 4.
         *
         * @param kind the kind of proceeding
         * @param result how it ended
         * @param value the count
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell
         */
        public Builder set(ProceedingKind kind, ProceedingResult result, long value) {
            return set(CellKey.of(kind, result), Cell.of(value));
        }

        /**
         * Sets any number cell of the form.
         *
         * @param key its address
         * @param cell what stands in it; {@link Cell#BLANK} empties it
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell
         */
        public Builder set(CellKey key, Cell cell) {
            tables.set(key, cell);
            return this;
        }

        /**
         * Sets many numbers at once, such as those of a query; a null is a blank.
         *
         * <pre>{@code
         * Map<CellKey, Integer> counted = Map.of(CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON), 23);
         * builder.set(counted);
         * }</pre>
         *
         * @param numbers the numbers by address; what a double states is as many digits as it needs, 23 for 23.0
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell, or a number is none
         */
        public Builder set(Map<CellKey, ? extends @Nullable Number> numbers) {
            Map<CellKey, Cell> values = new LinkedHashMap<>();
            numbers.forEach((key, number) ->
                    values.put(key, number == null ? Cell.BLANK : Cell.of(TableFilling.decimal(key, number))));
            return setCells(values);
        }

        /**
         * Sets many cells at once, with their remarks.
         *
         * @param values the cells by address; {@link Cell#BLANK} empties one
         * @return this
         * @throws IllegalArgumentException if this edition of the form has no such cell; none is set then
         */
        public Builder setCells(Map<CellKey, Cell> values) {
            tables.set(values);
            return this;
        }

        /**
         * Gives a whole table, instead of all that was said of it.
         *
         * @param value the numbers and notes
         * @return this
         * @throws IllegalArgumentException if it is no table of this edition of the form
         */
        public Builder table(TableData value) {
            tables.table(value);
            return this;
        }

        /**
         * Adds a note under a table.
         *
         * @param part the part that is the table
         * @param words the note, such as 注：……
         * @return this
         * @throws IllegalArgumentException if the part is narrative
         */
        public Builder note(Part part, String words) {
            tables.note(part, words);
            return this;
        }

        /**
         * States zero for every number that is blank so far and is no total of others. Totals are left to {@link
         * #fillTotals}.
         *
         * @return this
         */
        public Builder zeroBlanks() {
            tables.zeroBlanks();
            return this;
        }

        /**
         * Fills each blank total from the cells that it sums, where all of these are stated. A total that was given is
         * never overwritten, and one with a blank among its parts stays blank.
         *
         * @return this
         * @throws IllegalArgumentException if a sum has more than {@value Cell#MAX_DIGITS} digits
         */
        public Builder fillTotals() {
            tables.fillTotals();
            return this;
        }

        /**
         * Puts right the characters of all texts given so far that only look like the ones meant (形近异码字符), such as
         * the radical ⽤ for 用, and takes out those that cannot be seen. What only a person can tell stays.
         *
         * @return this
         */
        public Builder repairCharacters() {
            agency = RepairedTexts.agency(agency);
            title = RepairedTexts.text(title);
            headings.replaceAll((part, text) -> MistakenCharacters.repair(text));
            preamble = RepairedTexts.narrative(preamble);
            narratives.replaceAll((part, narrative) -> RepairedTexts.narrative(narrative));
            tables.repairCharacters();
            signature = signature == null ? null : RepairedTexts.signature(signature);
            return this;
        }

        /**
         * Signs with the agency's name.
         *
         * @param date the date of writing
         * @return this
         */
        public Builder signedOn(LocalDate date) {
            return signature(Signature.of(date));
        }

        /**
         * Signs.
         *
         * @param value the signature, or null for none
         * @return this
         */
        public Builder signature(@Nullable Signature value) {
            this.signature = value;
            return this;
        }

        /**
         * Makes the report.
         *
         * @return the report
         * @throws IllegalArgumentException if the year has not four digits, or a text is blank or holds what no document
         *     can hold
         */
        public Report build() {
            return new Report(this);
        }
    }
}
