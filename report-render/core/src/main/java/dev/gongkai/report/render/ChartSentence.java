package dev.gongkai.report.render;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Chart.Bar;
import dev.gongkai.report.model.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what a chart shows, from its numbers. */
final class ChartSentence {

    static final String CONTINUED = "接上图。";
    static final String TOO_LONG = "数字过长，不作图，见表。";

    /** More names than these are counted and not listed. */
    private static final int NAMES = 3;

    private ChartSentence() {}

    /** @param total what the report has as the whole of all bars, or null */
    static String single(String subject, String unit, List<Bar> bars, @Nullable Cell total) {
        List<Bar> blank = bars.stream().filter(bar -> cell(bar).isBlank()).toList();
        List<Bar> filled = bars.stream()
                .filter(bar -> bar.numbers().anyMatch(n -> n.signum() != 0))
                .toList();
        if (blank.size() == bars.size()) {
            return subject + "各项" + Chart.BLANK + "。";
        }
        String known = blank.isEmpty() ? "" : "；" + blanks(blank);
        if (filled.isEmpty()) {
            return subject + (blank.isEmpty() ? "各项均为0" : "已填各项均为0") + known + "。";
        }
        BigDecimal whole = total == null ? null : total.value();
        String begin = subject + (whole == null ? "" : "共" + whole.toPlainString() + unit);
        if (filled.size() == 1) {
            Bar only = filled.get(0);
            boolean all = whole != null && blank.isEmpty() && whole.compareTo(value(only)) == 0;
            String what = all
                    ? "，" + (whole.compareTo(BigDecimal.ONE) == 0 ? "为" : "均为") + only.label()
                    : "，其中" + only.label() + number(only, unit) + (blank.isEmpty() ? "，其余各项为0" : "");
            return begin + what + known + "。";
        }
        BigDecimal most = filled.stream()
                .map(ChartSentence::value)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        List<Bar> largest =
                filled.stream().filter(bar -> value(bar).compareTo(most) == 0).toList();
        if (largest.size() == bars.size()) {
            return begin + "，各项均为" + number(largest.get(0), unit) + known + "。";
        }
        return begin + "，其中" + names(largest) + "最多，" + (largest.size() > 1 ? "各" : "") + number(largest.get(0), unit)
                + known + "。";
    }

    /** Each bar with its numbers that are not zero. */
    static String several(List<String> series, String unit, List<Bar> bars) {
        if (bars.stream().flatMap(Bar::numbers).findAny().isEmpty()) {
            return bars.stream().map(Bar::label).collect(Collectors.joining("、")) + "各项" + Chart.BLANK + "。";
        }
        if (bars.stream().allMatch(bar -> isZero(bar))) {
            return bars.stream().map(Bar::label).collect(Collectors.joining("、")) + "各项均为0。";
        }
        return bars.stream().map(bar -> parts(series, unit, bar)).collect(Collectors.joining("；", "", "。"));
    }

    private static boolean isZero(Bar bar) {
        return bar.cells().stream().map(Cell::value).allMatch(value -> value != null && value.signum() == 0);
    }

    private static String parts(List<String> series, String unit, Bar bar) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Cell cell = bar.cells().get(i);
            BigDecimal value = cell.value();
            if (value == null) {
                parts.add(series.get(i) + Chart.BLANK);
            } else if (value.signum() != 0) {
                parts.add(series.get(i) + Chart.text(cell) + unit);
            }
        }
        Cell total = bar.total();
        if (total != null && !total.isBlank()) {
            String whole = bar.label() + "共" + Chart.text(total) + unit;
            return parts.isEmpty() ? whole : whole + "，其中" + String.join("、", parts);
        }
        return bar.label() + (parts.isEmpty() ? "各项均为0" : "：" + String.join("、", parts));
    }

    /** This year's numbers, each with how it has changed. */
    static String years(int lastYear, String unit, List<Bar> bars) {
        if (bars.stream().allMatch(bar -> bar.cells().get(1).isBlank())) {
            return lastYear + "年各项" + Chart.BLANK + "，无法比较。";
        }
        return bars.stream().map(bar -> change(lastYear, unit, bar)).collect(Collectors.joining("；", "", "。"));
    }

    private static String change(int lastYear, String unit, Bar bar) {
        Cell now = bar.cells().get(0);
        BigDecimal was = bar.cells().get(1).value();
        String begin = bar.label() + Chart.text(now) + (now.isBlank() ? "" : unit);
        if (was == null) {
            return begin + "，" + lastYear + "年" + Chart.BLANK;
        }
        if (now.value() == null) {
            return begin + "，" + lastYear + "年" + was.toPlainString() + unit;
        }
        BigDecimal change = now.value().subtract(was);
        return begin
                + switch (change.signum()) {
                    case 0 -> "，与" + lastYear + "年相同";
                    case 1 -> "，比" + lastYear + "年多" + change.toPlainString() + unit;
                    default -> "，比" + lastYear + "年少" + change.negate().toPlainString() + unit;
                };
    }

    private static Cell cell(Bar bar) {
        return bar.cells().get(0);
    }

    private static BigDecimal value(Bar bar) {
        return Objects.requireNonNull(cell(bar).value());
    }

    private static String number(Bar bar, String unit) {
        Cell cell = cell(bar);
        String remark = cell.remark() == null ? "" : "（" + cell.remark() + "）";
        return value(bar).toPlainString() + unit + remark;
    }

    private static String blanks(List<Bar> blank) {
        return blank.size() > NAMES ? "有" + blank.size() + "项" + Chart.BLANK : names(blank) + Chart.BLANK;
    }

    private static String names(List<Bar> bars) {
        String names = bars.stream().limit(NAMES).map(Bar::label).collect(Collectors.joining("、"));
        return bars.size() > NAMES ? names + "等" + bars.size() + "项" : names;
    }
}
