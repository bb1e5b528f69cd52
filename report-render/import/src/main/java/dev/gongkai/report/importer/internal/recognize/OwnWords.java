package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Head;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TableItem;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that only one edition has in the rows of its table of requests. They are still found where labels are broken by the
 * numbers beside them, as in tables without rules.
 */
final class OwnWords {

    /** Fewer characters in a row may stand anywhere. */
    private static final int LENGTH = 5;

    private final Collection<Form> forms;
    private final String text;

    OwnWords(Collection<Form> forms, List<Item> items) {
        this.forms = forms;
        this.text = items.stream()
                .flatMap(OwnWords::texts)
                .map(Folded::fold)
                .map(folded -> folded.replaceAll("[0-9.,/-]", ""))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Item item) {
        if (item instanceof TextItem line) {
            return Stream.of(line.passage().text());
        }
        return item instanceof TableItem table
                ? table.table().spots().stream().map(spot -> spot.text())
                : Stream.empty();
    }

    /** In how many labels of an edition some of its own words are found. */
    long of(Form form) {
        Set<String> others = forms.stream()
                .filter(other -> !other.equals(form))
                .flatMap(OwnWords::labels)
                .flatMap(label -> pieces(label).stream())
                .collect(Collectors.toSet());
        return labels(form)
                .distinct()
                .filter(label ->
                        pieces(label).stream().anyMatch(piece -> !others.contains(piece) && text.contains(piece)))
                .count();
    }

    private static Stream<String> labels(Form form) {
        return FormSection.of(form.table(Part.REQUESTS)).stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.heads().stream())
                .map(Head::label)
                .map(label -> Folded.body(Folded.fold(label)));
    }

    private static Set<String> pieces(String label) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + LENGTH <= label.length(); i++) {
            pieces.add(label.substring(i, i + LENGTH));
        }
        return pieces;
    }
}
