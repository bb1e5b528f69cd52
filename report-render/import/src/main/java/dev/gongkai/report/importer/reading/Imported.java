package dev.gongkai.report.importer.reading;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A report that was recognized in somebody's file (导入结果), with the source of every number.
 *
 * <p>Each text of the file is in the report, in {@link #unread()} or in {@link #aside()}. A number that was not read
 * for certain has a remark at its cell.
 *
 * @param report the report; what was not read for certain is blank, or has a remark
 * @param remarks what is to be known of it, in the report's order
 * @param origins where the number cells stand in the file
 * @param unread what went nowhere
 * @param aside what is no part of the report: navigation, page numbers, heads that are repeated, signs for a blank
 */
public record Imported(
        Report report,
        List<ImportRemark> remarks,
        Map<CellKey, Origin> origins,
        List<SourceText> unread,
        List<SourceText> aside) {

    /** Copies the lists. */
    public Imported {
        Objects.requireNonNull(report, "report");
        remarks = List.copyOf(remarks);
        origins = Map.copyOf(origins);
        unread = List.copyOf(unread);
        aside = List.copyOf(aside);
    }

    /**
     * Where a number cell stands in the file.
     *
     * @param key the cell's address
     * @return empty where the file has no such cell, or it was not found
     */
    public Optional<Origin> origin(CellKey key) {
        return Optional.ofNullable(origins.get(key));
    }

    /**
     * What is to be known of a number cell.
     *
     * @param key the cell's address
     * @return the remarks that concern it
     */
    public List<ImportRemark> remarks(CellKey key) {
        return remarks.stream().filter(remark -> remark.cells().contains(key)).toList();
    }

    /**
     * Whether everything was read, and nothing with a doubt.
     *
     * @return whether nothing is unread and no remark is a doubt
     */
    public boolean isWhole() {
        return unread.isEmpty()
                && remarks.stream().noneMatch(remark -> remark.level().isDoubt());
    }
}
