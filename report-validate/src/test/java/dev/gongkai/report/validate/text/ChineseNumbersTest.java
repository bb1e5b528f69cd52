package dev.gongkai.report.validate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumbersTest {
    /** What the scanner looks for, and what may break it. */
    private static final String[] PIECES = {
        "1",
        "12,",
        "，",
        "。",
        "；",
        "：",
        "、",
        "（",
        "）",
        "“",
        "”",
        "《",
        "》",
        "第",
        "一",
        "十",
        "百",
        "万",
        "亿",
        "零",
        "〇",
        "两",
        "件",
        "年",
        "月",
        "号",
        "条",
        "%",
        "万元",
        "余",
        "多",
        "约",
        "较上年",
        "减少",
        "未收到",
        "无",
        "申请",
        "行政复议",
        "至",
        "-",
        "—",
        "〔",
        "〕",
        "a",
        "@",
        ".",
        "/",
        ":",
        " ",
        "\t",
        "\n",
        "　",
        "\uD83D",
        "\uDE00",
        "\uD842\uDFB7",
        "\u0000",
        "\uFEFF",
        "①",
        "分之",
        "是",
        "+",
        "×",
        "·",
        "每",
        "统一",
        "电话",
        "１",
        "，２３４",
        "其中",
        "共"
    };

    private static final int LENGTH = 600;
    /** Words are looked for in some thirty tables, the longest with a hundred words of the same first character. */
    private static final int READS_PER_CHARACTER = 500;

    @Test
    void saysWhereANumberStands() {
        String text = "本年新收申请 １２ 件，\n其中（一）网上约1,234余件。";
        assertThat(ChineseNumbers.scan(text))
                .extracting(number -> text.substring(number.start(), number.end()))
                .containsExactly("１２ 件", "（一）", "1,234余件");
    }

    @Test
    void saysWhereItsSentenceStands() {
        String text = "上半年3件！“下半年5件。”其中（甲1件；乙4件）均办结；另有2件\n结转1件";
        assertThat(ChineseNumbers.scan(text))
                .extracting(number -> number.sentence().of(text))
                .containsExactly("上半年3件！", "“下半年5件。”", "其中（甲1件；乙4件）均办结；", "其中（甲1件；乙4件）均办结；", "另有2件", "结转1件");
    }

    @Test
    void zerosOfOneStatementShareItsPlace() {
        String text = "本年未发生行政复议、行政诉讼。";
        List<NumberInText> zeros = ChineseNumbers.scan(text);
        assertThat(zeros).extracting(NumberInText::subject).containsExactly("本年发生行政复议", "本年发生行政诉讼");
        assertThat(zeros)
                .allMatch(zero -> text.substring(zero.start(), zero.end()).equals("未发生"));
    }

    @Test
    void aSubjectIsNotEndless() {
        String text = "报".repeat(500) + "12件";
        assertThat(ChineseNumbers.scan(text).get(0).subject()).isEqualTo("报".repeat(100));
        String pairs = "\uD869\uDED6".repeat(50) + "报12件";
        assertThat(ChineseNumbers.scan(pairs).get(0).subject()).isEqualTo("\uD869\uDED6".repeat(49) + "报");
    }

    /** No long holds it. */
    @Test
    void aNumberBeyondAllBoundsIsNone() {
        assertThat(ChineseNumbers.scan("共九千九百九十九万亿九千万亿件"))
                .noneMatch(number -> number.unit().equals("件"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n", "。", "\uD83D", "\uDE00件", "第", "第（", "较", "未", "万", "（", "）", "1", "+1", "-", "百分之",
                "三分之"
            })
    void takesAnyText(String text) {
        assertThat(ChineseNumbers.scan(text)).allMatch(number -> number.end() <= text.length());
    }

    @Test
    void takesTextsOfNoSense() {
        Random random = new Random(30);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            holdsTogether(text.toString());
        }
    }

    @Test
    void takesCharactersOfAnyKind() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(100); j >= 0; j--) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
            holdsTogether(text.toString());
        }
    }

    private static void holdsTogether(String text) {
        int start = 0;
        for (NumberInText number : ChineseNumbers.scan(text)) {
            assertThat(number.start()).as(text).isGreaterThanOrEqualTo(start).isLessThan(number.end());
            assertThat(number.sentence().start()).as(text).isLessThanOrEqualTo(number.start());
            assertThat(number.sentence().end()).as(text).isGreaterThanOrEqualTo(number.end());
            assertThat(number.end()).as(text).isLessThanOrEqualTo(text.length());
            start = number.start();
        }
    }

    /** Counts the characters that are read instead of the time: twice the text takes twice the reads. */
    @Test
    void readsEachCharacterABoundedNumberOfTimes() {
        for (String first : PIECES) {
            readsInProportion(first);
            for (String second : PIECES) {
                readsInProportion(first + second);
            }
        }
        for (String piece : List.of(
                "未收到申请、另",
                "未收到申请、行政复议",
                "1-1至",
                "111,111,1111",
                "111,",
                "电话1 ",
                "第一、",
                "较上年增加",
                "《1件",
                "1件》",
                "（1件",
                "1年",
                "a1个",
                "a--",
                "1.1-",
                "一万亿",
                "三分之",
                "“一件",
                "，１１１",
                "一百万",
                "未收到一",
                "十三五")) {
            readsInProportion(piece);
        }
    }

    private static void readsInProportion(String piece) {
        long reads = reads(piece.repeat(LENGTH / piece.length()));
        long twice = reads(piece.repeat(2 * (LENGTH / piece.length())));
        assertThat(twice).as(piece).isLessThanOrEqualTo(2 * reads + reads / 10 + READS_PER_CHARACTER);
        assertThat(reads).as(piece).isLessThanOrEqualTo((long) READS_PER_CHARACTER * LENGTH);
    }

    private static long reads(String text) {
        CountingText counting = new CountingText(text);
        new NumberScanner(counting).scan();
        return counting.reads;
    }

    private static final class CountingText extends CompactText {
        private long reads;

        CountingText(String text) {
            super(text);
        }

        @Override
        char at(int index) {
            reads++;
            return super.at(index);
        }

        @Override
        int endOfRun(BitSet characters, int start) {
            int end = super.endOfRun(characters, start);
            reads += end - start;
            return end;
        }
    }

    @Test
    void aCountIsWhatItSaysAndNoName() {
        assertThat(ChineseNumbers.scan("落实“三同步”，发布信息12条。"))
                .extracting(NumberInText::kind)
                .containsExactly(Kind.NAME, Kind.COUNT);
    }
}
