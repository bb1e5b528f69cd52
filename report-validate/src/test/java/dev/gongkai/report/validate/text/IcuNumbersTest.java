package dev.gongkai.report.validate.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A second opinion on what numerals are worth: ICU spells numbers out and reads them, by the rules of CLDR. */
class IcuNumbersTest {

    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿";

    /** Where ICU reads another value or none, with the reason why ours is meant. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("1.2", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("1.7", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("1.8", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("10", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("240", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("3", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("3.2", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("3.5", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("4", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("8", "a scale in Chinese goes on behind the digits: 1.2万, 3万5千"),
            Map.entry("1", "a share, 1/4 and 三分之二: ours is worth what both numbers are"),
            Map.entry("2", "a share, 1/4 and 三分之二: ours is worth what both numbers are"),
            Map.entry("三", "a share, 1/4 and 三分之二: ours is worth what both numbers are"),
            Map.entry("千", "a share, 1/4 and 三分之二: ours is worth what both numbers are"),
            Map.entry("百", "a share, 1/4 and 三分之二: ours is worth what both numbers are"),
            Map.entry("12", "a blank parts the thousands"),
            Map.entry("2021.12.31", "a date, worth its year"),
            Map.entry("三四", "about three or four; ICU reads the digits one by one"),
            Map.entry("三百二十万", "the unit is 万元, and the value counts these"),
            Map.entry("二十万", "the unit is 万元, and the value counts these"),
            Map.entry("十四五", "the name of a plan: fourteen and five"));

    private final RuleBasedNumberFormat chinese =
            new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE, RuleBasedNumberFormat.SPELLOUT);

    private static List<String> sentences() throws IOException {
        try (InputStream in = IcuNumbersTest.class.getResourceAsStream("numbers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void bothReadTheNumeralsOfTheSentencesAlike() throws IOException {
        Map<String, String> different = new TreeMap<>();
        int compared = 0;
        for (String sentence : sentences()) {
            for (NumberInText number : ChineseNumbers.scan(sentence)) {
                String numeral = numeral(sentence, number);
                if (numeral == null) {
                    continue;
                }
                compared++;
                BigDecimal theirs = read(numeral);
                if (theirs == null || theirs.compareTo(number.value()) != 0) {
                    different.put(numeral, number.value().toPlainString() + ", ICU " + theirs + " in " + sentence);
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
        assertThat(different.keySet()).as(different.toString()).isEqualTo(new TreeMap<>(EXPLAINED).keySet());
    }

    /** Digits or Chinese numerals with which the number begins, as far as they go; null where something else does. */
    private static @Nullable String numeral(String sentence, NumberInText number) {
        String words = sentence.substring(number.start(), number.end());
        int end = 0;
        boolean digits = Character.isDigit(words.charAt(0));
        while (end < words.length() && isOf(words, end, digits)) {
            end++;
        }
        return end == 0 ? null : words.substring(0, end);
    }

    private static boolean isOf(String words, int at, boolean digits) {
        char c = words.charAt(at);
        return digits
                ? c >= '0' && c <= '9' || at > 0 && (c == ',' || c == '.') && at + 1 < words.length()
                : NUMERALS.indexOf(c) >= 0;
    }

    private @Nullable BigDecimal read(String numeral) {
        ParsePosition position = new ParsePosition(0);
        Number number;
        if (Character.isDigit(numeral.charAt(0))) {
            DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(ULocale.SIMPLIFIED_CHINESE);
            format.setParseBigDecimal(true);
            number = format.parse(numeral, position);
        } else {
            number = chinese.parse(numeral, position);
        }
        boolean whole = number != null && position.getIndex() == numeral.length();
        return whole ? new BigDecimal(number.toString()) : null;
    }

    @Test
    void whatIcuSpellsOutIsReadAsItsNumber() {
        Random random = new Random(20);
        for (int i = 0; i < 5_000; i++) {
            long value = i < 1_200 ? i : Math.abs(random.nextLong()) % (long) Math.pow(10, 2 + random.nextInt(9));
            String spelt = chinese.format(value);
            List<NumberInText> read = ChineseNumbers.scan("全年收到申请" + spelt + "件。");
            assertThat(read).as(spelt).hasSize(1);
            assertThat(read.get(0).value()).as(spelt).isEqualByComparingTo(BigDecimal.valueOf(value));
            assertThat(read.get(0).unit()).as(spelt).isEqualTo("件");
        }
    }
}
