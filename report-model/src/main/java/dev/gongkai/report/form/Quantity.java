package dev.gongkai.report.form;

/**
 * What a number on the form is (数字类型): it decides which values are in range.
 *
 * <pre>{@code Form.EDITION_2021.table(key.part()).cell(key).quantity() == Quantity.AMOUNT // 万元}</pre>
 */
public enum Quantity {
    /** A count (件数, 数量): whole and not negative. */
    COUNT,
    /** A change of a count (本年增/减): whole, of either sign. */
    CHANGE,
    /** An amount of money (金额): not negative, with decimals. */
    AMOUNT
}
