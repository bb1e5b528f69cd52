package dev.gongkai.report.consolidation;

import dev.gongkai.report.Message;
import dev.gongkai.report.Problem;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Sum;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What puts sums in doubt, in words. */
final class ConsolidationProblems {

    private static final int MOST_NAMES = 5;

    private final List<Problem> problems = new ArrayList<>();
    private final SumFacts whole;
    private final Form form;

    private ConsolidationProblems(SumFacts whole) {
        this.whole = whole;
        this.form = whole.form();
    }

    static List<Problem> of(SumFacts whole) {
        ConsolidationProblems all = new ConsolidationProblems(whole);
        if (whole.parts().isEmpty()) {
            all.add(whole.agency().name(), "没有可以汇总的报告", "no report to sum up");
        }
        whole.missing().forEach(each -> all.add(each.name(), "未报送", "did not report"));
        whole.repeated().forEach(all::repeated);
        whole.setAside().forEach(all::setAside);
        whole.leftOut().forEach(all::leftOut);
        all.unsummed();
        whole.imbalances().forEach(all::imbalance);
        whole.likeSums()
                .forEach(each -> all.add(
                        each.name(),
                        "报告各格都不小于下级各机关之和，像是已经汇总的报告；如是，应作为已有的汇总给出，只核对，不计入",
                        "no number is less than what those below it add up to: if it is a consolidated report, give it as one, to be"
                                + " compared and not added"));
        whole.stated().forEach(all::stated);
        return List.copyOf(all.problems);
    }

    private void add(String place, String zh, String en) {
        problems.add(Problem.at(new Message(place, place), new Message(zh, en)));
    }

    private void repeated(Repeated each) {
        add(
                each.agency().name(),
                each.alike()
                        ? "报告给出 " + each.times() + " 次，各表相同，只计一次"
                        : "报告给出 " + each.times() + " 次，各表不同，均未计入，请留下正确的一份",
                each.alike()
                        ? "given " + each.times() + " times with the same tables, counted once"
                        : "given " + each.times() + " times with tables that differ, none is counted");
    }

    private void setAside(SetAside each) {
        String year = String.valueOf(each.year());
        Message why = switch (each.reason()) {
            case OTHER_YEAR ->
                new Message(
                        "报告是" + year + "年的，不是" + whole.year() + "年，未计入",
                        "the report is of " + year + ", not of " + whole.year() + "; not counted");
            case UNREGISTERED ->
                whole.tree().hasRegister()
                        ? new Message("不在名录中，未计入", "not in the register; not counted")
                        : new Message(
                                "不是" + whole.agency().name() + "的汇总，未核对",
                                "not the consolidated report of "
                                        + whole.agency().name() + "; not compared");
            case ELSEWHERE ->
                new Message(
                        "在名录中不属于" + whole.agency().name() + "，未计入",
                        "not below " + whole.agency().name() + " in the register; not counted");
        };
        problems.add(Problem.at(new Message(each.agency().name(), each.agency().name()), why));
    }

    private void leftOut(Agency agency, List<CellKey> cells) {
        Form other = whole.tree().own(agency).map(Report::form).orElse(form);
        String places = cells.stream().limit(MOST_NAMES).map(other::label).collect(Collectors.joining("、"));
        String more = cells.size() > MOST_NAMES ? "等 " + cells.size() + " 格" : "";
        add(
                agency.name(),
                "报告是" + other.id() + "年版格式，换算为" + form.id() + "年版时没有着落，未计入：" + places + more,
                "of edition " + other.id() + "; " + cells.size() + " numbers have no place in edition " + form.id()
                        + ": " + places);
    }

    private void unsummed() {
        for (Map.Entry<CellKey, CellSum> entry : whole.unsummed().entrySet()) {
            CellSum sum = entry.getValue();
            String names =
                    sum.lacks().stream().limit(MOST_NAMES).map(Lack::agency).collect(Collectors.joining("、"));
            String more = sum.lacking() > MOST_NAMES ? "等 " + sum.lacking() + " 家" : "";
            boolean blank = sum.lacks().stream().allMatch(lack -> lack.cause() == Lack.Absence.BLANK);
            add(
                    form.label(entry.getKey()),
                    "无法汇总，留空：" + names + more + (blank ? "空白" : "空白或格式不同") + "；其余之和为 "
                            + sum.stated().toPlainString(),
                    "cannot be summed and is blank: " + (blank ? "blank" : "blank, or of another edition") + " at "
                            + names + (more.isEmpty() ? "" : " and others, " + sum.lacking() + " in all")
                            + "; the others add up to " + sum.stated().toPlainString());
        }
    }

    private void imbalance(Imbalance each) {
        Form of = whole.tree().own(each.agency()).map(Report::form).orElse(form);
        List<Sum.Term<CellKey>> right = each.identity().right().terms();
        String label = of.label(right.get(right.size() - 1).operand());
        String numbers = each.left().toPlainString() + " ≠ " + each.right().toPlainString();
        add(
                each.agency().name(),
                label + "不平（" + each.identity().id() + "）：" + numbers,
                label + " does not balance (" + each.identity().id() + "): " + numbers);
    }

    private void stated(StatedSum each) {
        String name = each.agency().name();
        // First what explains all that follows.
        each.left()
                .forEach(agency -> add(
                        name,
                        "已有的汇总似未计入" + agency.name(),
                        "the consolidated report seems to be without " + agency.name()));
        each.doubled()
                .forEach(agency -> add(
                        name,
                        "已有的汇总似将" + agency.name() + "计入两次",
                        "the consolidated report seems to have " + agency.name() + " twice"));
        for (StatedSum.CellDifference cell : each.differences()) {
            String suspects = cell.suspects().stream().map(Agency::name).collect(Collectors.joining("、"));
            add(
                    name,
                    "已有的汇总 " + form.label(cell.cell()) + " 为 " + text(cell.stated(), "空白") + "，各单位之和为 "
                            + text(cell.sum(), "空白")
                            + (suspects.isEmpty() ? "" : "；差额正是" + suspects + "的数"),
                    "the consolidated report states " + text(cell.stated(), "nothing") + " for "
                            + form.label(cell.cell()) + ", the parts add up to " + text(cell.sum(), "nothing")
                            + (suspects.isEmpty() ? "" : "; the difference is the number of " + suspects));
        }
        boolean alike = each.form().equals(form);
        uncompared(
                name,
                each.uncompared(),
                form,
                alike ? "有的报告用另一年版格式" : "已有的汇总用" + each.form().id() + "年版格式",
                alike
                        ? "a report is of another edition"
                        : "the consolidated report is of edition " + each.form().id());
        uncompared(
                name, each.unplaced(), each.form(), "合计用" + form.id() + "年版格式", "the sums are of edition " + form.id());
    }

    private void uncompared(String name, List<CellKey> cells, Form of, String zh, String en) {
        if (!cells.isEmpty()) {
            String places = cells.stream().limit(MOST_NAMES).map(of::label).collect(Collectors.joining("、"));
            String more = cells.size() > MOST_NAMES ? "等 " + cells.size() + " 格" : "";
            add(
                    name,
                    zh + "，没有对应的格，不能核对" + of.id() + "年版的" + places + more,
                    en + " and has no cell to compare " + cells.size() + " of edition " + of.id() + " with: " + places
                            + (cells.size() > MOST_NAMES ? " and others" : ""));
        }
    }

    private static String text(@Nullable BigDecimal number, String none) {
        return number == null ? none : number.toPlainString();
    }
}
