package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.List;
import java.util.Set;

/**
 * Names what the form demands and the file does not have. Each cell that is not there is named; that a table or a part is
 * not whole is a doubt besides, for the file may have been cut off. A cell that is there and blank is neither.
 */
final class Absences {

    private static final Origin NOWHERE = new Origin(null, 0, 0, 0, 0, 0, 0, 0);

    private Absences() {}

    /**
     * Names them.
     *
     * @param headed the parts that have a heading
     * @param seen the cells of which the file has something, be it a blank
     * @param tablesOnly whether files of this kind hold no more than the tables
     */
    static void name(Form form, Set<Part> headed, Set<CellKey> seen, boolean tablesOnly, RemarkLog log) {
        for (Part part : Part.values()) {
            if (!headed.contains(part)) {
                log.place(
                        part.isTable() || tablesOnly ? Certainty.MISSING : Certainty.DOUBTED,
                        NOWHERE,
                        "/" + part.key(),
                        "未找到标题“" + form.heading(part) + "”",
                        "the heading “" + form.heading(part) + "” was not found");
            }
            if (part.isTable()) {
                table(form, form.table(part), seen, log);
            }
        }
    }

    private static void table(Form form, TableForm table, Set<CellKey> seen, RemarkLog log) {
        String heading = form.heading(table.part());
        String pointer = "/" + table.part().key();
        if (table.cells().stream().noneMatch(seen::contains)) {
            log.cells(
                    Certainty.MISSING,
                    NOWHERE,
                    table.cells(),
                    "原文没有“" + heading + "”的表",
                    "the file does not have the table of “" + heading + "”");
            log.place(
                    Certainty.DOUBTED,
                    NOWHERE,
                    pointer,
                    "原文没有“" + heading + "”的表，或未能识别；请核对原文",
                    "the file does not have the table of “" + heading
                            + "”, or it was not recognized; check the original");
            return;
        }
        List<List<CellKey>> broken = table.lines().values().stream()
                .filter(cells -> !seen.containsAll(cells))
                .toList();
        broken.forEach(cells -> {
            List<CellKey> absent =
                    cells.stream().filter(cell -> !seen.contains(cell)).toList();
            String names = String.join(
                    "、", absent.stream().map(cell -> head(table, cell)).toList());
            log.cells(
                    Certainty.MISSING,
                    NOWHERE,
                    absent,
                    "原文" + table.lineLabel(cells.get(0)) + "没有这些单元格：" + names,
                    "the file does not have these cells of " + table.lineLabel(cells.get(0)) + ": " + names);
        });
        if (!broken.isEmpty()) {
            String first = table.lineLabel(broken.get(0).get(0));
            log.place(
                    Certainty.DOUBTED,
                    NOWHERE,
                    pointer,
                    "“" + heading + "”的表不完整，自" + first + "起有 " + broken.size() + " 行缺失或不全，原文可能在表中中断；请核对原文",
                    "the table of “" + heading + "” is not whole: " + broken.size()
                            + " rows, the first of them " + first
                            + ", are missing or lack cells; the file may have been cut off; check the original");
        }
    }

    private static String head(TableForm table, CellKey cell) {
        var heads = table.cell(cell).heads();
        return heads.get(heads.size() - 1).label();
    }
}
