package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** text.proceedings: the reconsiderations and lawsuits that the text counts are those of table 4. */
final class ProceedingsInText {

    private static final String[] RESULTS = {
        "维持", "纠正", "撤销", "败诉", "胜诉", "驳回", "审结", "未经复议", "复议后", "其他结果", "其他处理", "撤回", "终止", "其中", "上年", "应诉", "纠错",
        "责令", "确认违法", "变更", "一审", "二审", "再审", "撤诉", "审理", "代理", "代表", "文书", "决定书", "通知书", "举报", "投诉", "信访", "处罚", "许可",
        "征收", "补偿"
    };

    private ProceedingsInText() {}

    static void check(Subject subject, Findings findings) {
        Report report = subject.report();
        for (Claim claim : Claim.of(subject)) {
            String words = claim.number().subject();
            if (!claim.counts(Claim.CASES) || !claim.isAboutInformation() || TextSearch.hasAny(words, RESULTS)) {
                continue;
            }
            boolean fresh = TextSearch.hasAny(words, "新收", "新增", "新发生")
                    && claim.sentence().contains("结转");
            boolean reviews = TextSearch.hasAny(words, "办理", "受理", "公开行政") && !TextSearch.hasAny(words, "信息公开", "依申请");
            if (!fresh && !reviews && !isOfAllMatters(claim)) {
                compare(claim, report, findings);
            }
        }
    }

    /** “行政复议、行政诉讼8件” has both; of what there was none, each is told by itself. */
    private static void compare(Claim claim, Report report, Findings findings) {
        String counted = claim.number().unit().isEmpty()
                ? claim.subject()
                : claim.number().subject();
        List<String> names = new ArrayList<>();
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (Mentioned number : report.form().table(Part.PROCEEDINGS).mentioned()) {
            if (TextSearch.hasAny(counted, TableNumbers.row(number).words())) {
                names.add(TableNumbers.row(number).name());
                values.add(TableNumbers.sum(report, number.cells()));
            }
        }
        String table = Part.PROCEEDINGS.tableName();
        if (names.size() == 1) {
            claim.compare(table + "“" + names.get(0) + "”总计", values, findings);
        } else if (names.size() > 1) {
            values.add(0, TableNumbers.sum(List.copyOf(values)));
            claim.compare(table + String.join("与", names) + "之和", values, findings);
        }
    }

    /** “复议案件126件……其中涉及政府信息公开的4件”: the first number is of all proceedings, whatever they are about. */
    private static boolean isOfAllMatters(Claim claim) {
        String after = claim.sentence().substring(claim.before().length());
        int among = after.indexOf("其中");
        return among >= 0 && TextSearch.hasAny(after.substring(among), "信息公开", "政务公开", "政府信息");
    }
}
