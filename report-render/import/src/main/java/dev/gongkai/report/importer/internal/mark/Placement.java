package dev.gongkai.report.importer.internal.mark;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.mark.FoundTexts.Stretch;
import dev.gongkai.report.importer.internal.mark.ShownTexts.ShownText;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.model.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places of a report in a file: its cells and texts, or what is nearest to what is not there. */
public final class Placement {

    private final List<CellKey> cells;
    private final Map<CellKey, Origin> origins;
    private final MarkableFile file;
    private final List<ShownText> texts;
    private final FoundTexts found;

    /**
     * The places of a report.
     *
     * @param report the report
     * @param origins where its cells stand
     * @param file the file
     */
    public Placement(Report report, Map<CellKey, Origin> origins, MarkableFile file) {
        this.cells = report.form().tables().stream()
                .flatMap(table -> table.cells().stream())
                .toList();
        this.origins = Map.copyOf(origins);
        this.file = file;
        this.texts = ShownTexts.of(report);
        this.found = new FoundTexts(texts, file.text());
    }

    /**
     * A comment at its place.
     *
     * @param pointer the place in the report
     * @param start where the words begin in the text there
     * @param end where they end, or -1 for all
     * @param text what is said
     * @return the comment with its place in the file
     */
    public Mark mark(String pointer, int start, int end, String text) {
        CellKey cell = cell(pointer);
        if (cell != null) {
            return Mark.cell(cell, origins.get(cell), text);
        }
        int index = index(pointer);
        Stretch stretch = end < 0 || !texts.get(index).pointer().equals(pointer)
                ? found.nearest(index)
                : found.words(index, start, end);
        return Mark.words(stretch.from(), stretch.to(), text);
    }

    /** The cell at a pointer or around it, or the first that is there of a line. */
    private @Nullable CellKey cell(String pointer) {
        for (CellKey key : cells) {
            boolean here = pointer.equals(key.pointer()) || pointer.startsWith(key.pointer() + "/");
            boolean ofLine = pointer.startsWith("/" + key.part().key() + "/" + key.line())
                    && key.pointer().startsWith(pointer + "/");
            if ((here || ofLine) && file.holds(key, origins.get(key))) {
                return key;
            }
        }
        return null;
    }

    /** The text at a pointer, within it, around it, or the heading of its part; the title for all else. */
    private int index(String pointer) {
        for (String step = pointer; !step.isEmpty(); step = step.substring(0, step.lastIndexOf('/'))) {
            boolean part = step.lastIndexOf('/') == 0;
            String wanted = part && isPart(step) ? "/headings" + step : step;
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).pointer().equals(wanted)) {
                    return i;
                }
            }
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).pointer().startsWith(wanted + "/")) {
                    return i;
                }
            }
            if (part && step.equals("/signature")) {
                return texts.size() - 1;
            }
        }
        return 0;
    }

    private static boolean isPart(String step) {
        for (Part part : Part.values()) {
            if (step.equals("/" + part.key())) {
                return true;
            }
        }
        return false;
    }
}
