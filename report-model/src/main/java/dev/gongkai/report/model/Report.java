package dev.gongkai.report.model;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.internal.MistakenCharacters;
import dev.gongkai.report.internal.PrintableText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * <p>Immutable; equal by value.
 *
 * @param form the edition of the form
 * @param year the year reported on
 * @param agency the agency that reports
 * @param givenTitle the title as given, with its line breaks, or null where the form's own wording is used
 * @param givenHeadings the headings of parts as given, where they differ from the form's own wording
 * @param preamble the text before the first part
 * @param overview part 一
 * @param proactive part 二, table 2
 * @param requests part 三, table 3
 * @param proceedings part 四, table 4
 * @param problems part 五
 * @param other part 六
 * @param signature the signature, or null
 */
public record Report(
        Form form,
        int year,
        Agency agency,
        @Nullable String givenTitle,
        Map<Part, String> givenHeadings,
        Narrative preamble,
        Narrative overview,
        TableData proactive,
        TableData requests,
        TableData proceedings,
        Narrative problems,
        Narrative other,
        @Nullable Signature signature) {

    /**
     * Checks that the tables are the form's and that texts can be printed.
     *
     * @throws IllegalArgumentException naming the component that is wrong
     */
    public Report {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("year: four digits, not " + year);
        }
        Objects.requireNonNull(agency, "agency");
        if (givenTitle != null) {
            PrintableText.lines("title", givenTitle);
            if (PrintableText.isBlank(givenTitle)) {
                throw new IllegalArgumentException("title: must not be blank");
            }
        }
        givenHeadings.values().forEach(heading -> PrintableText.filledLine("headings", heading));
        Map<Part, String> headings = new EnumMap<>(Part.class);
        headings.putAll(givenHeadings);
        givenHeadings = Collections.unmodifiableMap(headings);
        Objects.requireNonNull(preamble, "preamble");
        Objects.requireNonNull(overview, "overview");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(other, "other");
        check(form, Part.PROACTIVE, proactive);
        check(form, Part.REQUESTS, requests);
        check(form, Part.PROCEEDINGS, proceedings);
    }

    private static void check(Form form, Part part, TableData table) {
        if (!table.form().equals(form.table(part))) {
            throw new IllegalArgumentException(part.key() + ": not this table of edition " + form.id());
        }
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
        return switch (part) {
            case OVERVIEW -> overview;
            case PROBLEMS -> problems;
            case OTHER -> other;
            case PROACTIVE, REQUESTS, PROCEEDINGS -> throw new IllegalArgumentException("part: a table, " + part);
        };
    }

    /**
     * A part that is a table.
     *
     * @param part the part
     * @return its numbers
     * @throws IllegalArgumentException if the part is narrative
     */
    public TableData table(Part part) {
        return switch (part) {
            case PROACTIVE -> proactive;
            case REQUESTS -> requests;
            case PROCEEDINGS -> proceedings;
            case OVERVIEW, PROBLEMS, OTHER -> throw new IllegalArgumentException("part: narrative, " + part);
        };
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
        private final Map<CellKey, Cell> cells = new HashMap<>();
        private final Map<Part, List<String>> notes = new EnumMap<>(Part.class);
        private Agency agency;
        private @Nullable String title;
        private Narrative preamble = Narrative.EMPTY;
        private @Nullable Signature signature;

        private Builder(Form form, int year, Agency agency) {
            this.form = Objects.requireNonNull(form, "form");
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
                    cells.putAll(report.table(part).cells());
                    notes.put(part, new ArrayList<>(report.table(part).notes()));
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
            form.table(key.part()).cell(key);
            cells.put(key, Objects.requireNonNull(cell, "cell"));
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
            notes.computeIfAbsent(form.table(part).part(), p -> new ArrayList<>())
                    .add(words);
            return this;
        }

        /**
         * States zero for every number that is blank so far and is no total of others. Totals are left to {@link
         * #fillTotals}.
         *
         * @return this
         */
        public Builder zeroBlanks() {
            Set<CellKey> totals = new HashSet<>();
            form.identities().forEach(identity -> identity.total().ifPresent(totals::add));
            for (TableForm table : form.tables()) {
                for (CellKey key : table.cells()) {
                    if (!totals.contains(key) && cell(key).isBlank()) {
                        cells.put(key, new Cell(BigDecimal.ZERO, cell(key).remark()));
                    }
                }
            }
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
            // A total may be a part of another one: go on until nothing more can be filled.
            boolean filled = true;
            while (filled) {
                filled = false;
                for (Identity identity : form.identities()) {
                    CellKey total = identity.total().orElse(null);
                    if (total != null && cell(total).isBlank()) {
                        BigDecimal sum = sum(identity.left());
                        if (sum != null) {
                            cells.put(total, new Cell(sum, cell(total).remark()));
                            filled = true;
                        }
                    }
                }
            }
            return this;
        }

        private @Nullable BigDecimal sum(Sum<CellKey> sum) {
            BigDecimal result = BigDecimal.ZERO;
            for (Sum.Term<CellKey> term : sum.terms()) {
                BigDecimal value = cell(term.operand()).value();
                if (value == null) {
                    return null;
                }
                result = term.added() ? result.add(value) : result.subtract(value);
            }
            return result;
        }

        private Cell cell(CellKey key) {
            return cells.getOrDefault(key, Cell.BLANK);
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
            RepairedTexts.cells(cells);
            notes.values().forEach(words -> words.replaceAll(MistakenCharacters::repair));
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
         * @throws IllegalArgumentException if a text is blank or holds what no document can hold
         */
        public Report build() {
            return new Report(
                    form,
                    year,
                    agency,
                    title,
                    headings,
                    preamble,
                    narratives.getOrDefault(Part.OVERVIEW, Narrative.EMPTY),
                    table(Part.PROACTIVE),
                    table(Part.REQUESTS),
                    table(Part.PROCEEDINGS),
                    narratives.getOrDefault(Part.PROBLEMS, Narrative.EMPTY),
                    narratives.getOrDefault(Part.OTHER, Narrative.EMPTY),
                    signature);
        }

        private TableData table(Part part) {
            Map<CellKey, Cell> own = new HashMap<>();
            for (CellKey key : form.table(part).cells()) {
                Cell cell = cells.get(key);
                if (cell != null) {
                    own.put(key, cell);
                }
            }
            return new TableData(form.table(part), own, notes.getOrDefault(part, List.of()));
        }
    }
}
