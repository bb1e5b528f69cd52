package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.Quantity;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The numbers of the three tables, each for itself and with each other (表内), with last year's and with the parts' (跨年、汇总). */
public final class TableRules {

    private static final String FORMAT = "《中华人民共和国政府信息公开工作年度报告格式》";

    /** 万元 with six decimals are a hundredth of a yuan. */
    private static final int DECIMALS_OF_AMOUNTS = 6;

    private TableRules() {}

    /** The rules, in the order in which they run. */
    public static List<Rule> rules() {
        Stream<Rule> cells = Stream.of(
                Rule.of(
                        new RuleInfo(
                                "table.blank",
                                Severity.ERROR,
                                new Message("三张表的各格均已填写", "every cell of the three tables is filled in"),
                                FORMAT),
                        TableRules::blanks),
                Rule.of(
                        new RuleInfo(
                                "table.range",
                                Severity.ERROR,
                                new Message(
                                        "件数为非负整数，金额非负且至多六位小数",
                                        "counts are whole and not negative, amounts not negative with at most six decimals"),
                                FORMAT),
                        TableRules::ranges));
        Stream<Rule> judgement = Stream.of(
                Rule.of(
                        new RuleInfo(
                                "rules.power",
                                Severity.WARNING,
                                new Message("有规章制定权的机关才有规章", "only agencies with the power to make rules have rules"),
                                "《中华人民共和国立法法》关于规章的规定"),
                        TableRules::power),
                Rule.of(
                        new RuleInfo(
                                "normative.issued",
                                Severity.WARNING,
                                new Message(
                                        "本年制发件数不大于现行有效与本年废止之和",
                                        "no more documents issued than are in force or repealed"),
                                ""),
                        TableRules::issued),
                FeeUnitRule.RULE,
                RemarkRule.RULE);
        return Stream.of(
                        cells,
                        IdentityRule.withinYear().stream(),
                        judgement,
                        IdentityRule.acrossYears().stream(),
                        Stream.of(CopiedRule.RULE, ConsolidationRule.RULE))
                .flatMap(s -> s)
                .toList();
    }

    private static void blanks(Subject subject, Findings findings) {
        Report report = subject.report();
        for (TableForm table : report.form().tables()) {
            for (Map.Entry<String, List<CellKey>> line : table.lines().entrySet()) {
                List<CellKey> blank = new ArrayList<>();
                for (CellKey key : line.getValue()) {
                    if (report.cell(key).isBlank()) {
                        blank.add(key);
                    }
                }
                if (blank.size() == line.getValue().size() && blank.size() > 1) {
                    findings.add(
                            Place.ofLine(report.form(), blank.get(0)),
                            new Message("整行空白；没有的填0", "the whole line is blank; where there is none, 0 is stated"),
                            null,
                            null);
                } else {
                    blank.forEach(key -> findings.add(
                            Place.of(report.form(), key),
                            new Message("空白；没有的填0", "blank; where there is none, 0 is stated"),
                            null,
                            null));
                }
            }
        }
    }

    private static void ranges(Subject subject, Findings findings) {
        Report report = subject.report();
        for (TableForm table : report.form().tables()) {
            for (CellKey key : table.cells()) {
                BigDecimal value = report.cell(key).value();
                Quantity quantity = table.cell(key).quantity();
                if (value == null) {
                    continue;
                }
                boolean negative = value.signum() < 0 && quantity != Quantity.CHANGE;
                int decimals = Math.max(0, value.stripTrailingZeros().scale());
                boolean fraction = decimals > (quantity == Quantity.AMOUNT ? DECIMALS_OF_AMOUNTS : 0);
                if (negative || fraction) {
                    findings.add(
                            Place.of(report.form(), key),
                            negative
                                    ? new Message("不能为负数", "must not be negative")
                                    : quantity == Quantity.AMOUNT
                                            ? new Message("金额以万元为单位，至多六位小数", "an amount in 万元 has at most six decimals")
                                            : new Message("应为整数", "must be a whole number"),
                            null,
                            value.toPlainString());
                }
            }
        }
    }

    /** Counties and towns never make rules, nor do the departments of a city; of others this cannot be said for sure. */
    private static void power(Subject subject, Findings findings) {
        Report report = subject.report();
        Agency.Level level = report.agency().level();
        if (level == null) {
            findings.notGiven(new Message("未给出机关层级", "the agency's level is not stated"));
            return;
        }
        boolean none = level == Agency.Level.COUNTY
                || level == Agency.Level.TOWNSHIP
                || (level == Agency.Level.MUNICIPAL && report.agency().kind() == Agency.Kind.DEPARTMENT);
        List<CellKey> cells = report.form().table(Part.PROACTIVE).lines().get(ProactiveItem.RULES.name());
        if (!none || cells == null) {
            return;
        }
        for (CellKey key : cells) {
            BigDecimal value = report.cell(key).value();
            if (value != null && value.signum() > 0) {
                findings.add(
                        Place.of(report.form(), key),
                        new Message("该机关没有规章制定权，规章应为0", "the agency has no power to make rules; the count should be 0"),
                        "0",
                        value.toPlainString());
            }
        }
    }

    private static void issued(Subject subject, Findings findings) {
        Report report = subject.report();
        TableForm table = report.form().table(Part.PROACTIVE);
        for (String line : table.lines().keySet()) {
            CellKey issued = new CellKey(Part.PROACTIVE, line, ProactiveMeasure.ISSUED.name());
            CellKey repealed = new CellKey(Part.PROACTIVE, line, ProactiveMeasure.REPEALED.name());
            CellKey inForce = new CellKey(Part.PROACTIVE, line, ProactiveMeasure.IN_FORCE.name());
            if (!table.cells().containsAll(List.of(issued, repealed, inForce))) {
                continue;
            }
            BigDecimal made = report.cell(issued).value();
            BigDecimal gone = report.cell(repealed).value();
            BigDecimal there = report.cell(inForce).value();
            if (made != null && gone != null && there != null && made.compareTo(gone.add(there)) > 0) {
                findings.add(
                        Place.of(report.form(), issued),
                        new Message(
                                label(table, issued) + " " + made.toPlainString() + " 件，多于"
                                        + label(table, inForce) + " " + there.toPlainString() + " 件与"
                                        + label(table, repealed) + " " + gone.toPlainString() + " 件之和",
                                "more were issued (" + made.toPlainString() + ") than are in force ("
                                        + there.toPlainString() + ") or were repealed (" + gone.toPlainString() + ")"),
                        "≤ " + gone.add(there).toPlainString(),
                        made.toPlainString());
            }
        }
    }

    /** The label of a column without the 件数 in it, which stands behind each number. */
    private static String label(TableForm table, CellKey key) {
        return table.cell(key).heads().stream()
                .filter(head -> head.axis() == Grid.Axis.COLUMN)
                .reduce((first, second) -> second)
                .map(head -> head.label().replace("件数", ""))
                .orElse("");
    }
}
