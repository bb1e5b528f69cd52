package dev.gongkai.report.document;

import dev.gongkai.report.model.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the report drawn as bars or as lines (图解), with a sentence that says what they show. Where there is nothing to
 * draw, the sentence stands alone.
 *
 * <pre>{@code
 * Chart chart = new Chart("requests-received", "本年新收政府信息公开申请", "共5件，其中自然人最多，3件。", "件", Chart.Kind.BARS,
 *         List.of(""), List.of(Chart.Bar.of("自然人", Cell.of(3)), Chart.Bar.of("商业企业", Cell.of(2))), null);
 * }</pre>
 *
 * @param key the stable name of the chart, unique in the document
 * @param title what is shown
 * @param description one sentence, made from the numbers
 * @param unit the unit of the numbers, such as 件; empty where they have none
 * @param kind as what the numbers are drawn
 * @param series what each number of a bar is, or each line; a single one may be without a name
 * @param bars the bars from the top, or the places along the lines from the left, such as years; none where there is nothing
 *     to draw
 * @param reach the largest number of a chart of which this is a piece, so that its bars can be compared with those of other
 *     pieces; null where this is all
 */
public record Chart(
        String key,
        String title,
        String description,
        String unit,
        Kind kind,
        List<String> series,
        List<Bar> bars,
        @Nullable BigDecimal reach)
        implements Block {

    /** What stands where a number would, if the report has none: a blank is no zero. */
    public static final String BLANK = "未填";

    /** What a text begins with that stands for a chart; those who read documents back pass over it. */
    public static final String SENTENCE = "图解：";

    /** As what numbers are drawn. */
    public enum Kind {
        /** Each number has a bar of its own (条形图). */
        BARS,

        /** The numbers of a bar are parts of a whole, and none is negative (堆叠条形图). */
        PARTS,

        /**
         * Each of the series is a line (折线图), broken where a number is blank. Numbers stand at the line where there is room for
         * them; {@link #alternative()} and {@link #table()} have all. One place makes no line: it is drawn as bars.
         */
        LINES
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a bar has not one number for each of the series
     */
    public Chart {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        for (Bar bar : bars) {
            if (bar.cells().size() != series.size()) {
                throw new IllegalArgumentException(
                        "bars: " + bar.label() + " has " + bar.cells().size() + " numbers, not " + series.size());
            }
        }
    }

    /**
     * A bar, or the bars beside one label, or a place along lines.
     *
     * @param label what the numbers are of
     * @param cells its numbers, one for each of the series
     * @param total the whole of which they are parts, as the report has it; null where they are none
     */
    public record Bar(
            String label, List<Cell> cells, @Nullable Cell total) {
        /** Copies the numbers. */
        public Bar {
            Objects.requireNonNull(label, "label");
            cells = List.copyOf(cells);
        }

        /**
         * A bar of one number.
         *
         * @param label what it is of
         * @param cell the number, or a blank
         * @return the bar
         */
        public static Bar of(String label, Cell cell) {
            return new Bar(label, List.of(cell), null);
        }

        /**
         * The numbers that are stated.
         *
         * @return in order, without blanks
         */
        public Stream<BigDecimal> numbers() {
            return cells.stream().map(Cell::value).filter(Objects::nonNull);
        }
    }

    /**
     * A number as it is shown.
     *
     * @param cell the cell
     * @return its digits, with a remark where there is one; 未填 for a blank
     */
    public static String text(Cell cell) {
        return cell.isBlank() ? BLANK : cell.toString();
    }

    /**
     * Whether there is something to draw.
     *
     * @return false where the description stands alone
     */
    public boolean isDrawn() {
        return !bars.isEmpty();
    }

    /**
     * Whether lines are drawn.
     *
     * @return false for bars, and where there is one place only
     */
    public boolean hasLines() {
        return kind == Kind.LINES && bars.size() > 1;
    }

    /**
     * What stands in the document where nothing is drawn.
     *
     * @return 图解：, then the description
     */
    public String sentence() {
        return SENTENCE + description;
    }

    /**
     * All numbers of a bar in words.
     *
     * @param bar one of the bars
     * @return such as 自然人：3件
     */
    public String words(Bar bar) {
        StringBuilder words = new StringBuilder(bar.label()).append('：');
        for (int i = 0; i < series.size(); i++) {
            Cell cell = bar.cells().get(i);
            words.append(i == 0 ? "" : "、")
                    .append(series.get(i))
                    .append(text(cell))
                    .append(cell.isBlank() ? "" : unit);
        }
        Cell total = bar.total();
        if (total != null) {
            words.append("，总计").append(text(total)).append(total.isBlank() ? "" : unit);
        }
        return words.toString();
    }

    /**
     * All that is shown in words, for those who cannot see it.
     *
     * @return title, description and every number
     */
    public String alternative() {
        StringBuilder words = new StringBuilder(title).append("。").append(description);
        for (int i = 0; i < bars.size(); i++) {
            words.append(i == 0 ? "" : "；").append(words(bars.get(i)));
        }
        return words.append(bars.isEmpty() ? "" : "。").toString();
    }

    /**
     * The numbers as a table.
     *
     * @return a row for each bar, a column for each of the series, and one for the wholes where there are any
     */
    public Table table() {
        String name = key + "-data";
        boolean totals = bars.stream().anyMatch(bar -> bar.total() != null);
        List<String> heads = new ArrayList<>(List.of("项目"));
        series.forEach(each -> heads.add(each.isEmpty() ? unit.isEmpty() ? "数量" : "数量（" + unit + "）" : each));
        if (totals) {
            heads.add("总计");
        }
        List<String> columnIds = new ArrayList<>();
        List<Table.Cell> head = new ArrayList<>();
        List<Table.ColumnKind> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            columnIds.add(name + "-" + i);
            head.add(new Table.HeadCell(columnIds.get(i), heads.get(i), Table.Scope.COLUMN, false, 1, 1));
            columns.add(i == 0 ? Table.ColumnKind.LABEL : Table.ColumnKind.NUMBER);
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int r = 0; r < bars.size(); r++) {
            Bar bar = bars.get(r);
            String row = name + "-row-" + r;
            List<Cell> numbers = new ArrayList<>(bar.cells());
            if (totals) {
                numbers.add(bar.total() == null ? Cell.BLANK : bar.total());
            }
            List<Table.Cell> cells = new ArrayList<>(numbers.size() + 1);
            cells.add(new Table.HeadCell(row, bar.label(), Table.Scope.ROW, false, 1, 1));
            for (int i = 0; i < numbers.size(); i++) {
                cells.add(new Table.DataCell(null, text(numbers.get(i)), List.of(row, columnIds.get(i + 1)), 1));
            }
            rows.add(new Table.Row(cells));
        }
        List<Table.RowGroup> groups = new ArrayList<>();
        groups.add(new Table.RowGroup(true, List.of(new Table.Row(head))));
        if (!rows.isEmpty()) {
            groups.add(new Table.RowGroup(false, rows));
        }
        return new Table(name, title, null, columns, groups);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.chart(this);
    }
}
