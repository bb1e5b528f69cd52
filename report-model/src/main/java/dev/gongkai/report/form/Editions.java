package dev.gongkai.report.form;

import static dev.gongkai.report.form.Head.group;
import static dev.gongkai.report.form.Head.of;
import static dev.gongkai.report.form.Head.total;
import static dev.gongkai.report.form.Mention.Manner.ACT;
import static dev.gongkai.report.form.Mention.Manner.PART;
import static dev.gongkai.report.form.Mention.Manner.RESULT;
import static dev.gongkai.report.form.Mention.Manner.WORDS;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The declarations of the editions: the only place where their rows, columns, labels and identities stand. */
final class Editions {

    private static final String ISSUED_BY = "国务院办公厅政府信息与政务公开办公室";

    /** The words of the labels, and of the names of agencies in titles, that a narrow cell or a short line keeps whole. */
    private static final List<String> KEPT_WHOLE = List.of(("商业 企业 科研 机构 社会 公益 组织 法律 服务 其他 自然人 总计 申请人 情况 法人 本列 数据 勾稽 关系"
                    + " 第一项 第二项 第三项 第四项 之和 等于 本年度 新收 上年 结转 政府 信息 公开 数量 办理 结果 予以 部分 区分 处理 这一 情形"
                    + " 不计 不予 属于 国家 秘密 行政 法规 禁止 危及 安全 稳定 保护 三方 合法 权益 三类 内部 事务 四类 过程性 执法 案卷 查询 事项"
                    + " 无法 提供 机关 掌握 相关 没有 现成 需要 另行 制作 补正 内容 明确 信访 举报 投诉 类申请 重复 要求 出版物 正当 理由 大量"
                    + " 反复 确认 重新 出具 获取 逾期 不再 收费 通知 缴纳 费用 下年 继续 复议 诉讼 维持 纠正 尚未 审结 未经 直接 起诉 规章 规范性"
                    + " 文件 许可 处罚 强制 事业性 项目 决定 金额 单位 万元 现行 有效 件数 制发 废止 集中 采购 对外 管理 不补正 其政府"
                    + " 人民 委员会 办公室")
            .split(" "));

    private static final Map<Part, String> HEADINGS = Map.of(
            Part.OVERVIEW, "一、总体情况",
            Part.PROACTIVE, "二、主动公开政府信息情况",
            Part.REQUESTS, "三、收到和处理政府信息公开申请情况",
            Part.PROCEEDINGS, "四、政府信息公开行政复议、行政诉讼情况",
            Part.PROBLEMS, "五、存在的主要问题及改进情况",
            Part.OTHER, "六、其他需要报告的事项");

    /** How the heading of part 四 is written besides, first of all in the wording of 2019. */
    private static final List<String> PROCEEDINGS_ALSO =
            List.of("因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "行政复议、行政诉讼情况");

    /** How the heading of part 五 is written besides. */
    private static final List<String> PROBLEMS_ALSO = List.of(
            "存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施", "存在的主要问题及整改措施", "存在的问题和改进措施", "存在的主要问题和下一步改进措施");

    private static final Map<Part, List<String>> HEADING_VARIANTS =
            Map.of(Part.PROCEEDINGS, PROCEEDINGS_ALSO, Part.PROBLEMS, PROBLEMS_ALSO);

    private static final Head LICENSES = of("行政许可", ProactiveItem.LICENSES).mentionedAs(Mention.name("行政许可"));

    private static final Head PENALTIES = of("行政处罚", ProactiveItem.PENALTIES).mentionedAs(Mention.name("行政处罚"));

    private static final Head COMPULSORY_MEASURES =
            of("行政强制", ProactiveItem.COMPULSORY_MEASURES).mentionedAs(Mention.name("行政强制"));

    private static final Mention DECIDED = Mention.of(RESULT, "", "作出", "做出", "办理", "办结", "实施", "处理", "决定");

    private Editions() {}

    static Declaration edition2021() {
        return new Declaration(
                "2021",
                new Notice(ISSUED_BY + "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知", "国办公开办函〔2021〕30号"),
                2021,
                null,
                HEADINGS,
                HEADING_VARIANTS,
                KEPT_WHOLE,
                tables(
                        proactive2021(),
                        group(
                                "（六）其他处理",
                                of("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", RequestRow.OTHER_NOT_RECTIFIED),
                                of("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", RequestRow.OTHER_FEE_UNPAID),
                                of("3.其他", RequestRow.OTHER_OTHER))),
                List.of(new Succession(
                        "2019",
                        RequestRow.OTHER_DISPOSED,
                        List.of(RequestRow.OTHER_NOT_RECTIFIED, RequestRow.OTHER_FEE_UNPAID, RequestRow.OTHER_OTHER))),
                keyFigures(
                        figure("现行规范性文件", CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.IN_FORCE)),
                        figure("收费（万元）", CellKey.of(ProactiveItem.FEES, ProactiveMeasure.AMOUNT))));
    }

    static Declaration edition2019() {
        return new Declaration(
                "2019",
                new Notice(ISSUED_BY + "关于政府信息公开工作年度报告有关事项的通知", "国办公开办函〔2019〕60号"),
                2019,
                2020,
                HEADINGS,
                HEADING_VARIANTS,
                KEPT_WHOLE,
                tables(proactive2019(), of("（六）其他处理", RequestRow.OTHER_DISPOSED)),
                List.of(),
                keyFigures(figure(
                        "公开规范性文件",
                        CellKey.of(ProactiveItem.NORMATIVE_DOCUMENTS, ProactiveMeasure.DISCLOSED_IN_TOTAL))));
    }

    /** Those that all editions have, which are first, and some that only one has. */
    private static List<KeyFigure> keyFigures(KeyFigure... own) {
        return Stream.concat(
                        Stream.of(
                                figure("新收申请", CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL)),
                                figure("上年结转", CellKey.of(RequestRow.CARRIED_IN, Applicant.TOTAL)),
                                figure("办理总计", CellKey.of(RequestRow.TOTAL, Applicant.TOTAL)),
                                figure("予以公开", CellKey.of(RequestRow.DISCLOSED, Applicant.TOTAL)),
                                figure("结转下年", CellKey.of(RequestRow.CARRIED_FORWARD, Applicant.TOTAL)),
                                figure("行政复议", CellKey.of(ProceedingKind.RECONSIDERATION, ProceedingResult.TOTAL)),
                                figure(
                                        "行政诉讼",
                                        CellKey.of(ProceedingKind.DIRECT_LITIGATION, ProceedingResult.TOTAL),
                                        CellKey.of(
                                                ProceedingKind.LITIGATION_AFTER_RECONSIDERATION,
                                                ProceedingResult.TOTAL)),
                                figure("行政许可", CellKey.of(ProactiveItem.LICENSES, ProactiveMeasure.DECISIONS))),
                        Stream.of(own))
                .toList();
    }

    private static KeyFigure figure(String label, CellKey... cells) {
        return new KeyFigure(label, List.of(cells));
    }

    private static Map<Part, TableForm> tables(TableForm proactive, Head otherwiseDisposed) {
        return Map.of(
                Part.PROACTIVE, proactive,
                Part.REQUESTS, requests(otherwiseDisposed),
                Part.PROCEEDINGS, proceedings());
    }

    private static TableForm proactive2021() {
        return TableForm.of(
                        Part.PROACTIVE,
                        item(
                                "第二十条第（一）项",
                                List.of(
                                        of("规章", ProactiveItem.RULES),
                                        of("行政规范性文件", ProactiveItem.NORMATIVE_DOCUMENTS)
                                                .alsoWritten("规范性文件")
                                                .mentionedAs(Mention.of(WORDS, "行政规范性文件", "规范性文件")
                                                        .unless("规章"))),
                                of("本年制发件数", ProactiveMeasure.ISSUED)
                                        .alsoWritten("本年制发数", "本年制发数量")
                                        .mentionedAs(Mention.of(ACT, "本年制发件数", "制发", "印发", "制定", "出台", "新制定")),
                                of("本年废止件数", ProactiveMeasure.REPEALED)
                                        .alsoWritten("本年废止数", "本年废止数量")
                                        .mentionedAs(Mention.of(WORDS, "本年废止件数", "废止")
                                                .unless("清理", "梳理", "失效")
                                                .toldWith("失效")),
                                of("现行有效件数", ProactiveMeasure.IN_FORCE)
                                        .alsoWritten("现行有效数", "现行有效件", "现行有效数量")
                                        .mentionedAs(Mention.of(WORDS, "现行有效件数", "现行有效"))),
                        item(
                                "第二十条第（五）项",
                                List.of(LICENSES),
                                of("本年处理决定数量", ProactiveMeasure.DECISIONS).mentionedAs(DECIDED)),
                        item(
                                "第二十条第（六）项",
                                List.of(PENALTIES, COMPULSORY_MEASURES),
                                of("本年处理决定数量", ProactiveMeasure.DECISIONS).mentionedAs(DECIDED)),
                        item(
                                "第二十条第（八）项",
                                List.of(of("行政事业性收费", ProactiveItem.FEES).mentionedAs(Mention.name("行政事业性收费"))),
                                of("本年收费金额（单位：万元）", ProactiveMeasure.AMOUNT, Quantity.AMOUNT)
                                        .mentionedAs(Mention.of(WORDS, "", "收费").unless("信息处理费"))))
                .withIdentity(
                        "normative.stock",
                        Sum.of(ProactiveMeasure.IN_FORCE),
                        Sum.<Key>lastYear(ProactiveMeasure.IN_FORCE)
                                .plus(ProactiveMeasure.ISSUED)
                                .minus(ProactiveMeasure.REPEALED));
    }

    private static TableForm proactive2019() {
        Head previous = of("上一年项目数量", ProactiveMeasure.PREVIOUS_ITEMS);
        Head change = of("本年增/减", ProactiveMeasure.CHANGE, Quantity.CHANGE).alsoWritten("本年增/", "本年增减");
        Head decisions = of("处理决定数量", ProactiveMeasure.DECISIONS).mentionedAs(DECIDED);
        return TableForm.of(
                Part.PROACTIVE,
                item(
                        "第二十条第（一）项",
                        List.of(
                                of("规章", ProactiveItem.RULES),
                                of("规范性文件", ProactiveItem.NORMATIVE_DOCUMENTS).alsoWritten("行政规范性文件")),
                        of("本年新制作数量", ProactiveMeasure.CREATED),
                        of("本年新公开数量", ProactiveMeasure.DISCLOSED),
                        of("对外公开总数量", ProactiveMeasure.DISCLOSED_IN_TOTAL)),
                item(
                        "第二十条第（五）项",
                        List.of(LICENSES, of("其他对外管理服务事项", ProactiveItem.OTHER_MANAGEMENT_SERVICES)),
                        previous,
                        change,
                        decisions),
                item("第二十条第（六）项", List.of(PENALTIES, COMPULSORY_MEASURES), previous, change, decisions),
                item("第二十条第（八）项", List.of(of("行政事业性收费", ProactiveItem.FEES)), previous, change),
                item(
                        "第二十条第（九）项",
                        List.of(of("政府集中采购", ProactiveItem.PROCUREMENT)),
                        of("采购项目数量", ProactiveMeasure.PURCHASES),
                        of("采购总金额", ProactiveMeasure.AMOUNT, Quantity.AMOUNT)));
    }

    private static FormBlock item(String title, List<Head> rows, Head... measures) {
        return new FormBlock(title, "信息内容", rows, List.of(measures));
    }

    /** Table 3; the editions differ in how they print the requests that were otherwise disposed. */
    private static TableForm requests(Head otherwiseDisposed) {
        Head outcomes = group(
                "三、本年度办理结果",
                of("（一）予以公开", RequestRow.DISCLOSED).mentionedAs(Mention.name("予以公开")),
                of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", RequestRow.PARTIALLY_DISCLOSED)
                        .mentionedAs(Mention.name("部分公开")),
                outcome(
                        "（三）不予公开",
                        part("1.属于国家秘密", RequestRow.WITHHELD_STATE_SECRET, "国家秘密"),
                        part("2.其他法律行政法规禁止公开", RequestRow.WITHHELD_OTHER_LAW, "行政法规禁止公开"),
                        part("3.危及“三安全一稳定”", RequestRow.WITHHELD_SECURITY_AND_STABILITY, "三安全一稳定"),
                        part("4.保护第三方合法权益", RequestRow.WITHHELD_THIRD_PARTY_RIGHTS, "第三方合法权益", "第三方权益"),
                        part("5.属于三类内部事务信息", RequestRow.WITHHELD_INTERNAL_AFFAIRS, "内部事务信息", "内部事务"),
                        part("6.属于四类过程性信息", RequestRow.WITHHELD_PROCESS_INFORMATION, "过程性信息"),
                        part("7.属于行政执法案卷", RequestRow.WITHHELD_ENFORCEMENT_FILE, "行政执法案卷", "执法案卷"),
                        part("8.属于行政查询事项", RequestRow.WITHHELD_ADMINISTRATIVE_INQUIRY, "行政查询事项")),
                outcome(
                        "（四）无法提供",
                        part("1.本机关不掌握相关政府信息", RequestRow.UNAVAILABLE_NOT_HELD, "不掌握相关政府信息", "不掌握"),
                        part("2.没有现成信息需要另行制作", RequestRow.UNAVAILABLE_NEEDS_CREATION, "需要另行制作", "需另行制作", "没有现成信息"),
                        part("3.补正后申请内容仍不明确", RequestRow.UNAVAILABLE_STILL_UNCLEAR, "内容仍不明确")),
                outcome(
                        "（五）不予处理",
                        part("1.信访举报投诉类申请", RequestRow.NOT_PROCESSED_PETITION, "信访举报投诉类"),
                        part("2.重复申请", RequestRow.NOT_PROCESSED_REPEATED, "重复申请"),
                        part("3.要求提供公开出版物", RequestRow.NOT_PROCESSED_PUBLICATION, "公开出版物"),
                        part("4.无正当理由大量反复申请", RequestRow.NOT_PROCESSED_EXCESSIVE, "大量反复申请"),
                        part("5.要求行政机关确认或重新出具已获取信息", RequestRow.NOT_PROCESSED_REISSUE, "已获取信息")),
                otherwiseDisposed.mentionedAs(Mention.name("其他处理")),
                total("（七）总计", RequestRow.TOTAL, "requests.outcomes")
                        .mentionedAs(Mention.of(RESULT, "（七）总计", "办结", "答复").unless("撤回")));
        FormBlock block = new FormBlock(
                null,
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                List.of(
                        of("一、本年新收政府信息公开申请数量", RequestRow.RECEIVED)
                                .mentionedAs(Mention.of(ACT, "一、本年新收", "收到", "受理", "新收", "接收", "收办", "收件", "接到", "新增")),
                        of("二、上年结转政府信息公开申请数量", RequestRow.CARRIED_IN)
                                .mentionedAs(Mention.of(WORDS, "二、上年结转", "结转").with("上年", "上一年", "往年")),
                        outcomes,
                        of("四、结转下年度继续办理", RequestRow.CARRIED_FORWARD)
                                .mentionedAs(Mention.of(WORDS, "四、结转下年度继续办理", "结转", "转下年", "转入下年", "转下一年"))),
                List.of(group(
                        "申请人情况",
                        of("自然人", Applicant.NATURAL_PERSON),
                        group(
                                "法人或其他组织",
                                of("商业企业", Applicant.COMMERCIAL_ENTERPRISE),
                                of("科研机构", Applicant.RESEARCH_INSTITUTION),
                                of("社会公益组织", Applicant.PUBLIC_INTEREST_ORGANIZATION),
                                of("法律服务机构", Applicant.LEGAL_SERVICES_ORGANIZATION),
                                of("其他", Applicant.OTHER_ORGANIZATION)),
                        total("总计", Applicant.TOTAL, "requests.applicants"))));
        return TableForm.of(Part.REQUESTS, block)
                .withIdentity(
                        "requests.balance",
                        Sum.of(RequestRow.RECEIVED, RequestRow.CARRIED_IN),
                        Sum.of(RequestRow.TOTAL, RequestRow.CARRIED_FORWARD))
                .withIdentity(
                        "requests.carried", Sum.of(RequestRow.CARRIED_IN), Sum.lastYear(RequestRow.CARRIED_FORWARD));
    }

    /** An outcome of requests, which texts call by its name: 不予公开3件. */
    private static Head outcome(String label, Head... children) {
        return group(label, children).mentionedAs(Mention.name(label.substring("（三）".length())));
    }

    /** A head that texts tell as a part of what it is summed in: 其中重复申请2件. */
    private static Head part(String label, Key key, String... words) {
        return of(label, key).mentionedAs(Mention.of(PART, label.substring(label.indexOf('.') + 1), words));
    }

    private static TableForm proceedings() {
        return TableForm.of(
                Part.PROCEEDINGS,
                new FormBlock(
                        null,
                        null,
                        List.of(),
                        List.of(
                                proceedings("行政复议", ProceedingKind.RECONSIDERATION)
                                        .mentionedAs(Mention.of(WORDS, "行政复议", "复议")),
                                group(
                                                "行政诉讼",
                                                proceedings("未经复议直接起诉", ProceedingKind.DIRECT_LITIGATION)
                                                        .mentionedAs(Mention.of(PART, "未经复议直接起诉", "直接起诉")),
                                                proceedings("复议后起诉", ProceedingKind.LITIGATION_AFTER_RECONSIDERATION)
                                                        .mentionedAs(Mention.of(PART, "复议后起诉", "复议后起诉")))
                                        .mentionedAs(Mention.of(WORDS, "行政诉讼", "诉讼")))));
    }

    private static Head proceedings(String label, ProceedingKind kind) {
        return group(
                label,
                kind,
                part("结果维持", ProceedingResult.UPHELD, "维持"),
                part("结果纠正", ProceedingResult.CORRECTED, "纠正"),
                part("其他结果", ProceedingResult.OTHER, "其他结果"),
                part("尚未审结", ProceedingResult.PENDING, "未审结"),
                total("总计", ProceedingResult.TOTAL, "proceedings.total"));
    }
}
