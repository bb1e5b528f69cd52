package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.Characters;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** content.fee: part 六 says what information-processing fees (信息处理费) were charged, or that none were. */
final class FeeRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.fee",
                    Severity.WARNING,
                    new Message(
                            "“其他需要报告的事项”应报告收取信息处理费的情况",
                            "part 6 states the information-processing fees that were charged"),
                    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"),
            FeeRule::check);

    /** The fee was introduced on 1 January of this year. */
    private static final int FIRST_YEAR = 2021;

    private static final String EXPECTED = "收费通知件数、总金额和实际收取的总金额，或者未收取";

    private static final List<String> FEES =
            List.of("处理费", "收费", "费用", "检索费", "复制费", "邮寄费", "工本费", "成本费", "收取任何费", "不收费");

    private static final List<String> NOTICES =
            List.of("收费通知", "缴费通知", "通知缴费", "通知缴纳", "通知其缴", "通知申请人缴", "逾期未缴", "逾期未按", "未按期缴", "未缴纳", "未按要求缴");

    private static final List<String> NO_NOTICE = List.of(
            "未发出收费通知",
            "没有发出收费通知",
            "无收费通知",
            "未下达收费通知",
            "未制发收费通知",
            "未发收费通知",
            "未出具收费通知",
            "收费通知0件",
            "收费通知 0 件",
            "收费通知零件",
            "收费通知书0件",
            "收费通知0份",
            "收费通知书0份",
            "收费通知件数0",
            "收费通知件数为0",
            "收费通知件数：0");

    private static void check(Subject subject, Findings findings) {
        Report report = subject.report();
        if (report.year() < FIRST_YEAR) {
            return;
        }
        Place part = Place.of(report, Part.OTHER);
        List<Passage> other = subject.passages(Part.OTHER);
        Passage stated = firstStating(other);
        if (stated == null) {
            elsewhere(subject, part, findings);
        } else if (!isQuantified(other)) {
            findings.add(
                    stated.wholePlace(),
                    new Message(
                            "提到信息处理费，但未写明件数和金额，也未写明没有收取",
                            "the fee is mentioned, but neither how much was charged nor that none was"),
                    EXPECTED,
                    null);
        }
        notice(subject, part, findings);
    }

    private static void elsewhere(Subject subject, Place part, Findings findings) {
        for (Passage passage : subject.passages()) {
            if (passage.part() != null
                    && passage.kind() != Passage.Kind.NOTE
                    && isStated(passage.text())
                    && isQuantified(List.of(passage))) {
                findings.add(
                        Severity.INFORMATION,
                        passage.place(),
                        new Message(
                                "收取信息处理费的情况写在此处，按格式应写在“其他需要报告的事项”",
                                "the fees are stated here; the form wants them in part 6"),
                        "写在“其他需要报告的事项”",
                        null);
                return;
            }
        }
        findings.add(
                part,
                new Message(
                        "未见收取信息处理费的情况，没有收取的也应写明",
                        "nothing is said of information-processing fees; that none were charged is to be stated too"),
                EXPECTED,
                null);
    }

    private static @Nullable Passage firstStating(List<Passage> passages) {
        return passages.stream().filter(p -> isStated(p.text())).findFirst().orElse(null);
    }

    /** Whether a fee for information is spoken of; the administrative fees of table 2 are others. */
    private static boolean isStated(String text) {
        String own = text.replace("事业性收费", "").replace("行政性收费", "").replace("涉企收费", "");
        return TextSearch.hasAny(own, FEES) || own.contains("收取") && own.contains("费");
    }

    /** Whether there is a number of notices or an amount, or that there was none. */
    private static boolean isQuantified(List<Passage> passages) {
        return passages.stream().anyMatch(p -> {
            String text = p.text();
            if (TextSearch.hasAny(
                    text, List.of("无", "未", "没有", "不收", "零", "免收", "免费", "不涉及", "不存在", "〇", "暂停", "取消", "：0", "为0"))) {
                return true;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ("元件万次份笔宗起例".indexOf(c) >= 0 && hasNumberBefore(text, i)) {
                    return true;
                }
            }
            return isNumber(text);
        });
    }

    /** A cell of a small table. */
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Characters.isDigit((char) c) || c == '.' || c == ',');
    }

    private static boolean hasNumberBefore(String text, int position) {
        int i = Characters.beginOfRun(text, position, 7, Characters::isSpace) - 1;
        return i >= 0 && (Characters.isDigit(text.charAt(i)) || "一二两三四五六七八九十百千万".indexOf(text.charAt(i)) >= 0);
    }

    private static void notice(Subject subject, Place part, Findings findings) {
        Report report = subject.report();
        CellKey unpaid = unpaid(report);
        if (unpaid == null) {
            return;
        }
        boolean told = subject.passages().stream()
                .filter(passage -> passage.part() != null && !passage.part().isTable())
                .filter(passage -> !TextSearch.hasAny(passage.text(), NO_NOTICE))
                .anyMatch(passage -> TextSearch.hasAny(passage.text(), NOTICES) || tellsOfACharge(passage));
        if (!told) {
            String value = String.valueOf(report.cell(unpaid));
            findings.add(
                    part,
                    new Message(
                            "有申请因逾期未按收费通知要求缴纳费用而不再处理（" + value + " 件），应写明发出收费通知的情况",
                            "requests were closed because a fee was not paid as notified (" + value
                                    + "); that notices were issued is to be stated"),
                    "收费通知件数、总金额和实际收取的总金额",
                    null);
        }
    }

    /** Whoever was charged was notified before. */
    private static boolean tellsOfACharge(Passage passage) {
        return passage.text().contains("处理费")
                && passage.numbers().stream()
                        .anyMatch(number -> number.kind() == NumberInText.Kind.COUNT
                                && number.unit().endsWith("元")
                                && number.value().signum() > 0);
    }

    /** The total of row （六）2, or where that is blank a number of it, if above zero. */
    private static @Nullable CellKey unpaid(Report report) {
        Map<CellKey, Cell> cells = report.requests().cells();
        CellKey total = CellKey.of(RequestRow.OTHER_FEE_UNPAID, Applicant.TOTAL);
        Cell cell = cells.get(total);
        if (cell != null && cell.value() != null) {
            return cell.value().compareTo(BigDecimal.ZERO) > 0 ? total : null;
        }
        for (Map.Entry<CellKey, Cell> entry : cells.entrySet()) {
            BigDecimal value = entry.getValue().value();
            if (entry.getKey().line().equals(RequestRow.OTHER_FEE_UNPAID.name())
                    && value != null
                    && value.compareTo(BigDecimal.ZERO) > 0) {
                return entry.getKey();
            }
        }
        return null;
    }
}
