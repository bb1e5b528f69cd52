package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.Message;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.RequestRow;
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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The narrative against the tables (文表相符). Made for precision: a number is compared only where the words before it
 * say for certain what it counts; whatever cannot be decided is silent.
 */
public final class ClaimRules {

    private static final String[] CASES = {"件", "宗", "份", "条", "起", "例", "个", "次", "件次"};

    private ClaimRules() {}

    /** The rules, in the order in which they run. */
    public static List<Rule> rules() {
        return List.of(
                rule("text.requests", "申请数量与表三一致", "requests in the text agree with table 3", ClaimRules::requests),
                rule(
                        "text.proceedings",
                        "复议、诉讼数量与表四一致",
                        "proceedings in the text agree with table 4",
                        ClaimRules::proceedings),
                rule(
                        "text.normative",
                        "规范性文件数量与表二一致",
                        "normative documents in the text agree with table 2",
                        ClaimRules::normative),
                rule(
                        "text.licenses",
                        "许可、处罚、强制、收费与表二一致",
                        "decisions and fees in the text agree with table 2",
                        ClaimRules::decisions),
                new PartsRule(),
                new YearInTextRule());
    }

    private static Rule rule(String id, String zh, String en, Rule.Check check) {
        return Rule.of(new RuleInfo(id, Severity.WARNING, new Message(zh, en), ""), check);
    }

    /** Compares a claim with what a table says; several values may be right. */
    private static void compare(Claim claim, String table, Findings findings, List<Optional<BigDecimal>> stated) {
        List<BigDecimal> values =
                stated.stream().flatMap(Optional::stream).distinct().toList();
        boolean known = !values.isEmpty() && stated.get(0).isPresent();
        if (known && values.stream().noneMatch(claim::agrees)) {
            String expected = values.get(0).toPlainString();
            String actual = claim.value().toPlainString();
            findings.add(
                    claim.place(),
                    new Message(
                            "文中“" + claim.quotation() + "”，" + table + "为 " + expected,
                            "the text says " + actual + ", the table " + expected),
                    expected,
                    actual);
        }
    }

    private static Optional<BigDecimal> total(Report report, RequestRow row) {
        CellKey key = CellKey.of(row, Applicant.TOTAL);
        boolean there = report.form().table(Part.REQUESTS).cells().contains(key);
        return there ? Optional.ofNullable(report.cell(key).value()) : Optional.empty();
    }

    private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> values) {
        return values.stream().allMatch(Optional::isPresent)
                ? values.stream().map(Optional::get).reduce(BigDecimal::add)
                : Optional.empty();
    }

    /** The rows under a group such as （三）不予公开, or the one row of that name, summed over. */
    private static Optional<BigDecimal> outcome(Report report, String label) {
        Form form = report.form();
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (CellKey key : form.table(Part.REQUESTS).cells()) {
            boolean named = form.table(Part.REQUESTS).cell(key).heads().stream()
                    .anyMatch(head -> head.level() == 2 && head.label().contains(label));
            if (named && key.measure().equals(Applicant.TOTAL.name())) {
                values.add(Optional.ofNullable(report.cell(key).value()));
            }
        }
        return sum(values);
    }

    private static final String[] NO_REQUESTS = {
        "建议", "提案", "议案", "投诉", "举报", "信访", "咨询", "留言", "来信", "协查", "协助", "热线", "许可", "审批", "登记", "复议", "诉讼", "补正",
        "征求意见", "转办", "交办", "评议"
    };

    private static final String[] CHANNELS = {
        "其中", "网络", "网上", "互联网", "在线", "平台", "网站", "信函", "邮寄", "邮件", "邮箱", "当面", "现场", "传真", "电话", "渠道", "窗口", "自然人",
        "法人", "企业", "组织", "机构", "个人", "公民"
    };

    /** A request of one kind, or of another agency's. */
    private static final String[] SOME_REQUESTS = {
        "涉及", "属于", "关于", "需要", "收费", "逾期", "超期", "延期", "期限", "重复", "重新", "截至", "撤回", "转来", "转送", "代市", "代县", "代区", "代省"
    };

    /** What else is received, dealt with and carried over. */
    private static final String[] OTHER_MATTERS = {"建议", "提案", "议案", "复议", "诉讼", "转来", "转办", "转送", "交办"};

    private static final Pattern SOME_KIND = Pattern.compile("(?<!各)类(?:政府|信息|依|的)?.{0,8}申请");

    private static final Pattern REQUESTS_FOLLOW = Pattern.compile("^(?:政府信息公开|信息公开|依申请公开)?的?申请(?!人)");

    /** What may stand before the name of an outcome that stands for the whole of it. */
    private static final Pattern NEUTRAL =
            Pattern.compile("其中|全年|本年度?|共计?|合计|申请|政府信息|公开申请|办理|处理|答复|结果|情况|方面|已|均|有|为|是|依法|作出|决定|分别|按|的|[，,：:0-9年]");

    private static void requests(Subject subject, Findings findings) {
        Report report = subject.report();
        Optional<BigDecimal> received = total(report, RequestRow.RECEIVED);
        Optional<BigDecimal> carriedIn = total(report, RequestRow.CARRIED_IN);
        Optional<BigDecimal> all = sum(List.of(received, carriedIn));
        Optional<BigDecimal> dealtWith = total(report, RequestRow.TOTAL);
        for (Claim claim : Claim.of(subject)) {
            String words = claim.subject();
            if (!claim.counts(CASES)
                    || !claim.isAboutRequests()
                    || TextSearch.hasAny(words, NO_REQUESTS)
                    || TextSearch.hasAny(words, SOME_REQUESTS)
                    || TextSearch.hasAny(claim.statement(), OTHER_MATTERS)
                    || SOME_KIND.matcher(words).find()) {
                continue;
            }
            if (words.contains("结转") && TextSearch.hasAny(words, "上年", "上一年", "往年")) {
                compare(claim, "表三“二、上年结转”总计", findings, List.of(carriedIn));
            } else if (TextSearch.hasAny(words, "结转", "转下年", "转入下年", "转下一年")) {
                compare(claim, "表三“四、结转下年度继续办理”总计", findings, List.of(total(report, RequestRow.CARRIED_FORWARD)));
            } else if (outcomeIn(words).isPresent()) {
                String outcome = outcomeIn(words).get();
                if (!isWhole(claim, outcome)) {
                    continue;
                }
                compare(claim, "表三“" + outcome + "”总计", findings, List.of(outcome(report, outcome)));
            } else if (TextSearch.hasAny(words, CHANNELS)) {
                continue;
            } else if (TextSearch.hasAny(words, "办结", "答复")) {
                if (claim.sentence().contains("撤回")) {
                    continue;
                }
                compare(claim, "表三“（七）总计”", findings, List.of(dealtWith, received, all));
            } else if (namesRequests(claim)
                    && TextSearch.hasAny(words, "收到", "受理", "新收", "接收", "收办", "收件", "接到", "新增")) {
                compare(claim, "表三“一、本年新收”总计", findings, List.of(received, all));
            }
        }
    }

    /** “收到申请3件” or “收到3件申请”. */
    private static boolean namesRequests(Claim claim) {
        return claim.subject().contains("申请")
                || REQUESTS_FOLLOW.matcher(claim.after()).find();
    }

    /** Not “本机关不掌握而无法提供3件”, “不予公开及无法提供5件” or “予以公开（含部分公开）7件”. */
    private static boolean isWhole(Claim claim, String outcome) {
        String words = claim.number().subject();
        String before = words.substring(0, Math.max(0, words.lastIndexOf(outcome)));
        int start = claim.number().start();
        boolean bracket = start > 0 && "）)".indexOf(claim.passage().text().charAt(start - 1)) >= 0;
        return !bracket && NEUTRAL.matcher(before).replaceAll("").isBlank();
    }

    /** An outcome of the form's, where it is what stands right before the number. */
    private static Optional<String> outcomeIn(String words) {
        return Stream.of("不予公开", "予以公开", "部分公开", "无法提供", "不予处理", "其他处理")
                .filter(outcome -> endsWith(words, outcome) || endsWith(words, outcome + "的"))
                .findFirst();
    }

    /** “公开或部分公开” is two outcomes at once, and neither of them. */
    private static boolean endsWith(String words, String outcome) {
        int at = words.length() - outcome.length();
        return words.endsWith(outcome) && (at == 0 || "或和及与".indexOf(words.charAt(at - 1)) < 0);
    }

    private static final String[] RESULTS = {
        "维持", "纠正", "撤销", "败诉", "胜诉", "驳回", "审结", "未经复议", "复议后", "其他结果", "其他处理", "撤回", "终止", "其中", "上年", "应诉", "纠错",
        "责令", "确认违法", "变更", "一审", "二审", "再审", "撤诉", "审理", "代理", "代表", "文书", "决定书", "通知书", "举报", "投诉", "信访", "处罚", "许可",
        "征收", "补偿"
    };

    private static void proceedings(Subject subject, Findings findings) {
        Report report = subject.report();
        Optional<BigDecimal> reconsideration = proceedings(report, ProceedingKind.RECONSIDERATION);
        Optional<BigDecimal> litigation = sum(List.of(
                proceedings(report, ProceedingKind.DIRECT_LITIGATION),
                proceedings(report, ProceedingKind.LITIGATION_AFTER_RECONSIDERATION)));
        for (Claim claim : Claim.of(subject)) {
            String words = claim.number().subject();
            if (!claim.counts(CASES) || !claim.isAboutInformation() || TextSearch.hasAny(words, RESULTS)) {
                continue;
            }
            boolean fresh = TextSearch.hasAny(words, "新收", "新增", "新发生")
                    && claim.sentence().contains("结转");
            boolean reviews = TextSearch.hasAny(words, "办理", "受理", "公开行政") && !TextSearch.hasAny(words, "信息公开", "依申请");
            if (fresh || reviews || isOfAllMatters(claim)) {
                continue;
            }
            // “行政复议、行政诉讼8件” has both; of what there was none, each is told by itself.
            String counted = claim.number().unit().isEmpty() ? claim.subject() : words;
            boolean first = counted.contains("复议");
            boolean second = counted.contains("诉讼");
            if (first && second) {
                compare(
                        claim,
                        "表四行政复议与行政诉讼之和",
                        findings,
                        List.of(sum(List.of(reconsideration, litigation)), reconsideration, litigation));
            } else if (first) {
                compare(claim, "表四“行政复议”总计", findings, List.of(reconsideration));
            } else if (second) {
                compare(claim, "表四“行政诉讼”总计", findings, List.of(litigation));
            }
        }
    }

    /** “复议案件126件……其中涉及政府信息公开的4件”: the first number is of all proceedings, whatever they are about. */
    private static boolean isOfAllMatters(Claim claim) {
        String after = claim.sentence().substring(claim.before().length());
        int among = after.indexOf("其中");
        return among >= 0 && TextSearch.hasAny(after.substring(among), "信息公开", "政务公开", "政府信息");
    }

    private static Optional<BigDecimal> proceedings(Report report, ProceedingKind kind) {
        return Optional.ofNullable(
                report.cell(CellKey.of(kind, ProceedingResult.TOTAL)).value());
    }

    private static Optional<BigDecimal> proactive(Report report, ProactiveItem item, ProactiveMeasure measure) {
        CellKey key = CellKey.of(item, measure);
        boolean there = report.form().table(Part.PROACTIVE).cells().contains(key);
        return there ? Optional.ofNullable(report.cell(key).value()) : Optional.empty();
    }

    private static final String[] OTHER_DOCUMENTS = {
        "公开规范", "发布规范", "解读", "审查", "审核", "备案", "党内", "归集", "修改", "修订", "其中", "拟", "名义", "提请", "起草", "建议", "代市", "代县"
    };

    private static void normative(Subject subject, Findings findings) {
        Report report = subject.report();
        for (Claim claim : Claim.of(subject)) {
            String words = claim.number().subject();
            boolean other = TextSearch.hasAny(words, OTHER_DOCUMENTS);
            if (!claim.sentence().contains("规范性文件") || !claim.counts("件", "份", "个", "部") || other) {
                continue;
            }
            // “制发规范性文件3件，废止1件” names the documents once.
            boolean rules = words.contains("规章") && !words.contains("规范性文件");
            boolean bothEnds =
                    claim.sentence().contains("废止") && claim.sentence().contains("失效");
            if (rules || bothEnds && !words.contains("现行有效") && TextSearch.hasAny(words, "废止", "失效")) {
                continue;
            }
            boolean named = words.contains("规范性文件") || claim.before().contains("规范性文件");
            if (!named) {
                continue;
            }
            if (words.contains("现行有效")) {
                normative(claim, report, ProactiveMeasure.IN_FORCE, "现行有效件数", findings);
            } else if (words.contains("废止") && !TextSearch.hasAny(claim.before(), "清理", "梳理", "失效")) {
                normative(claim, report, ProactiveMeasure.REPEALED, "本年废止件数", findings);
            } else if (words.contains("规范性文件") && TextSearch.hasAny(words, "制发", "印发", "制定", "出台", "新制定")) {
                normative(claim, report, ProactiveMeasure.ISSUED, "本年制发件数", findings);
            }
        }
    }

    private static void normative(
            Claim claim, Report report, ProactiveMeasure measure, String label, Findings findings) {
        compare(
                claim,
                "表二“行政规范性文件”" + label,
                findings,
                List.of(proactive(report, ProactiveItem.NORMATIVE_DOCUMENTS, measure)));
    }

    /** Before 行政许可 where all of them are meant, and not 食品经营行政许可 or 不予行政许可. */
    private static final Pattern ALL_DECISIONS =
            Pattern.compile("(?:^|作出|做出|办理|办结|实施|处理|全年|年度?|我局|本局)(?:了|各类|各项|共计?|的|[，,])*$");

    private static final Pattern ALL_FEES =
            Pattern.compile("(?:^|收取|征收|全[年市县区省]|年度?|本局|我局|共)行政事业性收费(?:金额|总额|收入|总计|共计|合计|共|为|是|达)*$");

    private static void decisions(Subject subject, Findings findings) {
        Report report = subject.report();
        for (Claim claim : Claim.of(subject)) {
            String words = claim.subject();
            if (TextSearch.hasAny(words, "公开", "公示", "事项", "目录", "清单", "信息", "听证", "复议", "诉讼", "案卷", "其中", "罚款")) {
                continue;
            }
            if (claim.counts("件", "宗", "起", "例", "份")) {
                decisions(claim, report, ProactiveItem.LICENSES, "行政许可", findings);
                decisions(claim, report, ProactiveItem.PENALTIES, "行政处罚", findings);
                decisions(claim, report, ProactiveItem.COMPULSORY_MEASURES, "行政强制", findings);
            } else if (ALL_FEES.matcher(words).find() && !words.contains("减免") && claim.counts("万元")) {
                compare(
                        claim,
                        "表二“行政事业性收费”",
                        findings,
                        List.of(proactive(report, ProactiveItem.FEES, ProactiveMeasure.AMOUNT)));
            }
        }
    }

    private static void decisions(Claim claim, Report report, ProactiveItem item, String label, Findings findings) {
        String words = claim.subject();
        int at = words.lastIndexOf(label);
        boolean decided = at >= 0
                && List.of("", "决定", "案件", "处理决定").contains(words.substring(at + label.length()))
                && ALL_DECISIONS.matcher(words.substring(0, at)).find();
        boolean done = TextSearch.hasAny(words, "作出", "做出", "办理", "办结", "实施", "处理", "决定");
        if (decided && done) {
            compare(claim, "表二“" + label + "”", findings, List.of(proactive(report, item, ProactiveMeasure.DECISIONS)));
        }
    }
}
