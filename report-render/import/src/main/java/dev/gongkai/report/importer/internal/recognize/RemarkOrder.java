package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.importer.reading.ImportRemark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts remarks into the order of the report. */
final class RemarkOrder {

    private RemarkOrder() {}

    static List<ImportRemark> of(Form form, List<ImportRemark> remarks) {
        Map<CellKey, Integer> places = new HashMap<>();
        form.tables().forEach(table -> table.cells().forEach(cell -> places.put(cell, places.size())));
        List<ImportRemark> ordered = new ArrayList<>(remarks);
        ordered.sort(Comparator.<ImportRemark>comparingInt(remark -> part(remark.pointer()))
                .thenComparingInt(remark -> remark.cells().isEmpty()
                        ? -1
                        : places.getOrDefault(remark.cells().get(0), -1)));
        return ordered;
    }

    /** What belongs to the whole report first, then part by part; what has no place at the end. */
    private static int part(String pointer) {
        if (pointer.isEmpty()) {
            return Part.values().length;
        }
        String key = pointer.substring(1).split("/", 2)[0];
        for (Part part : Part.values()) {
            if (part.key().equals(key)) {
                return part.ordinal();
            }
        }
        return -1;
    }
}
