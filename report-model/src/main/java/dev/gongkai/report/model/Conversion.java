package dev.gongkai.report.model;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report in the tables of another edition (版本转换), as far as the editions declare them to be the same; what they do not
 * is left blank and named.
 *
 * <pre>{@code
 * Conversion converted = Conversion.of(reportOf2021, Form.EDITION_2019);
 * converted.report();    // 其他处理 is the sum of the three lines of 2021
 * converted.leftOut();   // what edition 2019 has no cell for
 * }</pre>
 *
 * @param report the report in the other edition; texts and notes are the same
 * @param undeclared the cells of that edition of which nothing declares what they were in the first one
 * @param leftOut the cells of the first one whose number is not in the other: those that have no place there, and those
 *     that would be added up with a blank
 */
public record Conversion(Report report, List<CellKey> undeclared, List<CellKey> leftOut) {

    /** Copies the lists. */
    public Conversion {
        Objects.requireNonNull(report, "report");
        undeclared = List.copyOf(undeclared);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Converts a report.
     *
     * @param original the report
     * @param form the other edition
     * @return the same report where it is of that edition already
     * @throws IllegalArgumentException if a sum has more than {@value Cell#MAX_DIGITS} digits
     */
    public static Conversion of(Report original, Form form) {
        if (original.form().equals(form)) {
            return new Conversion(original, List.of(), List.of());
        }
        Report.Builder report = Report.builder(form, original.year(), original.agency())
                .title(original.givenTitle())
                .preamble(original.preamble())
                .signature(original.signature());
        original.givenHeadings().forEach(report::heading);
        List<CellKey> undeclared = new ArrayList<>();
        Set<CellKey> taken = new HashSet<>();
        for (TableForm table : form.tables()) {
            for (CellKey key : table.cells()) {
                List<CellKey> sources = form.cellsIn(original.form(), key);
                if (sources.isEmpty()) {
                    undeclared.add(key);
                } else {
                    Cell cell = sum(original, sources);
                    report.set(key, cell);
                    if (!cell.isBlank()) {
                        taken.addAll(sources);
                    }
                }
            }
            original.table(table.part()).notes().forEach(note -> report.note(table.part(), note));
        }
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                report.narrative(part, original.narrative(part));
            }
        }
        List<CellKey> leftOut = original.form().tables().stream()
                .flatMap(table -> table.cells().stream())
                .filter(key -> !taken.contains(key) && !original.cell(key).isBlank())
                .toList();
        return new Conversion(report.build(), undeclared, leftOut);
    }

    /** A blank among several makes their sum a blank; what is remarked stays. */
    private static Cell sum(Report original, List<CellKey> sources) {
        if (sources.size() == 1) {
            return original.cell(sources.get(0));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey source : sources) {
            BigDecimal value = original.cell(source).value();
            sum = sum == null || value == null ? null : sum.add(value);
        }
        String remarks = sources.stream()
                .map(source -> original.cell(source).remark())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
        return new Cell(sum, remarks.isEmpty() ? null : remarks);
    }
}
