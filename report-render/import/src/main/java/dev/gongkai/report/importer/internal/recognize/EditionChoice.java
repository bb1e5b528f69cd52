package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TableItem;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.strand.BlankLines;
import dev.gongkai.report.importer.internal.strand.StrandReader;
import dev.gongkai.report.importer.internal.table.RowKinds;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the edition of the form by the labels found: those of the table of requests first, then those of table 2. */
final class EditionChoice {

    /** One of them may be a word of the text around. */
    private static final int FEWEST_WITNESSES = 2;

    private final Collection<Form> forms;
    private final List<Item> items;

    EditionChoice(Collection<Form> forms, List<Item> items) {
        this.forms = forms;
        this.items = items;
    }

    /**
     * The edition.
     *
     * @param form the edition
     * @param byLabels whether labels say so; otherwise the year does
     */
    record Chosen(Form form, boolean byLabels) {}

    Chosen choose(@Nullable Integer year) {
        Optional<Form> byLabels = best(Part.REQUESTS).or(() -> best(Part.PROACTIVE));
        return byLabels.map(form -> new Chosen(year == null || form.fits(year) ? form : proven(form, year), true))
                .orElseGet(() -> new Chosen(byYear(year), false));
    }

    /**
     * Labels that say another edition than the year may be those that were left whole by chance. Where the table of
     * requests has words that only the edition of the year has, and none that only the other has, it is of that edition.
     */
    private Form proven(Form byLabels, int year) {
        OwnWords words = new OwnWords(forms, items);
        return forms.stream()
                .filter(form -> form.fits(year) && words.of(form) >= FEWEST_WITNESSES && words.of(byLabels) == 0)
                .findFirst()
                .orElse(byLabels);
    }

    private Form byYear(@Nullable Integer year) {
        return forms.stream()
                .filter(form -> year != null && form.fits(year))
                .findFirst()
                .orElseGet(
                        () -> forms.stream().reduce((first, second) -> second).orElseThrow());
    }

    /** The edition of which a table has more labels than of any other. */
    private Optional<Form> best(Part part) {
        Form best = null;
        int most = 0;
        boolean tied = false;
        for (Form form : forms) {
            int score = score(form, part);
            if (score > most) {
                most = score;
                best = form;
                tied = false;
            } else if (score == most) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }

    private int score(Form form, Part part) {
        List<FormSection> sections = FormSection.of(form.table(part));
        RowKinds kinds = new RowKinds(sections);
        int score = 0;
        for (Item item : items) {
            if (item instanceof TableItem table) {
                score += kinds.score(table.table());
            }
        }
        List<SourcePassage> lines = items.stream()
                .filter(TextItem.class::isInstance)
                .map(item -> ((TextItem) item).passage())
                .toList();
        return score
                + (lines.isEmpty()
                        ? 0
                        : new StrandReader(
                                        lines,
                                        sections,
                                        new CellBook(),
                                        new RemarkLog(),
                                        new BlankLines(),
                                        (s, t) -> {})
                                .lines());
    }
}
