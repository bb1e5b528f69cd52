package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A consolidated report against those that it sums up (汇总). */
final class ConsolidationRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "consolidation.sum",
                    Severity.ERROR,
                    new Message("汇总报告各格等于各单位之和", "each cell of a consolidated report is the sum of its parts"),
                    ""),
            ConsolidationRule::check);

    private static void check(Subject subject, Findings findings) {
        Report report = subject.report();
        List<Report> given = subject.context().parts();
        if (given == null) {
            findings.notGiven(new Message("未给出各单位报告", "the reports of the parts were not given"));
            return;
        }
        List<Report> parts = usable(report, given, findings);
        List<CellKey> off = new ArrayList<>();
        for (TableForm table : report.form().tables()) {
            for (CellKey key : table.cells()) {
                cell(report, parts, key, off, findings);
            }
        }
        if (!off.isEmpty()) {
            suspects(report, parts, off, findings);
        }
    }

    /** A report that stands there twice, or is of another year or edition, is named and left out. */
    private static List<Report> usable(Report report, List<Report> given, Findings findings) {
        List<Report> parts = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Report part : given) {
            String name = part.agency().name();
            if (part.year() != report.year() || !part.form().equals(report.form())) {
                findings.add(
                        Place.of("", "各单位报告"),
                        new Message(
                                name + "的报告是" + part.year() + "年、" + part.form().id() + "年版格式，未计入",
                                "the report of " + name + " is of " + part.year() + ", edition "
                                        + part.form().id() + "; left out"),
                        report.year() + "年",
                        part.year() + "年");
            } else if (!isNew(part.agency(), known)) {
                findings.add(
                        Place.of("", "各单位报告"),
                        new Message(name + "的报告给出两次，只计一次", "the report of " + name + " was given twice; counted once"),
                        null,
                        name);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Towns of two counties may have one name and two codes; who states no code is told by the name. */
    private static boolean isNew(Agency agency, Set<String> known) {
        String name = "name " + agency.name();
        String withoutCode = "no code " + agency.name();
        if (agency.code() == null) {
            return known.add(name) && known.add(withoutCode);
        }
        known.add(name);
        return known.add("code " + agency.code()) && !known.contains(withoutCode);
    }

    private static void cell(Report report, List<Report> parts, CellKey key, List<CellKey> off, Findings findings) {
        Place place = Place.of(report.form(), key);
        BigDecimal stated = report.cell(key).value();
        BigDecimal sum = BigDecimal.ZERO;
        for (Report part : parts) {
            BigDecimal value = part.cell(key).value();
            if (value == null) {
                String name = part.agency().name();
                findings.undecidable(place, new Message(name + "的报告此格空白", "blank in the report of " + name));
                return;
            }
            sum = sum.add(value);
        }
        if (stated == null) {
            findings.undecidable(place, new Message("此格空白", "the cell is blank"));
        } else if (stated.compareTo(sum) != 0) {
            off.add(key);
            findings.add(
                    place,
                    new Message(
                            "各单位之和为 " + sum.toPlainString() + "，汇总为 " + stated.toPlainString(),
                            "the parts add up to " + sum.toPlainString() + ", the report states "
                                    + stated.toPlainString()),
                    sum.toPlainString(),
                    stated.toPlainString());
        }
    }

    /** Names a part whose own numbers are just what the sums differ by. */
    private static void suspects(Report report, List<Report> parts, List<CellKey> off, Findings findings) {
        Map<CellKey, BigDecimal> differences = new HashMap<>();
        for (CellKey key : off) {
            BigDecimal sum = parts.stream().map(part -> number(part, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
            differences.put(key, sum.subtract(number(report, key)));
        }
        for (Report part : parts) {
            boolean missing = true;
            boolean twice = true;
            for (TableForm table : report.form().tables()) {
                for (CellKey key : table.cells()) {
                    BigDecimal own = number(part, key);
                    BigDecimal by = differences.getOrDefault(key, BigDecimal.ZERO);
                    missing &= by.compareTo(own) == 0;
                    twice &= by.negate().compareTo(own) == 0;
                }
            }
            if (missing || twice) {
                String name = part.agency().name();
                findings.add(
                        Place.of("", "各单位报告"),
                        missing
                                ? new Message("汇总数似未计入" + name, "the sums seem to be without " + name)
                                : new Message("汇总数似将" + name + "计入两次", "the sums seem to have " + name + " twice"),
                        null,
                        name);
            }
        }
    }

    private static BigDecimal number(Report report, CellKey key) {
        BigDecimal value = report.cell(key).value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
