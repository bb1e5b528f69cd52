package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.MoneyUnit;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.List;
import java.util.Map;

/** A unit that stands beside a table, such as 单位：元, holds for its amounts. */
final class NotedUnits {

    private static final Origin NOWHERE = new Origin(null, 0, 0, 0, 0, 0, 0, 0);

    private NotedUnits() {}

    /** Doubts the amounts of tables whose notes say another unit. */
    static void check(Form form, Map<Part, List<String>> notes, Map<CellKey, Origin> origins, RemarkLog log) {
        notes.forEach((part, texts) -> texts.forEach(text -> {
            TableForm table = form.table(part);
            table.cells().stream()
                    .filter(key -> table.cell(key).quantity() == Quantity.AMOUNT)
                    .filter(key -> MoneyUnit.differs(text, table.label(key)))
                    .forEach(key -> log.cell(
                            Certainty.DOUBTED,
                            origins.getOrDefault(key, NOWHERE),
                            key,
                            "表旁写明“" + text + "”，与格式的单位不同；数字照原样保留，未换算",
                            "beside the table stands “" + text + "”, which is not the form's unit; the number is kept,"
                                    + " not converted"));
        }));
    }
}
