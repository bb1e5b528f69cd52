package dev.gongkai.report.validate.text;

import java.util.List;

/**
 * Finds numbers in Chinese text (文中数字识别).
 *
 * <pre>{@code
 * for (NumberInText number : ChineseNumbers.scan("全年收到申请十五件，办结12件。")) {
 *     number.value(); // 15, then 12
 *     number.unit();  // 件
 * }
 * }</pre>
 */
public final class ChineseNumbers {

    private ChineseNumbers() {}

    /**
     * Finds the numbers of a text, in time linear to its length.
     *
     * <p>A statement of nothing is a count of zero for each thing there was none of: “未发生行政复议、行政诉讼” gives two, which
     * share the place of 未发生; their subjects are 发生行政复议 and 发生行政诉讼, as they would be of “发生行政复议0件”. A number in
     * quotation or title marks is part of a name. Digits without a unit are a count only at the end of their clause; numerals
     * such as 一 in 统一 are no numbers. A run of more than thirty digits is none either.
     *
     * @param text the text
     * @return the numbers in order, also those that are no counts
     */
    public static List<NumberInText> scan(String text) {
        return scan(TextScan.of(text));
    }

    /**
     * Finds the numbers of a text that has been looked over.
     *
     * @param text the text
     * @return the numbers in order, as {@link #scan(String)} finds them
     */
    public static List<NumberInText> scan(TextScan text) {
        return NumberScanner.of(text).scan();
    }
}
