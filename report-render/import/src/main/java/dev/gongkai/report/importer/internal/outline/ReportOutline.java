package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import java.util.List;

/**
 * A source by the parts of a report.
 *
 * @param preface what stands before the first heading
 * @param regions the parts that have a heading, in order
 * @param others the headings of another report in the same file, in order; none where there is one report
 */
public record ReportOutline(List<Item> preface, List<Region> regions, List<SourcePassage> others) {

    /**
     * A part.
     *
     * @param part which one
     * @param heading its heading
     * @param items what stands below it
     */
    public record Region(Part part, SourcePassage heading, List<Item> items) {
        /** Copies the list. */
        public Region {
            items = List.copyOf(items);
        }
    }

    /** Copies the lists. */
    public ReportOutline {
        preface = List.copyOf(preface);
        regions = List.copyOf(regions);
        others = List.copyOf(others);
    }
}
