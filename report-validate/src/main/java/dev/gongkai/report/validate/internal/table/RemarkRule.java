package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.ChineseNumbers;
import dev.gongkai.report.validate.text.NumberInText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** table.remark: what a remark in a cell says is part of its number, is no more than the number: 22（其中修订16件）. */
final class RemarkRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "table.remark",
                    Severity.WARNING,
                    new Message("格内说明的其中数不大于本格的数", "parts told in a cell's remark are no more than its number"),
                    ""),
            RemarkRule::check);

    private RemarkRule() {}

    private static void check(Subject subject, Findings findings) {
        for (Part part : Part.values()) {
            if (!part.isTable()) {
                continue;
            }
            for (Map.Entry<CellKey, Cell> entry :
                    subject.report().table(part).cells().entrySet()) {
                Cell cell = entry.getValue();
                if (cell.remark() != null && cell.value() != null) {
                    check(subject, entry.getKey(), cell, findings);
                }
            }
        }
    }

    private static void check(Subject subject, CellKey key, Cell cell, Findings findings) {
        String remark = Objects.requireNonNull(cell.remark());
        BigDecimal value = Objects.requireNonNull(cell.value());
        int among = remark.indexOf("其中");
        if (among < 0 || TextSearch.hasAny(remark, "另", "不含", "未计", "除")) {
            return;
        }
        List<NumberInText> parts = ChineseNumbers.scan(remark).stream()
                .filter(number -> number.start() > among
                        && number.kind() == NumberInText.Kind.COUNT
                        && number.exactness() == NumberInText.Exactness.EXACT)
                .toList();
        if (parts.stream().map(NumberInText::unit).distinct().count() != 1) {
            return;
        }
        BigDecimal greatest = parts.stream().map(NumberInText::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (greatest.compareTo(value) > 0) {
            Place place = Place.of(subject.report().form(), key);
            findings.add(
                    Place.of(place.pointer() + "/remark", place.text()),
                    new Message(
                            "说明中的其中数 " + greatest.toPlainString() + " 大于本格的 " + value.toPlainString(),
                            "a part of " + greatest.toPlainString() + " is more than the cell's "
                                    + value.toPlainString()),
                    "≤ " + value.toPlainString(),
                    greatest.toPlainString());
        }
    }
}
