package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.outline.ReportOutline;
import dev.gongkai.report.importer.internal.outline.ReportOutline.Region;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.List;

/** Says where a second report begins in a file, of which the words come to stand in one part of the first. */
final class SecondReport {

    private SecondReport() {}

    /** Notes it where there is one. */
    static void name(ReportOutline outline, RemarkLog log) {
        if (outline.others().isEmpty() || outline.regions().isEmpty()) {
            return;
        }
        SourcePassage first = outline.others().get(0);
        Region read = outline.regions().get(0);
        Message other = first.origin().place();
        Message chosen = read.heading().origin().place();
        String pointer = "/preamble";
        String where = "引言";
        for (Region region : outline.regions()) {
            if (holds(region.items(), first)) {
                Part part = region.part();
                pointer = "/" + part.key();
                where = "“" + CellReading.shown(region.heading().text()) + "”";
            }
        }
        log.place(
                Certainty.DOUBTED,
                first.origin(),
                pointer,
                "文件中有两份报告：另一份的“" + CellReading.shown(first.text()) + "”在" + other.zh() + "，所读的一份从" + chosen.zh()
                        + "起；另一份的文字留在" + where + "中，请核对应取哪一份，删去另一份",
                "the file has two reports: “" + CellReading.shown(first.text()) + "” of the other one is at "
                        + other.en() + ", the one that was read begins at " + chosen.en()
                        + "; the words of the other one were left in " + pointer
                        + ": check which of them is meant, and delete the other one");
    }

    private static boolean holds(List<Item> items, SourcePassage line) {
        return items.stream()
                .anyMatch(item ->
                        item instanceof TextItem text && text.passage().origin().equals(line.origin()));
    }
}
