package dev.gongkai.report.consolidation;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.KeyFigure;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative.SmallTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The key figures of the agencies right below one, and their sum, as a small table. */
final class KeyFigureTable {

    private static final String UNKNOWN = "—";

    private KeyFigureTable() {}

    static SmallTable of(Agency top, int year, ConsolidationTree whole) {
        List<KeyFigure> figures = whole.form().keyFigures().stream()
                .limit(SmallTable.MAX_COLUMNS - 1)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("机关"));
        figures.forEach(figure -> head.add(figure.label()));
        rows.add(head);
        whole.own(top)
                .ifPresent(own -> rows.add(row("本级", Sums.none(whole.form()).plus(own), figures)));
        for (Agency agency : whole.inferiors(top)) {
            whole.sums(agency).ifPresent(sums -> rows.add(row(agency.name(), sums, figures)));
        }
        rows.add(row("合计", whole.whole(), figures));
        return new SmallTable(rows, top.name() + year + "年主要数据");
    }

    private static List<String> row(String name, Sums sums, List<KeyFigure> figures) {
        Map<CellKey, CellSum> cells = sums.cells();
        List<String> row = new ArrayList<>(List.of(name));
        for (KeyFigure figure : figures) {
            BigDecimal number = sums.reports() == 0 ? null : BigDecimal.ZERO;
            for (CellKey key : figure.cells()) {
                CellSum cell = cells.getOrDefault(key, CellSum.ZERO);
                BigDecimal value = cell.value();
                number = number == null || value == null ? null : number.add(value);
            }
            row.add(number == null ? UNKNOWN : number.toPlainString());
        }
        return row;
    }
}
