package dev.gongkai.report.form;

/**
 * A line of the table of proactive disclosure (主动公开), article 20 of the Regulations.
 *
 * <pre>{@code CellKey.of(ProactiveItem.LICENSES, ProactiveMeasure.DECISIONS)}</pre>
 *
 * @param name the stable name, as the JSON format has it
 */
public record ProactiveItem(String name) implements Key.Line {

    /** 规章, rules. */
    public static final ProactiveItem RULES = new ProactiveItem("rules");

    /** 行政规范性文件, normative documents. */
    public static final ProactiveItem NORMATIVE_DOCUMENTS = new ProactiveItem("normativeDocuments");

    /** 行政许可, administrative licenses. */
    public static final ProactiveItem LICENSES = new ProactiveItem("licenses");

    /** 其他对外管理服务事项, other management services; edition 2019 only. */
    public static final ProactiveItem OTHER_MANAGEMENT_SERVICES = new ProactiveItem("otherManagementServices");

    /** 行政处罚, administrative penalties. */
    public static final ProactiveItem PENALTIES = new ProactiveItem("penalties");

    /** 行政强制, administrative compulsory measures. */
    public static final ProactiveItem COMPULSORY_MEASURES = new ProactiveItem("compulsoryMeasures");

    /** 行政事业性收费, administrative fees. */
    public static final ProactiveItem FEES = new ProactiveItem("fees");

    /** 政府集中采购, centralized government procurement; edition 2019 only. */
    public static final ProactiveItem PROCUREMENT = new ProactiveItem("procurement");

    /** Checks the name. */
    public ProactiveItem {
        Keys.check(name);
    }
}
