package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who asked (申请人): 收到申请81件，涉及自然人80件、商业企业1件 against the columns of table 3, and against their sum.
 *
 * <p>What the columns are called is taken from the form. The line is that of the number told before in the sentence; it
 * may count what was carried in too.
 */
final class ApplicantsRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "text.applicants",
                    Severity.WARNING,
                    new Message("各类申请人的申请数量与表三各列一致", "requests by kind of applicant agree with the columns of table 3"),
                    ""),
            ApplicantsRule::check);

    /** What may stand between the name of a column and its number. */
    private static final String[] BEHIND_NAME = {
        "提出的", "提出", "提交的", "提交", "递交的", "递交", "的", "申请的", "申请", "类", "等", "有", "为", "共"
    };

    /** What says that the number is of some of them only. */
    private static final String[] SOME = {
        "网络", "网上", "在线", "平台", "信函", "邮寄", "邮件", "当面", "现场", "传真", "渠道", "窗口", "公开", "处理", "提供", "结转", "复议", "诉讼",
        "重复", "涉及的"
    };

    private ApplicantsRule() {}

    /** A number of one kind of applicant. */
    private record Applicants(Claim claim, String name, List<String> measures) {}

    private static void check(Subject subject, Findings findings) {
        List<Told> before = new ArrayList<>();
        List<Applicants> parts = new ArrayList<>();
        int next = 0;
        List<Told> told = Tellings.of(subject);
        for (Claim claim : Claim.of(subject)) {
            Claim first = first(before, parts);
            if (first != null && !isInSentence(first, claim)) {
                compare(subject.report(), before, parts, findings);
                parts.clear();
                before.clear();
            }
            boolean tells = false;
            for (; next < told.size() && told.get(next).claim() == claim; next++) {
                boolean whole = told.get(next).manner() != Mention.Manner.PART;
                if (whole && told.get(next).part() == Part.REQUESTS) {
                    tells = true;
                    if (!parts.isEmpty()) {
                        compare(subject.report(), before, parts, findings);
                        parts.clear();
                        before.clear();
                    }
                    before.add(told.get(next));
                }
            }
            Applicants part = tells || before.isEmpty() && !claim.isAboutRequests()
                    ? null
                    : applicant(subject.report().form(), claim, parts);
            if (part != null) {
                parts.add(part);
            }
        }
        compare(subject.report(), before, parts, findings);
    }

    private static @Nullable Claim first(List<Told> before, List<Applicants> parts) {
        if (!before.isEmpty()) {
            return before.get(0).claim();
        }
        return parts.isEmpty() ? null : parts.get(0).claim;
    }

    private static boolean isInSentence(Claim first, Claim claim) {
        return first.passage() == claim.passage()
                && first.number().sentence().equals(claim.number().sentence());
    }

    private static @Nullable Applicants applicant(Form form, Claim claim, List<Applicants> before) {
        if (!claim.counts(Claim.CASES) || TextSearch.hasAny(claim.subject(), SOME)) {
            return null;
        }
        String words = claim.subject();
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (String ending : BEHIND_NAME) {
                if (words.endsWith(ending) && words.length() > ending.length()) {
                    words = words.substring(0, words.length() - ending.length());
                    shorter = true;
                    break;
                }
            }
        }
        words = ApplicantNames.normal(words);
        for (Map.Entry<String, List<String>> column :
                ApplicantNames.columns(form).entrySet()) {
            String name = column.getKey();
            // “其他” alone may be of anything, unless it goes on with kinds of organization.
            boolean clear = ApplicantNames.isClear(name) || words.equals(name) && goesOn(before, column.getValue());
            if (words.endsWith(name) && clear) {
                return new Applicants(claim, name, column.getValue());
            }
        }
        return null;
    }

    /** Whether two columns beside these, under the same head, were told before. */
    private static boolean goesOn(List<Applicants> before, List<String> measures) {
        return before.size() > 1
                && before.stream()
                                .filter(part -> part.measures.size() == 1 && !part.measures.equals(measures))
                                .limit(2)
                                .count()
                        == 2;
    }

    private static void compare(Report report, List<Told> before, List<Applicants> parts, Findings findings) {
        if (parts.isEmpty()) {
            return;
        }
        List<List<CellKey>> meant = before.isEmpty() ? allRequests(report, parts) : meant(report, before);
        List<Applicants> wrong =
                parts.stream().filter(part -> disagrees(report, meant, part)).toList();
        // “办理57件（新收52件、上年结转5件），从申请人看，自然人44件……” is of what is told first.
        if (!wrong.isEmpty() && areOfAllRequests(report, parts)) {
            return;
        }
        BigDecimal sum = parts.stream().map(part -> part.claim.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Where none is that of its column and they are another sum, they may be of something else.
        boolean unsure = wrong.size() == parts.size()
                && parts.size() > 1
                && before.stream().noneMatch(told -> told.claim().value().compareTo(sum) == 0)
                && meant.stream()
                        .noneMatch(cells -> TableNumbers.sum(report, cells)
                                .filter(all -> all.compareTo(sum) == 0)
                                .isPresent());
        for (Applicants part : wrong) {
            add(
                    unsure ? Severity.INFORMATION : PlainWords.severity(part.claim, Part.REQUESTS, report),
                    part,
                    value(report, meant.get(0), part).orElseThrow(),
                    findings);
        }
        if (wrong.isEmpty()
                && before.size() == 1
                && parts.size() > 1
                && areDistinct(parts)
                && sum.compareTo(before.get(0).claim().value()) > 0) {
            Told all = before.get(0);
            Applicants last = parts.get(parts.size() - 1);
            findings.add(
                    all.claim()
                            .passage()
                            .place(
                                    all.claim().number().start(),
                                    last.claim.number().end()),
                    new Message(
                            "各类申请人之和为 " + sum.toPlainString() + "，总数为 "
                                    + all.claim().value().toPlainString(),
                            "the applicants add up to " + sum.toPlainString() + ", the whole is "
                                    + all.claim().value().toPlainString()),
                    sum.toPlainString(),
                    all.claim().value().toPlainString());
        }
    }

    private static boolean disagrees(Report report, List<List<CellKey>> meant, Applicants part) {
        List<Optional<BigDecimal>> values =
                meant.stream().map(cells -> value(report, cells, part)).toList();
        return !values.isEmpty()
                && values.get(0).isPresent()
                && values.stream().flatMap(Optional::stream).noneMatch(part.claim::agrees);
    }

    private static boolean areOfAllRequests(Report report, List<Applicants> parts) {
        return new TableNumbers(report)
                .allRequests().stream()
                        .anyMatch(cells -> parts.stream()
                                .allMatch(part -> value(report, cells, part)
                                        .filter(part.claim::agrees)
                                        .isPresent()));
    }

    /** Of several numbers told before, such as what came in and what was carried in, any may be the whole. */
    private static List<List<CellKey>> meant(Report report, List<Told> before) {
        List<List<CellKey>> possible = new ArrayList<>();
        before.forEach(each -> possible.addAll(lines(each)));
        Claim all = before.get(0).claim();
        List<List<CellKey>> agreed = before.size() > 1
                ? possible
                : possible.stream()
                        .filter(cells -> TableNumbers.sum(report, cells)
                                .filter(all::agrees)
                                .isPresent())
                        .toList();
        return agreed.isEmpty() ? possible : agreed;
    }

    /**
     * Where no whole is told, the numbers may be of all requests: for certain where they add up to all of them, or where
     * one of several is that of a column. Empty where neither is so.
     */
    private static List<List<CellKey>> allRequests(Report report, List<Applicants> parts) {
        List<List<CellKey>> possible = new TableNumbers(report).allRequests();
        BigDecimal sum = parts.stream().map(part -> part.claim.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = possible.stream()
                .anyMatch(cells -> TableNumbers.sum(report, cells)
                        .filter(total -> total.compareTo(sum) == 0)
                        .isPresent());
        List<Long> agreeing = possible.stream()
                .map(cells -> parts.stream()
                        .filter(part -> part.claim.value().signum() > 0
                                && value(report, cells, part)
                                        .filter(part.claim::agrees)
                                        .isPresent())
                        .count())
                .toList();
        long most = agreeing.stream().mapToLong(Long::longValue).max().orElse(0);
        if (parts.size() < 2 || !areApplicants(parts) || !all && most == 0) {
            return List.of();
        }
        return IntStream.range(0, possible.size())
                .filter(i -> agreeing.get(i) == most)
                .mapToObj(possible::get)
                .toList();
    }

    /** Whether one of them is told as what asked: 自然人申请40件, or the kinds of 法人或其他组织申请12件. */
    private static boolean areApplicants(List<Applicants> parts) {
        return parts.stream().anyMatch(part -> part.claim.subject().contains("申请"));
    }

    /** What came in may be counted with what was carried in; an outcome is of its own line. */
    private static List<List<CellKey>> lines(Told told) {
        boolean named = told.manner() == Mention.Manner.NAME || told.manner() == Mention.Manner.WORDS;
        return named ? told.meant().subList(0, 1) : told.meant();
    }

    private static boolean areDistinct(List<Applicants> parts) {
        List<String> measures =
                parts.stream().flatMap(part -> part.measures.stream()).toList();
        return measures.stream().distinct().count() == measures.size();
    }

    private static Optional<BigDecimal> value(Report report, List<CellKey> totals, Applicants part) {
        List<CellKey> cells = new ArrayList<>();
        for (CellKey total : totals) {
            for (String measure : part.measures) {
                cells.add(new CellKey(total.part(), total.line(), measure));
            }
        }
        return TableNumbers.sum(report, cells);
    }

    private static void add(Severity severity, Applicants part, BigDecimal expected, Findings findings) {
        String actual = part.claim.value().toPlainString();
        findings.add(
                severity,
                part.claim
                        .passage()
                        .place(part.claim.number().start(), part.claim.number().end()),
                new Message(
                        "文中" + part.name + "申请 " + actual + " 件，" + Part.REQUESTS.tableName() + "该列为 "
                                + expected.toPlainString(),
                        "the text says " + actual + " by " + part.name + ", the column of table 3 "
                                + expected.toPlainString()),
                expected.toPlainString(),
                actual);
    }
}
