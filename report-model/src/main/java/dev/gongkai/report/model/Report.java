package dev.gongkai.report.model;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.PrintableText;
import java.util.Collections;
import java.util.EnumMap;
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
    public static ReportBuilder builder(Form form, int year, Agency agency) {
        return new ReportBuilder(form, year, agency);
    }

    /**
     * Starts a report that differs from this one.
     *
     * @return a builder with all that this report has
     */
    public ReportBuilder toBuilder() {
        return new ReportBuilder(this);
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
}
