package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became more or less (增减): 较上年减少3件, 同比增长1.05%.
 *
 * <p>A percentage is compared with the difference that is told beside it, and both with last year's report where it is
 * given and the number is one of its tables.
 */
final class GrowthRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "text.growth",
                    Severity.WARNING,
                    new Message("增减数、增减幅度与两年的数相符", "changes and rates of change are those of the two years' numbers"),
                    ""),
            GrowthRule::check);

    /** So far behind a number may its change be told. */
    private static final int DISTANCE = 40;

    /** What stands between a number and its change, where the change is this number's. */
    private static final Pattern COMPARED = Pattern.compile("[，,（(]?(?:与|较|比|同)?"
            + "(?:去年同期|上年同期|上一年度?|上年度?|去年|同期|[0-9]{4}年度?)?(?:同期)?(?:相比|比)?[，,]?(?:申请量|数量|总量)?(?:同比|环比)?"
            + "(增加|增长|上升|增幅|净增|多|增|减少|下降|降低|降幅|少|减)(?:了|为|约|达到?|率为)?");

    private static final Pattern ALL_REQUESTS =
            Pattern.compile("(?:本年度?|全年|今年)?(?:新?收到?|受理)?的?(?:政府信息公开|依申请公开)申请(?:总数量?|总量|数量?|量|件数)"
                    + "(?:(?:较|比|与)(?:上年|去年)(?:同期)?(?:相比)?)?(?:同比)?(增长|增加|上升|增幅|下降|减少|降低|降幅)(?:了|达到?|为|约)?");

    private static final String MORE = "增上净多";

    private GrowthRule() {}

    /** How a number changed. */
    private record Change(
            boolean more,
            @Nullable NumberInText difference,
            @Nullable NumberInText rate,
            boolean lastYear) {}

    private static void check(Subject subject, Findings findings) {
        for (Passage passage : subject.passages()) {
            boolean running = passage.kind() == Passage.Kind.PARAGRAPH;
            List<NumberInText> numbers = running ? passage.numbers() : List.of();
            Set<NumberInText> judged = Set.of();
            for (int i = 0; i < numbers.size(); i++) {
                NumberInText number = numbers.get(i);
                allRequests(subject, passage, numbers, i, findings);
                if (i + 1 == numbers.size()) {
                    break;
                }
                TwoYears years = TwoYears.at(passage.text(), numbers, i);
                if (years != null) {
                    betweenThem(subject, passage, years, findings);
                    judged = judged.isEmpty() ? new HashSet<>() : judged;
                    judged.add(years.before());
                    judged.add(years.now());
                    continue;
                }
                Change change = number.kind() == Kind.COUNT && number.exactness() == Exactness.EXACT
                        ? change(subject.report(), passage.text(), numbers, i)
                        : null;
                if (change != null
                        && !judged.contains(number)
                        && !isSaidToBeWrong(subject, number)
                        && !withinItself(passage, number, change, findings)) {
                    againstLastYear(subject, passage, number, change, findings);
                }
            }
        }
    }

    /** “收到政府信息公开申请数量同比上升19.2%”: neither number is told, but both tables have it. */
    private static void allRequests(
            Subject subject, Passage passage, List<NumberInText> numbers, int at, Findings findings) {
        NumberInText rate = numbers.get(at);
        Report previous = subject.context().previous();
        if (previous == null
                || rate.kind() != Kind.CHANGE
                || !rate.unit().equals("%")
                || rate.exactness() != Exactness.EXACT
                || at > 0 && numbers.get(at - 1).sentence().equals(rate.sentence())
                || previous.year() != subject.report().year() - 1) {
            return;
        }
        Matcher words = ALL_REQUESTS.matcher(rate.subject());
        RequestBalance now = words.matches() ? RequestBalance.of(subject.report()) : null;
        RequestBalance before = now == null ? null : RequestBalance.of(previous);
        if (now == null || before == null || before.received().signum() == 0) {
            return;
        }
        boolean more = MORE.indexOf(words.group(1).charAt(0)) >= 0;
        if (!isChange(more, rate, before.received(), now.received())
                && !isChange(
                        more,
                        rate,
                        before.received().add(before.carriedIn()),
                        now.received().add(now.carriedIn()))) {
            add(
                    Severity.WARNING,
                    passage,
                    rate,
                    before.received(),
                    now.received(),
                    expected(now.received(), rate, before.received()),
                    findings);
        }
    }

    private static boolean isChange(boolean more, NumberInText rate, BigDecimal before, BigDecimal now) {
        BigDecimal difference = more ? now.subtract(before) : before.subtract(now);
        return Shares.fits(rate.value(), difference, before);
    }

    /** Both numbers are told, and what the difference is. */
    private static void betweenThem(Subject subject, Passage passage, TwoYears years, Findings findings) {
        NumberInText wrong = years.wrong();
        if (wrong != null && !isSaidToBeWrong(subject, years.now())) {
            add(
                    Severity.WARNING,
                    passage,
                    wrong,
                    years.before().value(),
                    years.now().value(),
                    years.expected(wrong),
                    findings);
        }
    }

    private static @Nullable Change change(Report report, String text, List<NumberInText> numbers, int at) {
        NumberInText number = numbers.get(at);
        int next = at + 1;
        // 较2023年增加3件 has a year between.
        if (numbers.get(next).kind() == Kind.DATE && next + 1 < numbers.size()) {
            next++;
        }
        NumberInText first = numbers.get(next);
        if (first.kind() != Kind.CHANGE
                || first.exactness() != Exactness.EXACT
                || first.start() - number.end() > DISTANCE
                || !first.sentence().equals(number.sentence())) {
            return null;
        }
        String between = text.substring(number.end(), first.start());
        Matcher words = COMPARED.matcher(between);
        if (!words.matches()) {
            return null;
        }
        boolean more = MORE.indexOf(words.group(1).charAt(0)) >= 0;
        boolean lastYear = between.contains("上年")
                || between.contains("去年")
                || between.contains("上一年")
                || between.contains("同比")
                || between.contains(report.year() - 1 + "年");
        if (first.unit().equals("%")) {
            return new Change(more, null, first, lastYear);
        }
        if (!first.unit().equals(number.unit())) {
            return null;
        }
        NumberInText rate = null;
        if (next + 1 < numbers.size()) {
            NumberInText second = numbers.get(next + 1);
            boolean goesOn = second.start() - first.end() < DISTANCE
                    && second.unit().equals("%")
                    && second.exactness() == Exactness.EXACT
                    && Between.is(TwoYears.RATE_THEN, text, first, second);
            rate = goesOn ? second : null;
        }
        return new Change(more, first, rate, lastYear);
    }

    /** Whether the number is not the table's: another rule says so, and the change may well be right. */
    private static boolean isSaidToBeWrong(Subject subject, NumberInText number) {
        List<Told> all = Tellings.about(subject, number);
        if (all.isEmpty()) {
            return false;
        }
        Told told = all.get(0);
        List<Optional<BigDecimal>> stated = told.values(subject.report());
        return stated.get(0).isPresent()
                && stated.stream().flatMap(Optional::stream).noneMatch(told.claim()::agrees);
    }

    /** Whether a rate is wrong by the difference beside it. */
    private static boolean withinItself(Passage passage, NumberInText number, Change change, Findings findings) {
        if (change.difference == null || change.rate == null) {
            return false;
        }
        BigDecimal difference = change.difference.value();
        BigDecimal before = change.more
                ? number.value().subtract(difference)
                : number.value().add(difference);
        if (before.signum() <= 0 || Shares.fits(change.rate.value(), difference, before)) {
            return false;
        }
        add(
                Severity.WARNING,
                passage,
                change.rate,
                before,
                number.value(),
                Shares.of(difference, before, change.rate.value()),
                findings);
        return true;
    }

    private static void againstLastYear(
            Subject subject, Passage passage, NumberInText number, Change change, Findings findings) {
        Report previous = subject.context().previous();
        if (previous == null
                || !change.lastYear
                || previous.year() != subject.report().year() - 1) {
            return;
        }
        List<Told> all = Tellings.about(subject, number);
        if (all.isEmpty() || all.get(0).claim().isRounded()) {
            return;
        }
        Told told = all.get(0);
        List<BigDecimal> before = before(told, subject.report(), previous);
        NumberInText wrong = before.isEmpty() ? null : wrong(number.value(), change, before);
        if (wrong != null) {
            add(
                    PlainWords.severity(told.claim(), told.part(), subject.report()),
                    passage,
                    wrong,
                    before.get(0),
                    number.value(),
                    expected(number.value(), wrong, before.get(0)),
                    findings);
        }
    }

    /** What last year's report says of the cells that the number is of; empty where it does not say so of all of them. */
    private static List<BigDecimal> before(Told told, Report report, Report previous) {
        List<List<CellKey>> agreed = told.meant().stream()
                .filter(cells -> TableNumbers.sum(report, cells)
                        .filter(told.claim()::agrees)
                        .isPresent())
                .toList();
        if (agreed.isEmpty() && TableNumbers.sum(report, told.meant().get(0)).isPresent()) {
            // The number itself is not the table's, and another rule says so.
            return List.of();
        }
        List<List<CellKey>> meant = agreed.isEmpty() ? told.meant() : agreed;
        List<BigDecimal> before = new ArrayList<>();
        for (List<CellKey> cells : meant) {
            boolean there = cells.stream()
                    .allMatch(cell -> previous.form().table(cell.part()).cells().contains(cell)
                            && TableNumbers.isInOrder(previous, cell));
            Optional<BigDecimal> value = there ? TableNumbers.sum(previous, cells) : Optional.empty();
            value.ifPresent(before::add);
        }
        return before.size() == meant.size() ? before : List.of();
    }

    private static @Nullable NumberInText wrong(BigDecimal now, Change change, List<BigDecimal> before) {
        NumberInText wrong = null;
        for (BigDecimal then : before) {
            BigDecimal difference = change.more ? now.subtract(then) : then.subtract(now);
            if (change.difference != null && change.difference.value().compareTo(difference) != 0) {
                wrong = wrong == null ? change.difference : wrong;
            } else if (change.rate != null
                    && (then.signum() == 0 || !Shares.fits(change.rate.value(), difference, then))) {
                wrong = wrong == null ? change.rate : wrong;
            } else {
                return null;
            }
        }
        return wrong;
    }

    private static String expected(BigDecimal now, NumberInText wrong, BigDecimal before) {
        BigDecimal difference = now.subtract(before);
        String sign = difference.signum() < 0 ? "减少" : "增加";
        if (!wrong.unit().equals("%")) {
            return sign + difference.abs().toPlainString();
        }
        return before.signum() == 0 ? "无法计算" : sign + Shares.of(difference.abs(), before, wrong.value());
    }

    private static void add(
            Severity severity,
            Passage passage,
            NumberInText wrong,
            BigDecimal before,
            BigDecimal now,
            String expected,
            Findings findings) {
        String actual = passage.text().substring(wrong.start(), wrong.end());
        findings.add(
                severity,
                passage.place(wrong.start(), wrong.end()),
                new Message(
                        "由 " + before.toPlainString() + " 到 " + now.toPlainString() + "，应为" + expected + "，文中为“"
                                + actual + "”",
                        "from " + before.toPlainString() + " to " + now.toPlainString() + "; the text says " + actual),
                expected,
                actual);
    }
}
