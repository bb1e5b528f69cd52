package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Identity;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cross-footing identity of the form (勾稽关系), each instance for itself; the instances come from the form.
 *
 * @param identity the id of the identity
 * @param comparesYears whether it compares with last year's report
 */
record IdentityRule(String identity, RuleInfo info, boolean comparesYears) implements Rule {

    /** A sum of more terms is told by its result only. */
    private static final int MOST_TERMS = 8;

    static List<Rule> withinYear() {
        return List.of(
                within(
                        "requests.balance",
                        new Message("一＋二＝三（七）＋四，各列", "一 + 二 = 三（七） + 四, in each column"),
                        "表三所附勾稽关系"),
                within(
                        "requests.outcomes",
                        new Message("各办理结果之和等于（七）总计，各列", "the outcomes add up to （七）, in each column"),
                        ""),
                within(
                        "requests.applicants",
                        new Message("各类申请人之和等于总计，各行", "the applicants add up to the total, in each row"),
                        ""),
                within(
                        "proceedings.total",
                        new Message("各种结果之和等于总计，各组", "the results add up to the total, in each group"),
                        ""));
    }

    static List<Rule> acrossYears() {
        return List.of(
                new IdentityRule(
                        "requests.carried",
                        new RuleInfo(
                                "year.carried",
                                Severity.ERROR,
                                new Message(
                                        "上年结转等于上年报告的结转下年度，各列", "carried in is what last year's report carried forward"),
                                ""),
                        true),
                new IdentityRule(
                        "normative.stock",
                        new RuleInfo(
                                "year.stock",
                                Severity.WARNING,
                                new Message(
                                        "现行有效＝上年现行有效＋本年制发－本年废止", "in force = in force last year + issued − repealed"),
                                ""),
                        true));
    }

    private static Rule within(String identity, Message summary, String legalBasis) {
        return new IdentityRule(identity, new RuleInfo(identity, Severity.ERROR, summary, legalBasis), false);
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Report report = subject.report();
        Report previous = null;
        if (comparesYears) {
            previous = LastYear.of(subject, findings);
            if (previous == null) {
                return;
            }
        }
        for (Identity instance : report.form().identities()) {
            if (instance.id().equals(identity)) {
                check(instance, report, previous, findings);
            }
        }
    }

    private static void check(Identity instance, Report report, @Nullable Report previous, Findings findings) {
        Form form = report.form();
        CellKey named = instance.right().terms().get(0).lastYear()
                ? instance.left().terms().get(0).operand()
                : instance.right().terms().get(0).operand();
        BigDecimal left = value(instance.left(), named, report, previous, findings);
        BigDecimal right = left == null ? null : value(instance.right(), named, report, previous, findings);
        if (left == null || right == null) {
            return;
        }
        if (left.compareTo(right) != 0) {
            // What is on the side with the named cell is what stands there.
            boolean namedIsRight = instance.right().terms().stream()
                    .anyMatch(term -> term.operand().equals(named) && !term.lastYear());
            String zh = equation(instance.left(), left, report, previous) + "，"
                    + equation(instance.right(), right, report, previous);
            findings.add(
                    Place.of(form, named),
                    new Message(
                            "不平：" + zh, "does not balance: " + left.toPlainString() + " ≠ " + right.toPlainString()),
                    (namedIsRight ? left : right).toPlainString(),
                    (namedIsRight ? right : left).toPlainString());
        }
    }

    /** What one side is worth; null where that is not known, which is said then. */
    private static @Nullable BigDecimal value(
            Sum<CellKey> sum, CellKey named, Report report, @Nullable Report previous, Findings findings) {
        BigDecimal result = BigDecimal.ZERO;
        for (Sum.Term<CellKey> term : sum.terms()) {
            CellKey key = term.operand();
            Report of = term.lastYear() ? previous : report;
            boolean there = of == report
                    || of != null && of.form().table(key.part()).cells().contains(key);
            if (of == null || !there) {
                findings.notGiven(new Message("上年报告的格式没有这一格", "the form of last year's report has no such cell"));
                return null;
            }
            BigDecimal value = of.cell(key).value();
            if (value == null) {
                blank(term, named, report.form(), findings);
                return null;
            }
            result = term.added() ? result.add(value) : result.subtract(value);
        }
        return result;
    }

    private static void blank(Sum.Term<CellKey> term, CellKey named, Form form, Findings findings) {
        findings.undecidable(
                Place.of(form, named),
                new Message(
                        "有空白格，无法校核：" + (term.lastYear() ? "上年" : "")
                                + Place.of(form, term.operand()).text(),
                        "cannot be checked, a cell is blank: " + term.operand()
                                + (term.lastYear() ? " of last year" : "")));
    }

    private static BigDecimal valueOf(Sum.Term<CellKey> term, Report report, @Nullable Report previous) {
        Report of = term.lastYear() && previous != null ? previous : report;
        BigDecimal value = of.cell(term.operand()).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    /** Such as: 自然人 3＋商业企业 0＝3. */
    private static String equation(Sum<CellKey> sum, BigDecimal result, Report report, @Nullable Report previous) {
        List<Sum.Term<CellKey>> terms = sum.terms();
        if (terms.size() > MOST_TERMS) {
            return "各项之和为 " + result.toPlainString();
        }
        StringBuilder text = new StringBuilder();
        for (Sum.Term<CellKey> term : terms) {
            if (text.length() > 0 || !term.added()) {
                text.append(term.added() ? "＋" : "－");
            }
            text.append(term.lastYear() ? "上年" : "")
                    .append(label(sum, term.operand(), report.form()))
                    .append(' ')
                    .append(valueOf(term, report, previous).toPlainString());
        }
        return terms.size() == 1 ? text.toString() : text + "＝" + result.toPlainString();
    }

    /** The label of the head by which a term differs from the others: of its row, or else of its column. */
    private static String label(Sum<CellKey> sum, CellKey key, Form form) {
        List<Grid.HeadCell> heads = form.table(key.part()).cell(key).heads();
        boolean byColumn = sum.terms().stream().allMatch(t -> t.operand().line().equals(key.line()))
                && (sum.terms().size() > 1 || key.measure().equals("total"));
        Grid.Axis axis = byColumn ? Grid.Axis.COLUMN : Grid.Axis.ROW;
        return heads.stream()
                .filter(head -> head.axis() == axis)
                .reduce((first, second) -> second)
                .orElse(heads.get(heads.size() - 1))
                .label();
    }
}
