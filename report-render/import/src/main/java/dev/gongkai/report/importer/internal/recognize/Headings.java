package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.LabelFinder;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TableItem;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.table.ReadTable;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes lines out of tables that only lay a page out: a row with one long or numbered text is a line. */
final class Headings {

    /** The heads of all rows: with all cells blank, they stand alone in their rows. */
    private final LabelFinder<Head> rows;

    private final List<Item> freed = new ArrayList<>();

    private Headings(Collection<Form> forms) {
        Set<Head> heads = new LinkedHashSet<>();
        for (Form form : forms) {
            form.tables().stream()
                    .flatMap(table -> FormSection.of(table).stream())
                    .flatMap(section -> section.lines().stream())
                    .forEach(line -> heads.addAll(line.heads()));
        }
        rows = LabelFinder.ofHeads(heads);
    }

    /** The items, with such rows before and behind tables as lines, and tables of one column as lines altogether. */
    static List<Item> freed(List<Item> items, Collection<Form> forms) {
        return new Headings(forms).free(items);
    }

    private List<Item> free(List<Item> items) {
        for (Item item : items) {
            if (item instanceof TableItem table) {
                free(table.table());
            } else {
                freed.add(item);
            }
        }
        return freed;
    }

    private void free(ReadTable table) {
        int from = 0;
        for (int r = 0; r < table.rows(); r++) {
            List<Spot> filled =
                    table.beginning(r).stream().filter(spot -> !spot.isBlank()).toList();
            boolean alone = filled.size() == 1
                    && table.touching(r).stream().allMatch(spot -> spot.isBlank() || spot == filled.get(0))
                    && filled.get(0).rowSpan() == 1;
            if (alone && isLine(filled.get(0).text(), table)) {
                rows(table, from, r);
                lines(filled.get(0));
                from = r + 1;
            }
        }
        rows(table, from, table.rows());
    }

    private boolean isLine(String text, ReadTable table) {
        String folded = Folded.fold(text);
        boolean heading = Folded.numberLength(folded) > 0
                && !folded.startsWith("(")
                && "一二三四五六".indexOf(folded.charAt(0)) >= 0
                && folded.length() < 40;
        return heading && !CellReading.isValue(text) && rows.find(text).isEmpty()
                || table.columns() == 1 && text.indexOf('。') >= 0;
    }

    private void lines(Spot spot) {
        String text = spot.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                var line = SourcePassage.whole(spot.piece()).part(from, i);
                if (!line.isBlank()) {
                    freed.add(new TextItem(line, 0, false));
                }
                from = i + 1;
            }
        }
    }

    private void rows(ReadTable table, int from, int to) {
        if (from == 0 && to == table.rows()) {
            freed.add(new TableItem(table));
        } else if (to > from) {
            freed.add(new TableItem(table.rows(from, to)));
        }
    }
}
