package dev.gongkai.report.form;

/**
 * A line of the table of requests (依申请公开): requests received, how they ended, and what is carried forward.
 *
 * <pre>{@code CellKey.of(RequestRow.RECEIVED, Applicant.NATURAL_PERSON)}</pre>
 *
 * @param name the stable name, as the JSON format has it
 */
public record RequestRow(String name) implements Key.Line {

    /** 一、本年新收政府信息公开申请数量, received. */
    public static final RequestRow RECEIVED = new RequestRow("received");

    /** 二、上年结转政府信息公开申请数量, carried in from the year before. */
    public static final RequestRow CARRIED_IN = new RequestRow("carriedIn");

    /** （一）予以公开, disclosed. */
    public static final RequestRow DISCLOSED = new RequestRow("disclosed");

    /** （二）部分公开, partially disclosed. */
    public static final RequestRow PARTIALLY_DISCLOSED = new RequestRow("partiallyDisclosed");

    /** （三）1 属于国家秘密, withheld: a state secret. */
    public static final RequestRow WITHHELD_STATE_SECRET = new RequestRow("withheldStateSecret");

    /** （三）2 其他法律行政法规禁止公开, withheld: forbidden by another law or regulation. */
    public static final RequestRow WITHHELD_OTHER_LAW = new RequestRow("withheldOtherLaw");

    /** （三）3 危及“三安全一稳定”, withheld: national, public or economic security and social stability. */
    public static final RequestRow WITHHELD_SECURITY_AND_STABILITY = new RequestRow("withheldSecurityAndStability");

    /** （三）4 保护第三方合法权益, withheld: rights of third parties. */
    public static final RequestRow WITHHELD_THIRD_PARTY_RIGHTS = new RequestRow("withheldThirdPartyRights");

    /** （三）5 属于三类内部事务信息, withheld: internal affairs. */
    public static final RequestRow WITHHELD_INTERNAL_AFFAIRS = new RequestRow("withheldInternalAffairs");

    /** （三）6 属于四类过程性信息, withheld: information of a process under way. */
    public static final RequestRow WITHHELD_PROCESS_INFORMATION = new RequestRow("withheldProcessInformation");

    /** （三）7 属于行政执法案卷, withheld: an enforcement file. */
    public static final RequestRow WITHHELD_ENFORCEMENT_FILE = new RequestRow("withheldEnforcementFile");

    /** （三）8 属于行政查询事项, withheld: a matter of administrative inquiry. */
    public static final RequestRow WITHHELD_ADMINISTRATIVE_INQUIRY = new RequestRow("withheldAdministrativeInquiry");

    /** （四）1 本机关不掌握相关政府信息, unavailable: not held by the agency. */
    public static final RequestRow UNAVAILABLE_NOT_HELD = new RequestRow("unavailableNotHeld");

    /** （四）2 没有现成信息需要另行制作, unavailable: would have to be created. */
    public static final RequestRow UNAVAILABLE_NEEDS_CREATION = new RequestRow("unavailableNeedsCreation");

    /** （四）3 补正后申请内容仍不明确, unavailable: unclear even after rectification. */
    public static final RequestRow UNAVAILABLE_STILL_UNCLEAR = new RequestRow("unavailableStillUnclear");

    /** （五）1 信访举报投诉类申请, not processed: a petition or complaint. */
    public static final RequestRow NOT_PROCESSED_PETITION = new RequestRow("notProcessedPetition");

    /** （五）2 重复申请, not processed: a repeated request. */
    public static final RequestRow NOT_PROCESSED_REPEATED = new RequestRow("notProcessedRepeated");

    /** （五）3 要求提供公开出版物, not processed: a publication is asked for. */
    public static final RequestRow NOT_PROCESSED_PUBLICATION = new RequestRow("notProcessedPublication");

    /** （五）4 无正当理由大量反复申请, not processed: many requests without good reason. */
    public static final RequestRow NOT_PROCESSED_EXCESSIVE = new RequestRow("notProcessedExcessive");

    /** （五）5 要求行政机关确认或重新出具已获取信息, not processed: information already had is to be reissued. */
    public static final RequestRow NOT_PROCESSED_REISSUE = new RequestRow("notProcessedReissue");

    /** （六）1 申请人无正当理由逾期不补正, otherwise disposed: not rectified in time; not in edition 2019. */
    public static final RequestRow OTHER_NOT_RECTIFIED = new RequestRow("otherNotRectified");

    /** （六）2 申请人逾期未按收费通知要求缴纳费用, otherwise disposed: fee not paid in time; not in edition 2019. */
    public static final RequestRow OTHER_FEE_UNPAID = new RequestRow("otherFeeUnpaid");

    /** （六）3 其他, otherwise disposed: other; not in edition 2019. */
    public static final RequestRow OTHER_OTHER = new RequestRow("otherOther");

    /** （六）其他处理, otherwise disposed, in one line; edition 2019 only. */
    public static final RequestRow OTHER_DISPOSED = new RequestRow("otherDisposed");

    /** （七）总计, all requests dealt with in the year. */
    public static final RequestRow TOTAL = new RequestRow("total");

    /** 四、结转下年度继续办理, carried forward to the next year. */
    public static final RequestRow CARRIED_FORWARD = new RequestRow("carriedForward");

    /** Checks the name. */
    public RequestRow {
        Keys.check(name);
    }
}
