package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Tells the headings of a second report from those of a table of contents, between which nothing stands. */
final class OtherHeadings {

    /** As many parts as a report has at least. */
    private static final int FEWEST_PARTS = 3;

    /** A paragraph of so many characters is none of a table of contents. */
    private static final int LONG = 60;

    private OtherHeadings() {}

    /**
     * The headings of a second report.
     *
     * @param items all items
     * @param headings the places of the headings that the report read does not have
     * @return the headings; none where they are no report's
     */
    static List<SourcePassage> of(List<Item> items, SortedMap<Integer, Part> headings) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(headings.values());
        if (parts.size() < FEWEST_PARTS) {
            return List.of();
        }
        // Below as many of its headings stand texts or tables, as in a report.
        long filled = 0;
        List<Integer> places = List.copyOf(headings.keySet());
        for (int i = 0; i + 1 < places.size(); i++) {
            if (items.subList(places.get(i) + 1, places.get(i + 1)).stream().anyMatch(OtherHeadings::isContent)) {
                filled++;
            }
        }
        return filled + 1 < FEWEST_PARTS
                ? List.of()
                : places.stream()
                        .map(place -> ((TextItem) items.get(place)).passage())
                        .toList();
    }

    private static boolean isContent(Item item) {
        return !(item instanceof TextItem text) || text.passage().text().strip().length() >= LONG;
    }
}
