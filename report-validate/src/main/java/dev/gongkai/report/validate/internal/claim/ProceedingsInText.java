package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Mention;
import dev.gongkai.report.form.Mentioned;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.internal.words.TextSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** text.proceedings: the reconsiderations and lawsuits that the text counts are those of table 4. */
final class ProceedingsInText {

    private static final String[] RESULTS = {
        "维持", "纠正", "撤销", "败诉", "胜诉", "驳回", "审结", "未经复议", "复议后", "其他结果", "其他处理", "撤回", "终止", "其中", "上年", "应诉", "纠错",
        "责令", "确认违法", "变更", "一审", "二审", "再审", "撤诉", "审理", "代理", "代表", "文书", "决定书", "通知书", "举报", "投诉", "信访", "处罚", "许可",
        "征收", "补偿", "法院", "复议机关", "作出决定"
    };

    private static final Pattern SOME_OF_INFORMATION = Pattern.compile("其中[^0-9；。]{0,40}(?:信息公开|政务公开|政府信息)");

    private ProceedingsInText() {}

    static void tell(Claim claim, TableNumbers numbers, List<Told> told) {
        String words = claim.counted();
        if (!claim.counts(Claim.CASES)
                || !claim.isAboutInformation()
                || TextSearch.hasAny(words, RESULTS)
                || words.endsWith("中")) {
            return;
        }
        boolean fresh =
                TextSearch.hasAny(words, "新收", "新增", "新发生") && claim.sentence().contains("结转");
        boolean reviews = TextSearch.hasAny(words, "办理", "受理", "公开行政") && !TextSearch.hasAny(words, "信息公开", "依申请");
        if (!fresh && !reviews && !isOfAllMatters(claim)) {
            tellTotals(claim, numbers, told);
        }
    }

    /** “行政复议、行政诉讼8件” has both; of what there was none, each is told by itself. */
    private static void tellTotals(Claim claim, TableNumbers numbers, List<Told> told) {
        String counted = claim.number().unit().isEmpty() ? claim.subject() : claim.counted();
        List<String> names = new ArrayList<>();
        List<List<CellKey>> meant = new ArrayList<>();
        for (Mentioned number : numbers.proceedings()) {
            if (TextSearch.hasAny(counted, TableNumbers.row(number).words())) {
                names.add(TableNumbers.row(number).name());
                meant.add(number.cells());
            }
        }
        String table = Part.PROCEEDINGS.tableName();
        if (names.size() == 1) {
            told.add(new Told(claim, table + "“" + names.get(0) + "”总计", Mention.Manner.WORDS, meant));
        } else if (names.size() > 1) {
            meant.add(0, meant.stream().flatMap(List::stream).toList());
            told.add(new Told(claim, table + String.join("与", names) + "之和", Mention.Manner.WORDS, meant));
        }
    }

    /**
     * “复议案件126件……其中涉及政府信息公开的4件”, “4件，占全部复议案件126件的3.2%”: a number of all proceedings, whatever they are
     * about.
     */
    private static boolean isOfAllMatters(Claim claim) {
        if (claim.counted().indexOf('占') >= 0) {
            return true;
        }
        String behind = claim.behind();
        return behind.contains("其中") && SOME_OF_INFORMATION.matcher(behind).find();
    }
}
