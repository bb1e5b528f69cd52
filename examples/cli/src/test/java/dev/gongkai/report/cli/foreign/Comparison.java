package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.SourceText;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What was read of a file against the report that it was made of.
 *
 * @param cells how many cells the report has
 * @param silent cells that are wrong without a remark
 * @param named cells that are wrong with a remark
 * @param words what differs in the words
 */
record Comparison(int cells, List<String> silent, List<String> named, List<String> words) {

    static Comparison of(Imported imported, Report right) {
        List<String> silent = new ArrayList<>();
        List<String> named = new ArrayList<>();
        int cells = 0;
        Report is = imported.report();
        if (!is.form().equals(right.form())) {
            silent.add("edition " + is.form().id() + " for " + right.form().id());
            return new Comparison(1, silent, named, List.of());
        }
        for (TableForm table : right.form().tables()) {
            for (CellKey key : table.cells()) {
                cells++;
                if (!same(is.cell(key), right.cell(key))) {
                    String wrong = key + ": " + is.cell(key) + " for " + right.cell(key);
                    (imported.remarks(key).isEmpty() ? silent : named).add(wrong);
                }
            }
        }
        return new Comparison(cells, silent, named, words(imported, right));
    }

    private static boolean same(Cell a, Cell b) {
        boolean values = a.value() == null || b.value() == null
                ? a.value() == b.value()
                : a.value().compareTo(b.value()) == 0;
        return values && Objects.equals(a.remark(), b.remark());
    }

    private static List<String> words(Imported imported, Report right) {
        List<String> words = new ArrayList<>();
        Report is = imported.report();
        // Some titles are made with the wrong year; the period tells.
        boolean doubted =
                imported.remarks().stream().anyMatch(remark -> remark.pointer().equals("/year"));
        if (!doubted) {
            differ("year", is.year(), right.year(), words);
        }
        differ("agency", is.agency().name(), right.agency().name(), words);
        differ("title", is.title(), right.title(), words);
        differ("headings", is.givenHeadings(), right.givenHeadings(), words);
        differ("signature", signature(is), signature(right), words);
        differ("preamble", is.preamble(), right.preamble(), words);
        for (Part part : Part.values()) {
            if (part.isTable()) {
                differ(
                        part.key() + "/notes",
                        is.table(part).notes(),
                        right.table(part).notes(),
                        words);
            } else {
                differ(
                        part.key(),
                        unnamed(is.narrative(part)).blocks(),
                        unnamed(right.narrative(part)).blocks(),
                        words);
            }
        }
        imported.unread().stream().map(SourceText::text).forEach(text -> words.add("unread: " + text));
        return words;
    }

    private static String signature(Report report) {
        Signature signature = report.signature();
        return signature == null
                ? "none"
                : Objects.requireNonNullElse(signature.agency(), report.agency().name()) + signature.date();
    }

    private static void differ(String what, Object is, Object right, List<String> words) {
        if (!is.equals(right)) {
            if (is instanceof List<?> a && right instanceof List<?> b) {
                List<Object> more = new ArrayList<>(a);
                more.removeAll(b);
                List<Object> less = new ArrayList<>(b);
                less.removeAll(a);
                words.add(what + "\n   is  " + more + "\n   for " + less);
            } else {
                words.add(what + "\n   is  " + is + "\n   for " + right);
            }
        }
    }

    /** Files have no name of a picture's file. */
    private static Narrative unnamed(Narrative narrative) {
        UnaryOperator<Narrative.Block> unnamed = block -> block instanceof Narrative.Figure figure
                ? new Narrative.Figure(Picture.of(figure.picture().content()), figure.caption(), figure.alt())
                : block;
        return new Narrative(narrative.blocks().stream().map(unnamed).toList());
    }
}
