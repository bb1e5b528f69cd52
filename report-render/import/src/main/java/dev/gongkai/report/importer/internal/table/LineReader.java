package dev.gongkai.report.importer.internal.table;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.internal.cell.CellBook;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.label.FormSection;
import dev.gongkai.report.importer.internal.label.HeadPath;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import dev.gongkai.report.importer.internal.table.RowKinds.Row;
import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the numbers of one row. */
final class LineReader {

    private final ReadTable table;
    private final FormSection section;
    private final ColumnMap map;
    private final Row row;
    private final HeadPath line;
    private final int r;
    private final CellBook book;
    private final RemarkLog log;
    private final List<Spot> others;

    LineReader(ReadTable table, FormSection section, ColumnMap map, Row row, int r, CellBook book, RemarkLog log) {
        this.table = table;
        this.section = section;
        this.map = map;
        this.row = row;
        this.line = Objects.requireNonNull(row.line());
        this.r = r;
        this.book = book;
        this.log = log;
        this.others = table.touching(r).stream()
                .filter(spot -> !row.labels().contains(spot))
                .toList();
    }

    void read() {
        if (isRegular()) {
            section.measures().stream().filter(map.places()::containsKey).forEach(this::byPlace);
            outside();
            shortAtTheEnd();
        } else {
            byOrder();
        }
    }

    private boolean isRegular() {
        boolean labelsInPlace = row.labels().stream().allMatch(label -> {
            for (int c = label.column(); c < label.column() + label.columnSpan(); c++) {
                if (map.at(c) != null) {
                    return false;
                }
            }
            return true;
        });
        // A number left of all columns of the form, or among labels, says that the row is moved.
        int first = map.places().values().stream()
                .flatMap(Set::stream)
                .min(Integer::compare)
                .orElse(0);
        boolean moved = others.stream()
                .anyMatch(spot -> spot.column() + spot.columnSpan() <= first && CellReading.isValue(spot.text()));
        return (map.places().size() == section.measures().size() || map.isPart(section, table))
                && labelsInPlace
                && !moved
                && map.places().values().stream()
                        .allMatch(columns -> columns.stream().anyMatch(c -> table.at(r, c) != null));
    }

    private void byPlace(HeadPath measure) {
        CellKey key = section.cell(line, measure);
        Set<Spot> spots = new LinkedHashSet<>();
        for (int column : Objects.requireNonNull(map.places().get(measure))) {
            Spot spot = table.at(r, column);
            if (spot != null && !row.labels().contains(spot)) {
                spots.add(spot);
            }
        }
        List<Spot> filled = spots.stream().filter(spot -> !spot.isBlank()).toList();
        if (filled.size() > 1 && isOne(measure, filled)) {
            filled.stream()
                    .skip(1)
                    .forEach(spot -> SourcePassage.whole(spot.piece()).claim(Use.ASIDE));
            log.cell(
                    Certainty.ASSUMED,
                    filled.get(0).piece().origin(),
                    key,
                    "合并单元格在原文中拆成几格，各格内容相同",
                    "the file has several cells with the same content in place of a merged one");
        } else if (filled.size() > 1) {
            String found = String.join("”“", filled.stream().map(Spot::text).toList());
            doubt(
                    List.of(key),
                    filled.get(0).piece().origin(),
                    "此格在原文中分成几格“" + CellReading.shown(found) + "”，未读入",
                    "the file has several cells in place of one, “" + CellReading.shown(found) + "”; not read");
            // One cell too many may have moved the others.
            log.cells(
                    Certainty.DOUBTED,
                    filled.get(0).piece().origin(),
                    section.cells(line),
                    "此行的单元格比格式的列多；请核对此行",
                    "the row has more cells than the form has columns; check the row");
            return;
        }
        Spot spot = filled.isEmpty() ? spots.iterator().next() : filled.get(0);
        List<HeadPath> covered = covered(spot);
        if (!spot.isBlank() && (covered.size() > 1 || spot.row() != r)) {
            doubt(
                    List.of(key),
                    spot.piece().origin(),
                    "合并单元格“" + CellReading.shown(spot.text()) + "”跨多个数字格，未读入",
                    "a merged cell, “" + CellReading.shown(spot.text()) + "”, covers several cells; not read");
            return;
        }
        if (!spot.isBlank() && spot.rowSpan() > 1) {
            doubt(
                    List.of(key),
                    spot.piece().origin(),
                    "合并单元格“" + CellReading.shown(spot.text()) + "”跨多行，未读入",
                    "a merged cell, “" + CellReading.shown(spot.text()) + "”, covers several rows; not read");
            return;
        }
        book.put(key, measure.quantity(), SourcePassage.whole(spot.piece()));
    }

    /** Whether cells are what was one: their heads say the same over each, and they hold the same. */
    private boolean isOne(HeadPath measure, List<Spot> filled) {
        return map.isFilled(measure)
                && filled.size() == places(measure).size()
                && filled.stream().map(Spot::text).distinct().count() == 1;
    }

    private List<HeadPath> covered(Spot spot) {
        return map.places().entrySet().stream()
                .filter(place -> place.getValue().stream().anyMatch(spot::coversColumn))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Numbers outside any column: the others of the row are read, but not for certain. */
    private void outside() {
        for (Spot spot : others) {
            if (!spot.isBlank() && spot.row() == r && covered(spot).isEmpty()) {
                log.cells(
                        Certainty.DOUBTED,
                        spot.piece().origin(),
                        section.cells(line),
                        "此行有不属于任何一列的内容“" + CellReading.shown(spot.text()) + "”，未读入；请核对此行",
                        "the row has “" + CellReading.shown(spot.text()) + "”, which belongs to no column and was not"
                                + " read; check the row");
            }
        }
    }

    /** Where the last cell alone is blank, a cell that was lost before it may have moved the others. */
    private void shortAtTheEnd() {
        List<HeadPath> inOrder = section.measures().stream()
                .filter(map.places()::containsKey)
                .sorted(Comparator.comparingInt(measure -> Collections.min(places(measure))))
                .toList();
        int last = inOrder.size() - 1;
        if (last > 0 && isBlank(inOrder.get(last)) && !isBlank(inOrder.get(last - 1))) {
            log.cells(
                    Certainty.ASSUMED,
                    row.labels().stream()
                            .map(label -> label.piece().origin())
                            .findFirst()
                            .orElse(table.origin()),
                    section.cells(line),
                    "此行只到倒数第二列，末列空白；前面的数字按所在的列读取，若曾少一格则会错位",
                    "the row ends before its last column, which is blank; the numbers were read where they stand, but had a"
                            + " cell been lost, they would have moved");
        }
    }

    private Set<Integer> places(HeadPath measure) {
        return Objects.requireNonNull(map.places().get(measure));
    }

    private boolean isBlank(HeadPath measure) {
        return places(measure).stream().allMatch(column -> {
            Spot spot = table.at(r, column);
            return spot == null || spot.isBlank();
        });
    }

    /** By the order of the cells behind the labels, if there are as many as the form has. */
    private void byOrder() {
        int labelled = row.labels().stream()
                .mapToInt(spot -> spot.column() + spot.columnSpan())
                .max()
                .orElse(0);
        List<Spot> behind = others.stream()
                .filter(spot -> spot.column() >= labelled && spot.row() == r)
                .toList();
        List<Spot> filled = behind.stream().filter(spot -> !spot.isBlank()).toList();
        int wanted = section.measures().size();
        List<Spot> values = filled.size() == wanted ? filled : behind;
        ColumnOrder order = map.order();
        boolean single = values.stream().allMatch(spot -> spot.rowSpan() == 1);
        boolean whole = others.stream().allMatch(spot -> spot.isBlank() || values.contains(spot) || spot.row() != r);
        if (order == null || values.size() != wanted || !single || !whole) {
            Origin origin =
                    behind.isEmpty() ? table.origin() : behind.get(0).piece().origin();
            doubt(
                    section.cells(line),
                    origin,
                    "此行的单元格与列标题对不上，未读入：" + shown(filled),
                    "the cells of this row do not fit the heads of the columns; not read: " + shown(filled));
            return;
        }
        for (int i = 0; i < wanted; i++) {
            HeadPath measure = order.columns().get(i);
            book.put(
                    section.cell(line, measure),
                    measure.quantity(),
                    SourcePassage.whole(values.get(i).piece()));
        }
        Origin origin = values.get(0).piece().origin();
        List<CellKey> cells = section.cells(line);
        Spot strange = map.strange();
        order.note(log, origin, cells, strange == null ? null : CellReading.shown(strange.text()));
        if (order.evidence() == ColumnOrder.Evidence.ALL) {
            log.cells(
                    Certainty.ASSUMED,
                    origin,
                    cells,
                    "此行按单元格的先后次序对应各列",
                    "the cells of this row were read in the order of the columns' heads");
        }
    }

    private static String shown(List<Spot> spots) {
        return CellReading.shown(
                String.join(" ", spots.stream().map(spot -> spot.text().strip()).toList()));
    }

    private void doubt(List<CellKey> keys, Origin origin, String zh, String en) {
        keys.forEach(key -> book.bar(key, origin));
        log.cells(Certainty.DOUBTED, origin, keys, zh, en);
    }
}
