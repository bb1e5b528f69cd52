package dev.gongkai.report.importer.internal.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.ledger.SourcePiece;
import dev.gongkai.report.importer.internal.ledger.Unseen;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.Recognizer.Recognition;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock;
import dev.gongkai.report.importer.internal.source.SourceParagraph;
import dev.gongkai.report.importer.internal.source.SourcePicture;
import dev.gongkai.report.importer.internal.source.SourceTable;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.SourceText;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges an import: nothing of the source is lost, and no cell is wrong without a word about it. */
public final class Accounts {

    private Accounts() {}

    /** Reads a file and adds up every visible character of it. */
    public static void nothingIsLost(byte[] file) throws IOException {
        Source source = SourceReaders.create().read(file);
        nothingIsLost(source, Recognizer.recognize(source, Form.editions()));
    }

    /** Adds up every visible character of a source. */
    static void nothingIsLost(Source source, Recognition recognition) {
        Imported imported = recognition.imported();
        Map<Character, Integer> all = new TreeMap<>();
        for (SourceBlock block : source.blocks()) {
            if (block instanceof SourceParagraph paragraph) {
                count(paragraph.text(), all);
            } else if (block instanceof SourceTable table) {
                table.cells().forEach(cell -> count(cell.text(), all));
            } else if (block instanceof SourcePicture picture) {
                count(picture.alternative(), all);
            }
        }
        Map<Character, Integer> found = new TreeMap<>();
        imported.unread().forEach(text -> count(text.text(), found));
        imported.aside().forEach(text -> count(text.text(), found));
        Map<Character, Integer> inReport = new TreeMap<>();
        for (SourcePiece piece : recognition.ledger().pieces()) {
            for (int i = 0; i < piece.text().length(); i++) {
                Use use = piece.use(i);
                if (use == Use.LABEL || use == Use.NUMBER) {
                    count(piece.text().substring(i, i + 1), found);
                } else if (use == Use.TEXT) {
                    count(piece.text().substring(i, i + 1), inReport);
                }
            }
        }
        assertThat(difference(words(imported.report(), recognition), inReport))
                .as("words of the report")
                .isEmpty();
        inReport.forEach((c, n) -> found.merge(c, n, Integer::sum));
        assertThat(difference(found, all)).as("characters of the source").isEmpty();
    }

    private static Map<Character, Integer> difference(Map<Character, Integer> a, Map<Character, Integer> b) {
        Map<Character, Integer> difference = new TreeMap<>(a);
        b.forEach((c, n) -> difference.merge(c, -n, Integer::sum));
        difference.values().removeIf(n -> n == 0);
        return difference;
    }

    /** The words of a report that came from the source as they stand. */
    private static Map<Character, Integer> words(Report report, Recognition recognition) {
        Map<Character, Integer> words = new TreeMap<>();
        boolean titled = recognition.imported().remarks().stream()
                .noneMatch(remark -> remark.pointer().equals("/title"));
        if (titled) {
            count(report.title(), words);
        }
        List<Narrative> narratives =
                new ArrayList<>(List.of(report.preamble(), report.overview(), report.problems(), report.other()));
        for (Narrative narrative : narratives) {
            for (Narrative.Block block : narrative.blocks()) {
                block.accept(new Narrative.Visitor<Void>() {
                    @Override
                    public Void paragraph(Narrative.Paragraph paragraph) {
                        if (paragraph.runIn() != null) {
                            count(paragraph.runIn().text(), words);
                        }
                        count(paragraph.text(), words);
                        return null;
                    }

                    @Override
                    public Void subHeading(Narrative.SubHeading subHeading) {
                        count(subHeading.text(), words);
                        return null;
                    }

                    @Override
                    public Void figure(Narrative.Figure figure) {
                        count(figure.alt() == null ? "" : figure.alt(), words);
                        count(figure.caption() == null ? "" : figure.caption(), words);
                        return null;
                    }

                    @Override
                    public Void table(Narrative.SmallTable table) {
                        count(table.caption() == null ? "" : table.caption(), words);
                        table.rows().forEach(row -> row.forEach(text -> count(text, words)));
                        return null;
                    }
                });
            }
        }
        for (Part part : Part.values()) {
            if (part.isTable()) {
                report.table(part).notes().forEach(note -> count(note, words));
                report.table(part).cells().values().forEach(cell -> {
                    if (cell.remark() != null) {
                        count(cell.remark(), words);
                    }
                });
            }
        }
        return words;
    }

    private static void count(String text, Map<Character, Integer> counts) {
        for (char c : text.toCharArray()) {
            if (!Unseen.is(c)) {
                counts.merge(c, 1, Integer::sum);
            }
        }
    }

    /** The cells that differ from what is right without a remark that says so. */
    static List<String> silentlyWrong(Imported imported, Report right) {
        List<String> wrong = new ArrayList<>();
        Form form = imported.report().form();
        for (TableForm table : form.tables()) {
            for (CellKey key : table.cells()) {
                Cell is = imported.report().cell(key);
                if (!same(is, expected(right, key)) && imported.remarks(key).isEmpty()) {
                    wrong.add(key + ": " + is + " for " + expected(right, key));
                }
            }
        }
        return wrong;
    }

    static Cell expected(Report right, CellKey key) {
        return right.form().table(key.part()).cells().contains(key) ? right.cell(key) : Cell.BLANK;
    }

    static boolean same(Cell a, Cell b) {
        boolean values = a.value() == null || b.value() == null
                ? a.value() == b.value()
                : a.value().compareTo(b.value()) == 0;
        return values && visible(a.remark()).equals(visible(b.remark()));
    }

    /** White space in a page is layout. */
    private static String visible(@Nullable String remark) {
        StringBuilder visible = new StringBuilder();
        if (remark != null) {
            remark.chars().filter(c -> !Unseen.is((char) c)).forEach(c -> visible.append((char) c));
        }
        return visible.toString();
    }

    /** As it is shown where a test fails. */
    static String shown(Imported imported) {
        StringBuilder shown = new StringBuilder();
        imported.remarks()
                .forEach(remark -> shown.append(remark.level())
                        .append(' ')
                        .append(remark.pointer())
                        .append(' ')
                        .append(remark.message().en())
                        .append('\n'));
        for (SourceText text : imported.unread()) {
            shown.append("unread: ").append(text).append('\n');
        }
        return shown.toString();
    }
}
