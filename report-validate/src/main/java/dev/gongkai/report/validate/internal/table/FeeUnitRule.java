package dev.gongkai.report.validate.internal.table;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Passage;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.NumberInText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A fee amount that was stated in 元 where the form wants 万元 (收费金额的单位). */
final class FeeUnitRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "fee.unit",
                    Severity.WARNING,
                    new Message("收费金额以万元为单位", "the fee amount is in units of ten thousand yuan"),
                    "《中华人民共和国政府信息公开工作年度报告格式》表二"),
            FeeUnitRule::check);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** An amount that grows so much from one year to the next has changed its unit, not its value. */
    private static final BigDecimal LEAST_GROWTH = BigDecimal.valueOf(3_000);

    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(30_000);

    private static void check(Subject subject, Findings findings) {
        Report report = subject.report();
        CellKey key = CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT);
        BigDecimal amount = value(report, key);
        if (amount == null || amount.signum() <= 0) {
            return;
        }
        Place place = Place.of(report.form(), key);
        Report previous = subject.context().previous();
        BigDecimal before = previous == null ? null : value(previous, key);
        if (before != null && before.signum() > 0) {
            BigDecimal growth = amount.divide(before, 2, RoundingMode.HALF_UP);
            if (growth.compareTo(LEAST_GROWTH) >= 0 && growth.compareTo(MOST_GROWTH) <= 0) {
                String times = growth.toPlainString();
                Message message = new Message(
                        "是上年（" + before.toPlainString() + " 万元）的 " + times + " 倍，似以元为单位填写",
                        times + " times last year's amount: stated in yuan, it seems");
                findings.add(place, message, inTenThousands(amount), amount.toPlainString());
                return;
            }
        }
        Mention fees = mention(report.form(), key);
        if (fees == null) {
            return;
        }
        for (Passage passage : subject.passages()) {
            for (NumberInText number : passage.numbers()) {
                if (number.kind() == NumberInText.Kind.COUNT
                        && TextSearch.hasAny(number.subject(), fees.words())
                        && !TextSearch.hasAny(number.subject(), fees.unless())
                        && isTheSameInYuan(number, amount)) {
                    String told = passage.text().substring(number.start(), number.end());
                    Message message = new Message(
                            "文中为“" + told + "”，表中似以元为单位填写", "the text says " + told + ": stated in yuan, it seems");
                    findings.add(place, message, inTenThousands(amount), amount.toPlainString());
                    return;
                }
            }
        }
    }

    /** How texts speak of the amount, as its column says. */
    private static @Nullable Mention mention(Form form, CellKey key) {
        return form.table(key.part()).mentioned().stream()
                .filter(number -> number.cells().contains(key))
                .map(number -> number.by().get(number.by().size() - 1))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTheSameInYuan(NumberInText number, BigDecimal amount) {
        return switch (number.unit()) {
            case "元" -> number.value().compareTo(amount) == 0;
            case "万元" -> number.value().multiply(TEN_THOUSAND).compareTo(amount) == 0;
            default -> false;
        };
    }

    private static String inTenThousands(BigDecimal yuan) {
        return yuan.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal value(Report report, CellKey key) {
        return report.form().table(Part.PROACTIVE).cells().contains(key)
                ? report.cell(key).value()
                : null;
    }
}
