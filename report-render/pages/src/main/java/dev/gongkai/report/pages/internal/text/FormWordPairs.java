package dev.gongkai.report.pages.internal.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Words (词) that stand in the tables of the form, where lines are too short to end anywhere. */
final class FormWordPairs {

    /** By two characters; longer words are chains of these. */
    private static final String PAIRS = "商业企业科研机构社会公益组织法律服务其他自然然人总计申请请人情况法人"
            + "本列数据勾稽关系第一第二第三第四一项二项三项四项之和等于本年年度新收上年结转政府信息公开数量办理结果"
            + "予以部分区分处理这一情形不计不予属于国家秘密行政法规禁止危及安全稳定保护三方合法权益三类内部事务"
            + "四类过程程性执法案卷查询事项无法提供机关掌握相关没有现成需要另行制作补正内容明确信访举报投诉类申"
            + "重复要求出版版物正当理由大量反复确认重新出具获取逾期不再收费通知缴纳费用下年继续复议诉讼维持纠正"
            + "尚未审结未经直接起诉规章规范范性文件许可处罚强制事业业性项目决定金额单位万元现行有效件数制发废止"
            + "集中采购对外管理不补其政人民委员员会办公公室";

    private static final int[] KNOWN = IntStream.range(0, PAIRS.length() / 2)
            .map(i -> pair(PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)))
            .sorted()
            .toArray();

    private FormWordPairs() {}

    /** Whether two characters that follow each other belong to a word. */
    static boolean join(int first, int second) {
        return Arrays.binarySearch(KNOWN, pair(first, second)) >= 0;
    }

    private static int pair(int first, int second) {
        return first << 16 ^ second;
    }
}
