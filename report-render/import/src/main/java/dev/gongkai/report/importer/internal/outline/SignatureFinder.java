package dev.gongkai.report.importer.internal.outline;

import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who signs, and when, at the end of a report. */
public final class SignatureFinder {

    private static final int LONGEST_NAME = 40;

    /**
     * A signature.
     *
     * @param name who signs, or null where nobody is named
     * @param date the date of writing, or null
     */
    public record FoundSignature(
            @Nullable String name, @Nullable LocalDate date) {
        /** As the report has it: the report's own agency is not named again. */
        public Signature of(String agency) {
            return new Signature(name == null || name.equals(agency) ? null : name, date);
        }
    }

    private SignatureFinder() {}

    /** Looks among the last lines, and claims what it finds. */
    public static Optional<FoundSignature> find(List<Item> items, @Nullable String agency) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!(items.get(i) instanceof TextItem text)) {
                return Optional.empty();
            }
            if (!text.passage().isOpen()) {
                continue;
            }
            String folded = Folded.fold(text.passage().text());
            Optional<Dates.Dated> dated = folded.length() > 80 ? Optional.empty() : Dates.at(folded);
            if (dated.isPresent() && isName(dated.get().before(), true)) {
                return Optional.of(signed(items, i, text.passage(), dated.get(), agency));
            }
            if (agency != null && folded.equals(Folded.fold(agency))) {
                text.passage().claim(Use.LABEL);
                return Optional.of(new FoundSignature(agency, null));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static FoundSignature signed(
            List<Item> items, int at, SourcePassage line, Dates.Dated dated, @Nullable String agency) {
        line.claim(Use.LABEL);
        if (!dated.before().isEmpty()) {
            return new FoundSignature(named(line, dated.before().length()), dated.date());
        }
        if (at > 0
                && items.get(at - 1) instanceof TextItem above
                && above.passage().isOpen()) {
            String folded = Folded.fold(above.passage().text());
            boolean own = agency != null && folded.equals(Folded.fold(agency));
            if (own || isName(folded, false) && above.heading() == 0) {
                above.passage().claim(Use.LABEL);
                return new FoundSignature(named(above.passage(), folded.length()), dated.date());
            }
        }
        return new FoundSignature(null, dated.date());
    }

    private static boolean isName(String folded, boolean none) {
        return folded.isEmpty()
                ? none
                : folded.length() <= LONGEST_NAME
                        && folded.length() >= 3
                        && folded.chars().allMatch(c -> Character.isIdeographic(c) || c == '(' || c == ')' || c == '、');
    }

    private static String named(SourcePassage line, int length) {
        Folded folded = Folded.of(line.text());
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(line.text().charAt(folded.place(i)));
        }
        return name.toString();
    }
}
