package dev.gongkai.report.form;

import static dev.gongkai.report.form.Head.group;
import static dev.gongkai.report.form.Head.of;
import static dev.gongkai.report.form.Head.total;

import dev.gongkai.report.form.TableForm.Block;
import java.util.List;

/** The declarations of the editions: the only place where their rows, columns, labels and identities stand. */
final class Editions {

    private static final String ISSUED_BY = "国务院办公厅政府信息与政务公开办公室";

    /** How the heading of part 四 is written besides, first of all in the wording of 2019. */
    private static final String[] PROCEEDINGS_ALSO = {"因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "行政复议、行政诉讼情况"};

    /** How the heading of part 五 is written besides. */
    private static final String[] PROBLEMS_ALSO = {
        "存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施", "存在的主要问题及整改措施", "存在的问题和改进措施", "存在的主要问题和下一步改进措施"
    };

    private Editions() {}

    static Form edition2021() {
        return Form.builder("2021")
                .notice(new Notice(ISSUED_BY + "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知", "国办公开办函〔2021〕30号"))
                .years(2021, null)
                .heading(Part.OVERVIEW, "一、总体情况")
                .heading(Part.PROACTIVE, "二、主动公开政府信息情况")
                .heading(Part.REQUESTS, "三、收到和处理政府信息公开申请情况")
                .heading(Part.PROCEEDINGS, "四、政府信息公开行政复议、行政诉讼情况", PROCEEDINGS_ALSO)
                .heading(Part.PROBLEMS, "五、存在的主要问题及改进情况", PROBLEMS_ALSO)
                .heading(Part.OTHER, "六、其他需要报告的事项")
                .table(proactive2021())
                .table(requests(group(
                        "（六）其他处理",
                        of("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", RequestRow.OTHER_NOT_RECTIFIED),
                        of("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", RequestRow.OTHER_FEE_UNPAID),
                        of("3.其他", RequestRow.OTHER_OTHER))))
                .table(proceedings())
                .build();
    }

    static Form edition2019() {
        return Form.builder("2019")
                .notice(new Notice(ISSUED_BY + "关于政府信息公开工作年度报告有关事项的通知", "国办公开办函〔2019〕60号"))
                .years(2019, 2020)
                .heading(Part.OVERVIEW, "一、总体情况")
                .heading(Part.PROACTIVE, "二、主动公开政府信息情况")
                .heading(Part.REQUESTS, "三、收到和处理政府信息公开申请情况")
                .heading(Part.PROCEEDINGS, "四、政府信息公开行政复议、行政诉讼情况", PROCEEDINGS_ALSO)
                .heading(Part.PROBLEMS, "五、存在的主要问题及改进情况", PROBLEMS_ALSO)
                .heading(Part.OTHER, "六、其他需要报告的事项")
                .table(proactive2019())
                .table(requests(of("（六）其他处理", RequestRow.OTHER_DISPOSED)))
                .table(proceedings())
                .build();
    }

    private static TableForm proactive2021() {
        return TableForm.of(
                        Part.PROACTIVE,
                        item(
                                "第二十条第（一）项",
                                List.of(
                                        of("规章", ProactiveItem.RULES),
                                        of("行政规范性文件", ProactiveItem.NORMATIVE_DOCUMENTS)
                                                .alsoWritten("规范性文件")),
                                of("本年制发件数", ProactiveMeasure.ISSUED).alsoWritten("本年制发数", "本年制发数量"),
                                of("本年废止件数", ProactiveMeasure.REPEALED).alsoWritten("本年废止数", "本年废止数量"),
                                of("现行有效件数", ProactiveMeasure.IN_FORCE).alsoWritten("现行有效数", "现行有效件", "现行有效数量")),
                        item(
                                "第二十条第（五）项",
                                List.of(of("行政许可", ProactiveItem.LICENSES)),
                                of("本年处理决定数量", ProactiveMeasure.DECISIONS)),
                        item(
                                "第二十条第（六）项",
                                List.of(
                                        of("行政处罚", ProactiveItem.PENALTIES),
                                        of("行政强制", ProactiveItem.COMPULSORY_MEASURES)),
                                of("本年处理决定数量", ProactiveMeasure.DECISIONS)),
                        item(
                                "第二十条第（八）项",
                                List.of(of("行政事业性收费", ProactiveItem.FEES)),
                                of("本年收费金额（单位：万元）", ProactiveMeasure.AMOUNT, Quantity.AMOUNT)))
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
        Head decisions = of("处理决定数量", ProactiveMeasure.DECISIONS);
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
                        List.of(
                                of("行政许可", ProactiveItem.LICENSES),
                                of("其他对外管理服务事项", ProactiveItem.OTHER_MANAGEMENT_SERVICES)),
                        previous,
                        change,
                        decisions),
                item(
                        "第二十条第（六）项",
                        List.of(of("行政处罚", ProactiveItem.PENALTIES), of("行政强制", ProactiveItem.COMPULSORY_MEASURES)),
                        previous,
                        change,
                        decisions),
                item("第二十条第（八）项", List.of(of("行政事业性收费", ProactiveItem.FEES)), previous, change),
                item(
                        "第二十条第（九）项",
                        List.of(of("政府集中采购", ProactiveItem.PROCUREMENT)),
                        of("采购项目数量", ProactiveMeasure.PURCHASES),
                        of("采购总金额", ProactiveMeasure.AMOUNT, Quantity.AMOUNT)));
    }

    private static Block item(String title, List<Head> rows, Head... measures) {
        return new Block(title, "信息内容", rows, List.of(measures));
    }

    /** Table 3; the editions differ in how they print the requests that were otherwise disposed. */
    private static TableForm requests(Head otherwiseDisposed) {
        Head outcomes = group(
                "三、本年度办理结果",
                of("（一）予以公开", RequestRow.DISCLOSED),
                of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", RequestRow.PARTIALLY_DISCLOSED),
                group(
                        "（三）不予公开",
                        of("1.属于国家秘密", RequestRow.WITHHELD_STATE_SECRET),
                        of("2.其他法律行政法规禁止公开", RequestRow.WITHHELD_OTHER_LAW),
                        of("3.危及“三安全一稳定”", RequestRow.WITHHELD_SECURITY_AND_STABILITY),
                        of("4.保护第三方合法权益", RequestRow.WITHHELD_THIRD_PARTY_RIGHTS),
                        of("5.属于三类内部事务信息", RequestRow.WITHHELD_INTERNAL_AFFAIRS),
                        of("6.属于四类过程性信息", RequestRow.WITHHELD_PROCESS_INFORMATION),
                        of("7.属于行政执法案卷", RequestRow.WITHHELD_ENFORCEMENT_FILE),
                        of("8.属于行政查询事项", RequestRow.WITHHELD_ADMINISTRATIVE_INQUIRY)),
                group(
                        "（四）无法提供",
                        of("1.本机关不掌握相关政府信息", RequestRow.UNAVAILABLE_NOT_HELD),
                        of("2.没有现成信息需要另行制作", RequestRow.UNAVAILABLE_NEEDS_CREATION),
                        of("3.补正后申请内容仍不明确", RequestRow.UNAVAILABLE_STILL_UNCLEAR)),
                group(
                        "（五）不予处理",
                        of("1.信访举报投诉类申请", RequestRow.NOT_PROCESSED_PETITION),
                        of("2.重复申请", RequestRow.NOT_PROCESSED_REPEATED),
                        of("3.要求提供公开出版物", RequestRow.NOT_PROCESSED_PUBLICATION),
                        of("4.无正当理由大量反复申请", RequestRow.NOT_PROCESSED_EXCESSIVE),
                        of("5.要求行政机关确认或重新出具已获取信息", RequestRow.NOT_PROCESSED_REISSUE)),
                otherwiseDisposed,
                total("（七）总计", RequestRow.TOTAL, "requests.outcomes"));
        Block block = new Block(
                null,
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                List.of(
                        of("一、本年新收政府信息公开申请数量", RequestRow.RECEIVED),
                        of("二、上年结转政府信息公开申请数量", RequestRow.CARRIED_IN),
                        outcomes,
                        of("四、结转下年度继续办理", RequestRow.CARRIED_FORWARD)),
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

    private static TableForm proceedings() {
        return TableForm.of(
                Part.PROCEEDINGS,
                new Block(
                        null,
                        null,
                        List.of(),
                        List.of(
                                proceedings("行政复议", ProceedingKind.RECONSIDERATION),
                                group(
                                        "行政诉讼",
                                        proceedings("未经复议直接起诉", ProceedingKind.DIRECT_LITIGATION),
                                        proceedings("复议后起诉", ProceedingKind.LITIGATION_AFTER_RECONSIDERATION)))));
    }

    private static Head proceedings(String label, ProceedingKind kind) {
        return group(
                label,
                kind,
                of("结果维持", ProceedingResult.UPHELD),
                of("结果纠正", ProceedingResult.CORRECTED),
                of("其他结果", ProceedingResult.OTHER),
                of("尚未审结", ProceedingResult.PENDING),
                total("总计", ProceedingResult.TOTAL, "proceedings.total"));
    }
}
