package dev.gongkai.report.importer.internal.cell;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.reading.ImportRemark;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.render.FileReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is to be known of a report. */
public final class RemarkLog {

    private final List<ImportRemark> remarks = new ArrayList<>();

    /** Notes something of a cell. */
    public void cell(FileReading.Level level, Origin origin, CellKey key, String zh, String en) {
        remarks.add(new ImportRemark(level, origin, key.pointer(), List.of(key), new Message(zh, en)));
    }

    /** Notes something of several cells that have one reason. */
    public void cells(FileReading.Level level, Origin origin, Collection<CellKey> keys, String zh, String en) {
        if (!keys.isEmpty()) {
            remarks.add(new ImportRemark(level, origin, common(keys), List.copyOf(keys), new Message(zh, en)));
        }
    }

    /** Notes something of another place. */
    public void place(FileReading.Level level, Origin origin, String pointer, String zh, String en) {
        remarks.add(new ImportRemark(level, origin, pointer, List.of(), new Message(zh, en)));
    }

    /** The place that the cells have in common. */
    private static String common(Collection<CellKey> keys) {
        CellKey first = keys.iterator().next();
        if (keys.size() == 1) {
            return first.pointer();
        }
        boolean line = keys.stream().allMatch(key -> key.line().equals(first.line()));
        String table = "/" + first.part().key();
        return line ? table + "/" + first.line() : table;
    }

    /** What was noted. */
    public List<ImportRemark> remarks() {
        return List.copyOf(remarks);
    }
}
