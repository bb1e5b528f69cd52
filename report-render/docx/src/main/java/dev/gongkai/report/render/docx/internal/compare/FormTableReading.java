package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.internal.SequenceAlignment;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.TableData;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of the form's tables: cells by their places, after checking that the form's own words are in theirs.
 *
 * @param name the heading of the part
 * @param bound the values that the cells are bound to
 */
record FormTableReading(Part part, String name, TableData embedded, Map<String, String> bound, ReadingLog log) {

    /**
     * @param table as it was rendered
     * @param pieces what stands under the heading of the part
     */
    TableData read(Table table, List<BodyPiece> pieces) {
        List<List<RenderedCell>> expected = RenderedCell.rows(table);
        BodyPiece.TablePiece shown = table(pieces, expected.size());
        if (shown == null) {
            problem("表格不见了", "the table is missing");
            return embedded;
        }
        Map<CellKey, String> texts = new LinkedHashMap<>();
        boolean fits = texts(expected, shown.rows(), texts);
        Map<CellKey, Cell> cells = new LinkedHashMap<>();
        texts.forEach((key, text) -> cells.put(key, cell(key, text)));
        if (!fits) {
            return embedded; // what is wrong in the other cells has been told all the same
        }
        return new TableData(embedded.form(), cells, notes(pieces, shown));
    }

    /** The table of the part; where there are more, the one with as many rows. */
    private BodyPiece.@Nullable TablePiece table(List<BodyPiece> pieces, int rows) {
        List<BodyPiece.TablePiece> tables =
                pieces.stream().flatMap(piece -> piece.asTable().stream()).toList();
        return tables.stream()
                .filter(piece -> piece.rows().size() == rows)
                .findFirst()
                .orElse(tables.isEmpty() ? null : tables.get(0));
    }

    /** Collects the texts of the cells; false where the table is not the form's. */
    private boolean texts(
            List<List<RenderedCell>> expected, List<List<BodyPiece.CellPiece>> rows, Map<CellKey, String> texts) {
        if (rows.size() != expected.size()) {
            problem(
                    "表格应有 " + expected.size() + " 行，实有 " + rows.size() + " 行；不得增删行",
                    "the table must have " + expected.size() + " rows, not " + rows.size());
            return false;
        }
        boolean fits = true;
        for (int i = 0; i < rows.size(); i++) {
            List<RenderedCell> slots = expected.get(i);
            List<BodyPiece.CellPiece> cells = rows.get(i);
            if (cells.size() != slots.size()) {
                fits = false;
                problem(
                        "表格第 " + (i + 1) + " 行应有 " + slots.size() + " 个单元格，实有 " + cells.size() + " 个；不得拆分、合并或增删",
                        "row " + (i + 1) + " of the table must have " + slots.size() + " cells, not " + cells.size());
            } else {
                for (int j = 0; j < slots.size(); j++) {
                    fits &= text(slots.get(j), cells.get(j), texts);
                }
            }
        }
        return fits;
    }

    private boolean text(RenderedCell slot, BodyPiece.CellPiece cell, Map<CellKey, String> texts) {
        CellKey key = slot.key();
        if (key != null && cell.covered()) {
            log.problem(
                    key.pointer(), place(key), "单元格与另一单元格合并了，请拆分", "the cell was merged with another one; split them");
            return false;
        }
        if (key != null) {
            texts.put(key, PrintableText.strip(cell.text()));
            return true;
        }
        if ((slot.covered() && cell.covered()) || compact(slot.text()).equals(compact(cell.text()))) {
            return true;
        }
        problem(
                "表格的固定文字应为“" + slot.text() + "”，实为" + ReadingLog.quoted(cell.text()),
                "the form's own words “" + slot.text() + "” are needed, found " + ReadingLog.quoted(cell.text()));
        return false;
    }

    /** The form's words with the same signs, whatever the blanks and the width of the brackets. */
    private static String compact(String text) {
        return text.replaceAll("[" + PrintableText.SPACE + "]", "")
                .replace('(', '（')
                .replace(')', '）');
    }

    /**
     * What is shown counts. Only where that is as it was rendered, a bound value that is not tells what a program has
     * filled in, which Word would show.
     */
    private Cell cell(CellKey key, String text) {
        Cell was = embedded.cell(key);
        String shown = text;
        if (text.equals(PrintableText.strip(was.toString()))) {
            String number = was.value() == null ? "" : was.value().toPlainString();
            String value = PrintableText.strip(bound.getOrDefault(key.toString(), number));
            // LibreOffice stores the prompt of an empty control as its value.
            value = ControlPrompt.isPrompt(value, true) ? "" : value;
            if (value.equals(number) || value.equals(text)) {
                return was;
            }
            boolean remarked = was.remark() != null
                    && CellTextParser.parse(value)
                            .filter(cell -> cell.remark() == null)
                            .isPresent();
            shown = remarked ? value + "（" + was.remark() + "）" : value;
        }
        Optional<Cell> is = CellTextParser.parse(shown);
        if (is.isEmpty()) {
            log.problem(
                    key.pointer(),
                    place(key),
                    "应为数字（可在括号中加说明，如 22（其中修订16件）），实为" + ReadingLog.quoted(shown),
                    "a number is expected, which may have a remark in brackets, found " + ReadingLog.quoted(shown));
            return was;
        }
        if (is.get().equals(was)) {
            return is.get();
        }
        return log.change(key.pointer(), place(key), was.toString(), is.get().toString()) ? is.get() : was;
    }

    private void problem(String zh, String en) {
        log.problem("/" + part.key(), new Message("“" + name + "”", "“" + name + "”"), zh, en);
    }

    private Message place(CellKey key) {
        String label = embedded.form().label(key);
        return new Message(label, label);
    }

    /** The lines under the table; anything else there is a problem. */
    private List<String> notes(List<BodyPiece> pieces, BodyPiece table) {
        List<String> shown = new ArrayList<>();
        boolean under = false;
        for (BodyPiece piece : pieces) {
            if (piece == table) {
                under = true;
            } else if (under && piece.isLine()) {
                if (!isOfChart(piece.words())) {
                    shown.add(piece.words());
                }
            } else {
                String found = piece.isLine() ? ReadingLog.quoted(piece.words()) : "";
                problem(
                        "此处只能有一张表格，表下可有注；多出" + (found.isEmpty() ? "图片或表格" : found),
                        "only the form's table may stand here, with notes under it; found "
                                + (found.isEmpty() ? "a picture or a table" : found));
            }
        }
        return compared(shown);
    }

    /** The sentence in the place of a chart: not of the report, unless it is one of its notes. */
    private boolean isOfChart(String words) {
        return words.startsWith(Chart.SENTENCE)
                && embedded.notes().stream().map(PrintableText::strip).noneMatch(words::equals);
    }

    private List<String> compared(List<String> shown) {
        List<String> stripped =
                embedded.notes().stream().map(PrintableText::strip).toList();
        if (stripped.equals(shown)) {
            return embedded.notes();
        }
        int[] newOf = SequenceAlignment.of(stripped, shown);
        List<String> notes = new ArrayList<>();
        int i = 0;
        for (int j = 0; j <= shown.size(); j++) {
            int end = i;
            while (end < newOf.length && newOf[end] < 0) {
                end++;
            }
            boolean same = end < newOf.length && newOf[end] == j;
            while (i < end && (same || j == shown.size())) {
                if (!note(i, stripped.get(i), "")) {
                    notes.add(embedded.notes().get(i));
                }
                i++;
            }
            if (j < shown.size()) {
                if (same) {
                    notes.add(embedded.notes().get(i++));
                } else {
                    boolean changed = i < end;
                    if (note(j, changed ? stripped.get(i) : "", shown.get(j))) {
                        notes.add(shown.get(j));
                    } else if (changed) {
                        notes.add(embedded.notes().get(i));
                    }
                    i += changed ? 1 : 0;
                }
            }
        }
        return notes;
    }

    private boolean note(int index, String before, String after) {
        return log.change(
                "/" + part.key() + "/notes/" + index,
                new Message("“" + name + "”第 " + (index + 1) + " 条注", "note " + (index + 1) + " of “" + name + "”"),
                before,
                after);
    }
}
