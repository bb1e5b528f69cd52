package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.glued.DigitCutter;
import dev.gongkai.report.importer.internal.glued.GluedLine;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.strand.StrandReader.Glued;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.List;
import java.util.Map;

/** Puts digits that stand together into cells, where there is one way only. */
public final class GluedCells {

    private GluedCells() {}

    /** Cuts the digits of a table. */
    public static void cut(TableForm table, List<Glued> glued, CellBook book, RemarkLog log) {
        if (glued.isEmpty()) {
            return;
        }
        Map<GluedLine, List<String>> cuts = new DigitCutter(table.identities(), book.numbers())
                .cut(glued.stream().map(Glued::line).toList());
        for (Glued line : glued) {
            List<String> numbers = cuts.get(line.line());
            if (numbers == null) {
                String words = CellReading.shown(String.join(" ", line.line().tokens()));
                List<CellKey> cells = line.line().cells();
                cells.forEach(cell -> book.bar(cell, line.digits().get(0).origin()));
                log.cells(
                        Certainty.DOUBTED,
                        line.digits().get(0).origin(),
                        cells,
                        "数字连在一起，断法不止一种或都不合勾稽关系，未读入：" + words,
                        "the digits stand together, and can be cut in several ways or in none; not read: " + words);
            } else {
                put(line, numbers, book);
            }
        }
    }

    private static void put(Glued line, List<String> numbers, CellBook book) {
        int token = 0;
        int at = 0;
        for (int i = 0; i < numbers.size(); i++) {
            SourcePassage digits = line.digits().get(token);
            SourcePassage number = digits.part(at, at + numbers.get(i).length());
            book.solved(line.line().cells().get(i), line.columns().get(i).quantity(), number);
            at += numbers.get(i).length();
            if (at == digits.to() - digits.from()) {
                token++;
                at = 0;
            }
        }
    }
}
