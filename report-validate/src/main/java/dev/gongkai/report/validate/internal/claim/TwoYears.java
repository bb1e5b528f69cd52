package dev.gongkai.report.validate.internal.claim;

import dev.gongkai.report.validate.text.NumberInText;
import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers of which the text itself tells the difference (两数相较): 52件，比2023年的42件增加10件; 由9个整合为4个，降幅55.6%.
 *
 * @param before the earlier number
 * @param now the later one
 * @param difference how much more or less is said to be, or null
 * @param rate that in percent, or null
 */
record TwoYears(
        NumberInText before,
        NumberInText now,
        @Nullable NumberInText difference,
        @Nullable NumberInText rate) {

    private static final String CHANGED = "(?:增加|增长|增幅|上升|提高|提升|净增|多|减少|下降|降低|降幅|压减|压缩|精简|缩减|少)(?:了|为|达到?|约)*";

    /** From a number to the earlier one that it is compared with. */
    private static final Pattern COMPARED = Pattern.compile(
            "[，,](?:上年同期|上一年度?|上年度?|去年|[0-9]{4}\\s?年度?)(?:同期)?[为是]|[，,]?(?:较|比|与|同)(?:上年同期|去年同期|上一年度?|上年度?|去年|[0-9]{4}\\s?年度?)(?:同期)?的?(?:(?![增减升降多少提压缩净])\\p{IsHan}){0,6}[（(]?");

    private static final Pattern THEN = Pattern.compile("[）)]?(?:相比)?[，,]?(?:同比)?" + CHANGED);

    /** From an earlier number to the later one that it became. */
    private static final Pattern BECAME = Pattern.compile("[^，。；、0-9]{0,8}[为到至成]");

    private static final Pattern FROM = Pattern.compile("[由从](?:(?:[0-9]{4}\\s?年度?|上年度?|去年|原来|原有|原)的?)?$");

    private static final Pattern BY = Pattern.compile("[，,（(]?(?:同比|相比|总体)?" + CHANGED);

    /** A difference and its percentage: 增加10件，增长23.8%. */
    static final Pattern RATE_THEN =
            Pattern.compile("[，,、（(]?(?:同比|增幅|降幅|涨幅|幅度|增长率?|上升|下降|减少|增加|降低|减幅)*(?:了|为|约|达到?)?");

    /** What behind “由9个整合为4个” may say the difference without being called one: 关停5个. */
    private static final Pattern BY_DEED = Pattern.compile("[，,][^，。；、0-9]{1,6}");

    /** So many characters before a number its 由 is looked for. */
    private static final int FROM_WITHIN = 10;

    /** What begins with a number of the text, null where nothing is compared. */
    static @Nullable TwoYears at(String text, List<NumberInText> numbers, int at) {
        NumberInText first = numbers.get(at);
        int next = at + 1;
        if (next < numbers.size() && numbers.get(next).kind() == Kind.DATE) {
            next++;
        }
        if (next >= numbers.size() || !isOfOneKind(first, numbers.get(next))) {
            return null;
        }
        NumberInText second = numbers.get(next);
        if (mayBeCompared(text, first.end()) && Between.is(COMPARED, text, first, second)) {
            TwoYears years = told(text, numbers, next, second, first, THEN);
            return years == null ? null : years.ofWhole(numbers, at);
        }
        if (next == at + 1 && isFrom(text, first) && Between.is(BECAME, text, first, second)) {
            return told(text, numbers, next, first, second, BY);
        }
        return null;
    }

    /** Most numbers are followed by something else, which need not be matched. */
    private static boolean mayBeCompared(String text, int at) {
        int word = at < text.length() && "，,".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        return word < text.length()
                && ("较比与同".indexOf(text.charAt(word)) >= 0 || word > at && "上去12".indexOf(text.charAt(word)) >= 0);
    }

    private static boolean isFrom(String text, NumberInText number) {
        int from = Math.max(0, number.start() - FROM_WITHIN);
        for (int i = from; i < number.start(); i++) {
            if (text.charAt(i) == '由' || text.charAt(i) == '从') {
                return FROM.matcher(text).region(from, number.start()).find();
            }
        }
        return false;
    }

    private static @Nullable TwoYears told(
            String text, List<NumberInText> numbers, int at, NumberInText before, NumberInText now, Pattern by) {
        int next = at + 1;
        NumberInText last = numbers.get(at);
        NumberInText difference = null;
        if (next < numbers.size() && isOfOneKind(last, numbers.get(next))) {
            NumberInText told = numbers.get(next);
            BigDecimal exact = now.value().subtract(before.value()).abs();
            if (Between.is(by, text, last, told)) {
                difference = told;
            } else if (!(Between.is(BY_DEED, text, last, told) && told.value().compareTo(exact) == 0)) {
                return null;
            }
            last = told;
            next++;
        }
        NumberInText rate = null;
        if (next < numbers.size() && isRate(numbers.get(next)) && isInSentence(last, numbers.get(next))) {
            Pattern words = last == difference ? RATE_THEN : last == numbers.get(at) ? by : BY;
            rate = Between.is(words, text, last, numbers.get(next)) ? numbers.get(next) : null;
        }
        return difference == null && rate == null ? null : new TwoYears(before, now, difference, rate);
    }

    /** “2980条，其中网站1866条，比2023年的2750条增加230条”: what was told before has become more by just so much. */
    private TwoYears ofWhole(List<NumberInText> numbers, int at) {
        if (difference == null || wrong() != difference) {
            return this;
        }
        for (int i = at - 1; i >= Math.max(0, at - Between.NEAR) && isInSentence(numbers.get(i), now); i--) {
            NumberInText other = numbers.get(i);
            if (isOfOneKind(other, before)
                    && other.value().subtract(before.value()).abs().compareTo(difference.value()) == 0) {
                return new TwoYears(before, other, difference, rate);
            }
        }
        return this;
    }

    private static boolean isOfOneKind(NumberInText one, NumberInText other) {
        return isCount(one) && isCount(other) && one.unit().equals(other.unit()) && isInSentence(one, other);
    }

    private static boolean isCount(NumberInText number) {
        boolean counts = number.kind() == Kind.COUNT || number.kind() == Kind.CHANGE;
        return counts && number.exactness() == Exactness.EXACT && !number.unit().isEmpty() && !isPercent(number);
    }

    private static boolean isRate(NumberInText number) {
        return isPercent(number) && number.exactness() == Exactness.EXACT;
    }

    private static boolean isPercent(NumberInText number) {
        return number.unit().equals("%");
    }

    private static boolean isInSentence(NumberInText one, NumberInText other) {
        return one.sentence().equals(other.sentence());
    }

    /** Which of the two that are told is wrong; null where neither is for certain. */
    @Nullable
    NumberInText wrong() {
        BigDecimal exact = now.value().subtract(before.value()).abs();
        if (difference != null && difference.value().compareTo(exact) != 0) {
            return difference;
        }
        boolean wrong =
                rate != null && before.value().signum() > 0 && !Shares.fits(rate.value(), exact, before.value());
        return wrong ? rate : null;
    }

    /** What should stand there instead. */
    String expected(NumberInText wrong) {
        BigDecimal exact = now.value().subtract(before.value());
        String sign = exact.signum() < 0 ? "减少" : "增加";
        return sign
                + (isPercent(wrong)
                        ? Shares.of(exact.abs(), before.value(), wrong.value())
                        : exact.abs().toPlainString());
    }
}
