package dev.gongkai.report.validate.text;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number in a sentence (文中数字), with what it counts.
 *
 * <p>Of “较上年减少3件，共12件” the 3 is a {@link Kind#CHANGE} and the 12 a {@link Kind#COUNT}; of “未收到申请” the missing
 * number is a {@link Kind#COUNT} of zero.
 *
 * <pre>{@code ChineseNumbers.scan("全年收到申请十五件").get(0).value() // 15}</pre>
 *
 * @param start where the number begins in the text, in UTF-16 units
 * @param end where it ends with its unit, exclusive
 * @param value what it is worth, 万 and 亿 multiplied out; a percentage is given as it stands
 * @param unit the counter behind it, such as 件 or 万元 (万 belongs to the unit of money and is not multiplied out then);
 *     empty where there is none
 * @param kind what the number is
 * @param exactness how exactly it is meant
 * @param subject the words of the same clause before the number and behind the quantity before it, from which one can tell
 *     what is counted, without white space and at most a hundred characters; where the clause has none, or only such as 共, with
 *     those of the clause before that had no number; empty where nothing stands before it, and for a number that is no quantity
 * @param sentence where the sentence begins and ends in the text
 */
public record NumberInText(
        int start,
        int end,
        BigDecimal value,
        String unit,
        Kind kind,
        Exactness exactness,
        String subject,
        TextSpan sentence) {

    /** What a number in a text is. */
    public enum Kind {
        /** A count or an amount of the year, such as 收到申请12件. */
        COUNT,
        /** A change against another time, such as 较上年减少3件, or the number it starts from, as in 由5件减少到2件; no total. */
        CHANGE,
        /** A share or a rate, such as 100% or 9成. */
        RATE,
        /** A place in an order, such as 第3次 or 第十五届. */
        ORDINAL,
        /** A year, a month, a day or a time of day, such as 2021年 or 1月27日. */
        DATE,
        /** A number of a document, an article or a standard, such as 〔2021〕30号 or 第二十条. */
        REFERENCE,
        /** An address, a telephone number, a post code, the name of a hotline. */
        CONTACT,
        /** A numeral in a set phrase or a name, such as “三同步”, 一公里, 十四五. */
        NAME
    }

    /** How exactly a number is meant. */
    public enum Exactness {
        /** The number itself. */
        EXACT,
        /** Somewhat more or less: 约, 近, 左右. */
        ABOUT,
        /** As many or more: 余, 多, 以上, 至少, 超过. */
        AT_LEAST,
        /** As many or fewer: 以下, 至多, 不足. */
        AT_MOST
    }

    /** Checks that nothing is missing. */
    public NumberInText {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(exactness, "exactness");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sentence, "sentence");
    }
}
