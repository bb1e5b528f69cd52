package dev.gongkai.report.pages.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.pages.internal.text.LineStyle.Align;
import dev.gongkai.report.pages.testing.SquareFace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Chinese characters are one em wide and all others half an em, so that places are known. */
class LineBreakerTest {

    private static final FormWordPairs WORDS = FormWordPairs.of(Form.EDITION_2021.words());

    private static final double EM = 10;
    private static final double EXACT = 1e-9;

    @Test
    void twentyEightCharactersFillTheLineOfAnOfficialDocument() {
        double width = 156 / 25.4 * 72;
        String text = "政".repeat(28) + "府".repeat(28) + "信息公开";
        Run run = new Run(text, SquareFace.CHAIN, 16, width / 28 - 16);
        List<Line> lines =
                new LineBreaker(new LineStyle(width, Align.JUSTIFIED), FormWordPairs.NONE).lines(List.of(run));
        assertEquals(List.of("政".repeat(28), "府".repeat(28), "信息公开"), texts(lines));
        for (int i = 0; i <= 28; i++) {
            assertEquals(i * width / 28, places(lines.get(1))[i], 1e-6);
        }
        assertEquals(4 * width / 28, lines.get(2).width(), 1e-6);
    }

    @Test
    void charactersOutsideTheGridKeepTheirAdvance() {
        Run run = new Run("政1a（ 府", SquareFace.CHAIN, EM, -1);
        Line line = new LineBreaker(new LineStyle(100, Align.START), FormWordPairs.NONE)
                .lines(List.of(run))
                .get(0);
        assertArrayEquals(new double[] {0, 9, 14, 19, 28, 33, 42}, places(line), EXACT);
    }

    @Test
    void noLineBeginsWithAStop() {
        // the blank half of the stop goes
        List<Line> hangs = justified("甲乙丙丁，戊己庚辛", 4.5);
        assertEquals(List.of("甲乙丙丁，", "戊己庚辛"), texts(hangs));
        assertArrayEquals(new double[] {0, 10, 20, 30, 40, 45}, places(hangs.get(0)), EXACT);
        // a character goes down with it
        List<Line> carried = justified("甲乙丙丁戊己庚辛，壬癸", 8);
        assertEquals(List.of("甲乙丙丁戊己庚", "辛，壬癸"), texts(carried));
        double gap = 10.0 / 6;
        for (int i = 0; i < 7; i++) {
            assertEquals(i * (10 + gap), places(carried.get(0))[i], EXACT);
        }
        assertEquals(80, carried.get(0).width(), EXACT);
    }

    @Test
    void signsGiveUpTheirBlankHalfForOneMore() {
        // One em is wanted: half of it from the sign at the end, the rest from the others.
        List<Line> lines = justified("甲，乙（丙）丁戊己庚。辛壬癸子", 10);
        assertEquals(List.of("甲，乙（丙）丁戊己庚。", "辛壬癸子"), texts(lines));
        double[] places = places(lines.get(0));
        assertEquals(100, places[11], EXACT);
        assertEquals(5, places[11] - places[10], EXACT);
        double tight = 0.0125 * EM;
        double given = (5 - 10 * tight) / 3;
        assertEquals(10 - tight, places[1], EXACT);
        assertEquals(20 - given - 2 * tight, places[2], EXACT);
        // an opening sign loses what is before it
        assertEquals(30 - 2 * given - 3 * tight, places[3], EXACT);
        assertEquals(40 - 2 * given - 4 * tight, places[4], EXACT);
    }

    @Test
    void aQuestionMarkInTheMiddleOfItsBoxGivesUpAQuarter() {
        assertEquals(List.of("甲乙丙丁？", "戊己庚辛"), texts(justified("甲乙丙丁？戊己庚辛", 4.75)));
        assertEquals(List.of("甲乙丙", "丁？戊己"), texts(justified("甲乙丙丁？戊己", 4.5)));
    }

    @Test
    void signsSideBySideShareTheirBlank() {
        assertArrayEquals(
                new double[] {0, 10, 15, 25},
                places(lines("甲》，", 9, Align.START).get(0)),
                EXACT);
        assertArrayEquals(
                new double[] {0, 10, 15, 25, 35},
                places(lines("甲》（乙", 9, Align.START).get(0)),
                EXACT);
        assertArrayEquals(
                new double[] {0, 5, 15, 25, 30, 40},
                places(lines("（“甲”）", 9, Align.START).get(0)),
                EXACT);
        assertArrayEquals(
                new double[] {0, 7.5, 17.5}, places(lines("？”", 9, Align.START).get(0)), EXACT);
        assertArrayEquals(
                new double[] {0, 10, 20, 30},
                places(lines("《甲》", 9, Align.START).get(0)),
                EXACT);
    }

    @Test
    void aSignAtTheEndOfALineSharesNothing() {
        List<Line> lines = justified("甲乙丙》（丁戊己", 4);
        assertEquals(List.of("甲乙丙》", "（丁戊己"), texts(lines));
        assertArrayEquals(new double[] {0, 10, 20, 30, 40}, places(lines.get(0)), EXACT);
        assertArrayEquals(
                new double[] {0, 10, 20, 30, 35},
                places(justified("甲乙丙》（丁戊己", 3.5).get(0)),
                EXACT);
    }

    @Test
    void noLineEndsWithAnOpeningSign() {
        for (char sign : "（“‘《〈【〔［｛「『([{￥$".toCharArray()) {
            assertEquals(List.of("甲乙丙", sign + "丁戊己"), texts(justified("甲乙丙" + sign + "丁戊己", 4.2)));
        }
    }

    @Test
    void noLineBeginsWithAClosingSign() {
        for (char sign : "、。，；：？！”’）》〉】〕］｝」』…—～·%‰℃,.;:?!)]}々ーっ".toCharArray()) {
            assertEquals(List.of("甲乙", "丙" + sign + "丁"), texts(lines("甲乙丙" + sign + "丁", 3.2, Align.START)));
        }
    }

    @Test
    void aPairIsOneSign() {
        assertEquals(List.of("甲乙丙", "丁——戊己"), texts(lines("甲乙丙丁——戊己", 5, Align.START)));
        assertEquals(List.of("甲乙丙", "丁……戊己"), texts(lines("甲乙丙丁……戊己", 5, Align.START)));
        double[] places = places(justified("甲——乙丙丁戊己庚辛（壬癸）", 9).get(0));
        assertEquals(10, places[2] - places[1], EXACT);
    }

    @Test
    void aNumberKeepsItsUnit() {
        for (String number : List.of(
                "12件",
                "1,234.5%",
                "36.5℃",
                "100㎡",
                "2021—2022年",
                "2021-2022",
                "10～20件",
                "3个月",
                "20万元",
                "100余人次",
                "0537-4498856",
                "12:30",
                "１２件",
                "2021 年",
                "±5分",
                "￥1,200",
                "第3条")) {
            List<String> lines = texts(lines("甲乙丙" + number + "甲", width(number) / EM + 2.5, Align.START));
            assertTrue(lines.get(1).startsWith(number), lines::toString);
        }
    }

    @Test
    void theNumberOfADocumentIsWholeIfThatCostsLittle() {
        String text = "依据国务院国办发〔2021〕30号";
        assertEquals(List.of("依据国务院国办发", "〔2021〕30号"), texts(lines(text, 12.2, Align.START)));
        assertEquals(List.of("依据国务院国办发〔2021〕", "30号文件"), texts(justified(text + "文件", 12)));
    }

    @Test
    void wordsAreWhole() {
        assertEquals(List.of("甲乙", "Java丙"), texts(lines("甲乙Java丙", 3.5, Align.START)));
        assertEquals(List.of("don’t ", "don’t"), texts(lines("don’t don’t", 5, Align.START)));
        assertEquals(List.of("甲on-", "line"), texts(lines("甲on-line", 3, Align.START)));
        assertEquals(List.of("甲乙丙", "COVID-19"), texts(lines("甲乙丙COVID-19", 6, Align.START)));
        assertEquals(List.of("甲乙丙", "(a) \"b\""), texts(lines("甲乙丙(a) \"b\"", 4, Align.START)));
        assertEquals(List.of("甲", "zwgk@abc.gov.cn"), texts(lines("甲zwgk@abc.gov.cn", 8, Align.START)));
    }

    @Test
    void addressesBreakAtTheirSeparators() {
        assertEquals(
                List.of("http://www.abc.gov.cn/", "art/2021/1/2.html"),
                texts(lines("http://www.abc.gov.cn/art/2021/1/2.html", 12, Align.START)));
        assertEquals(List.of("甲乙www.abc.", "gov.cn"), texts(lines("甲乙www.abc.gov.cn", 6, Align.START)));
    }

    @Test
    void aHostIsWholeIfThatCostsLittle() {
        String text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
        assertEquals(List.of(text, "a.gov.cn/b"), texts(justified(text + "a.gov.cn/b", 21)));
        assertEquals(List.of(text + "www.", "gov.cn/b"), texts(justified(text + "www.gov.cn/b", 22)));
    }

    @Test
    void anAddressOfMailIsBrokenRatherThanItsLineWidened() {
        String text = "传真：0100-11112222；电子邮箱：";
        String[] address = {"zhengwugongkai@", "shili.example.gov.cn"};
        assertEquals(List.of(text + address[0], address[1]), texts(justified(text + String.join("", address), 24)));
        String line = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉：";
        assertEquals(List.of(line, "a@b.gov.cn"), texts(justified(line + "a@b.gov.cn", 22)));
    }

    @Test
    void aLineIsLeftShortRatherThanTornApart() {
        List<Line> lines = justified("甲乙丙丁戊己庚辛" + "a".repeat(20), 10);
        assertArrayEquals(new double[] {0, 10, 20, 30, 40, 50, 60, 70, 80}, places(lines.get(0)), EXACT);
        lines = justified("甲乙丙丁戊己庚辛壬" + "a".repeat(20), 10);
        assertEquals(100, places(lines.get(0))[9], EXACT);
    }

    @Test
    void whatIsWiderThanTheColumnIsBrokenAtItsWidth() {
        List<String> lines = texts(lines("a".repeat(50), 10, Align.JUSTIFIED));
        assertEquals(List.of("a".repeat(20), "a".repeat(20), "a".repeat(10)), lines);
        assertEquals(List.of("。。。。", "。。"), texts(lines("。".repeat(6), 2, Align.START)));
    }

    @Test
    void narrowColumnsKeepBracketsTogetherAsLongAsTheyCan() {
        assertEquals(List.of("（一）", "予以", "公开"), texts(lines("（一）予以公开", 3, Align.START)));
        assertEquals(List.of("（一）", "予以", "公开"), texts(lines("（一）予以公开", 3, Align.CENTER)));
        assertEquals(List.of("（一）", "予以", "公开"), texts(lines("（一）予以公开", 2, Align.START)));
        assertEquals(List.of("（三）", "不予公开"), texts(lines("（三）不予公开", 4.8, Align.CENTER)));
        assertEquals(List.of("结果", "维持"), texts(lines("结果维持", 3.2, Align.CENTER)));
        assertEquals(List.of("政", "府"), texts(lines("政府", 0, Align.CENTER)));
        assertEquals(List.of("政", "府"), texts(lines("政府", -5, Align.JUSTIFIED)));
    }

    @Test
    void shortLinesKeepTheWordsOfTheForm() {
        assertEquals(List.of("社会", "公益", "组织"), texts(lines("社会公益组织", 3.4, Align.CENTER)));
        assertEquals(
                List.of("1.申请人无正当理由逾期", "不补正、行政机关不再处理", "其政府信息公开申请"),
                texts(lines("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 13, Align.START)));
        assertEquals(List.of("社会公", "益组织"), texts(lines("社会公益组织", 3, Align.JUSTIFIED)));
        assertEquals(List.of("申", "请"), texts(lines("申请", 1, Align.CENTER)));
    }

    @Test
    void linesThatDoNotBeginAtTheLeftAreOfAboutTheSameLength() {
        String text = "推进政府职能转变和“放管服”改革协调小组办公室（营商环境局）";
        List<String> lines = List.of("推进政府职能转变和“放管服”", "改革协调小组办公室（营商环境局）");
        assertEquals(lines, texts(lines(text, 26, Align.CENTER)));
        assertEquals(lines, texts(lines(text, 26, Align.END)));
    }

    @Test
    void aLabelIsNotBrokenForABlankHalf() {
        assertEquals(List.of("其他情形（合计）"), texts(lines("其他情形（合计）", 7.5, Align.START)));
        assertEquals(List.of("其他情形（合计）"), texts(lines("其他情形（合计）", 7.5, Align.CENTER)));
    }

    @Test
    void linesStandWhereTheyAreAligned() {
        assertArrayEquals(
                new double[] {0, 10, 20}, places(lines("政府 ", 4, Align.START).get(0), 3), EXACT);
        assertArrayEquals(
                new double[] {10, 20, 30}, places(lines("政府 ", 4, Align.CENTER).get(0), 3), EXACT);
        assertArrayEquals(
                new double[] {20, 30, 40}, places(lines("政府 ", 4, Align.END).get(0), 3), EXACT);
    }

    @Test
    void theFirstLineIsIndented() {
        Run run = new Run("甲乙丙丁戊己庚辛", SquareFace.CHAIN, EM, 0);
        List<Line> lines =
                new LineBreaker(new LineStyle(50, Align.JUSTIFIED, 20), FormWordPairs.NONE).lines(List.of(run));
        assertEquals(List.of("甲乙丙", "丁戊己庚辛"), texts(lines));
        assertArrayEquals(new double[] {20, 30, 40, 50}, places(lines.get(0)), EXACT);
        assertEquals(50, lines.get(0).width(), EXACT);
        assertEquals(0, places(lines.get(1))[0], EXACT);
    }

    @Test
    void spacesAtTheEndOfALineTakeNoRoom() {
        List<Line> lines = justified("甲乙 丙丁   戊己", 4.5);
        assertEquals(List.of("甲乙 丙丁   ", "戊己"), texts(lines));
        assertArrayEquals(new double[] {0, 10, 20, 25, 35, 45, 45, 45, 45}, places(lines.get(0)), EXACT);
    }

    @Test
    void roomGoesToSpacesAndBesideChineseCharactersOnly() {
        double[] places = places(justified("甲ab cd乙丙丁戊己庚辛壬癸子丑寅", 13.2).get(0));
        assertEquals(5, places[2] - places[1], EXACT);
        assertEquals(5, places[5] - places[4], EXACT);
        double gap = places[1] - 10;
        assertTrue(gap > 0, "gap");
        assertEquals(5 + gap, places[4] - places[3], EXACT);
        assertEquals(5, places[3] - places[2], EXACT);
    }

    @Test
    void aLineFeedEndsTheLineItStandsIn() {
        assertEquals(List.of("甲\n", "\n", "乙\r\n", "丙"), texts(justified("甲\n\n乙\r\n丙", 5)));
        assertEquals(List.of("甲\n"), texts(justified("甲\n", 5)));
        assertEquals(List.of(), justified("", 5));
        assertArrayEquals(new double[] {0, 10, 10}, places(justified("甲\n乙", 5).get(0)), EXACT);
    }

    @Test
    void aTabIsTwoEms() {
        assertArrayEquals(
                new double[] {0, 10, 30, 40}, places(justified("甲\t乙", 5).get(0)), EXACT);
    }

    @Test
    void whatIsNotSeenSaysWhereLinesBreak() {
        assertEquals(List.of("甲乙", "丙\u00A0丁"), texts(lines("甲乙丙\u00A0丁", 3.6, Align.START)));
        assertEquals(List.of("甲乙", "丙\u2060丁"), texts(lines("甲乙丙\u2060丁", 3, Align.START)));
        assertEquals(List.of("abcd\u200B", "efg"), texts(lines("abcd\u200Befg", 3, Align.START)));
        assertEquals(List.of("甲", "ab\u00ADcd"), texts(lines("甲ab\u00ADcd", 2, Align.START)));
    }

    @Test
    void marksStayWithTheirCharacter() {
        assertEquals(List.of("葛\uDB40\uDD00", "e\u0301"), texts(lines("葛\uDB40\uDD00e\u0301", 0.1, Align.START)));
        assertEquals(List.of("👩\u200D👩"), texts(lines("👩\u200D👩", 0.1, Align.START)));
    }

    @Test
    void aPieceHasOneFaceAndSize() {
        Face latin = new SquareFace();
        Run first = new Run("甲ab", new FaceChain(latin, List.of(new SquareFace())), EM, 0);
        Run second = new Run("cd", new FaceChain(latin, List.of(latin)), EM, 0);
        Run third = new Run("e", new FaceChain(latin, List.of(latin)), 2 * EM, 0);
        Line line = new LineBreaker(new LineStyle(100, Align.START), FormWordPairs.NONE)
                .lines(List.of(first, second, third))
                .get(0);
        assertEquals(3, line.pieces().size());
        assertEquals(4, line.pieces().get(1).codePoints().length);
        assertEquals(latin, line.pieces().get(1).face());
        assertArrayEquals(
                new double[] {10, 15, 20, 25, 30}, line.pieces().get(1).places(), EXACT);
        assertArrayEquals(new double[] {30, 40}, line.pieces().get(2).places(), EXACT);
        assertEquals(20, line.pieces().get(2).size(), EXACT);
    }

    @Test
    void aCharacterThatNoFaceHasIsNamed() {
        List<Run> runs = List.of(
                new Run("𬭎甲", SquareFace.CHAIN, EM, 0),
                new Run("乙" + Character.toString(SquareFace.MISSING), SquareFace.CHAIN, EM, 0));
        LineBreaker breaker = new LineBreaker(new LineStyle(100, Align.START), FormWordPairs.NONE);
        MissingGlyphException e = assertThrows(MissingGlyphException.class, () -> breaker.lines(runs));
        assertEquals(SquareFace.MISSING, e.codePoint());
        assertEquals(3, e.index());
    }

    @Test
    void theWidthOfATextIsThatOfItsWidestLine() {
        List<Run> runs = List.of(new Run("政府信息（公开）2021年 \n甲", SquareFace.CHAIN, EM, 0));
        assertEquals(110, LineBreaker.naturalWidth(runs), EXACT);
    }

    @Test
    void widthsAreNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new LineStyle(Double.NaN, Align.START));
    }

    private static double width(String text) {
        return LineBreaker.naturalWidth(List.of(new Run(text, SquareFace.CHAIN, EM, 0)));
    }

    private static List<Line> justified(String text, double ems) {
        return lines(text, ems, Align.JUSTIFIED);
    }

    private static List<Line> lines(String text, double ems, Align align) {
        return new LineBreaker(new LineStyle(ems * EM, align), WORDS)
                .lines(List.of(new Run(text, SquareFace.CHAIN, EM, 0)));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> new String(piece.codePoints(), 0, piece.codePoints().length))
                        .collect(Collectors.joining()))
                .collect(Collectors.toList());
    }

    private static double[] places(Line line) {
        assertEquals(1, line.pieces().size());
        return line.pieces().get(0).places();
    }

    private static double[] places(Line line, int count) {
        return Arrays.copyOf(places(line), count);
    }
}
