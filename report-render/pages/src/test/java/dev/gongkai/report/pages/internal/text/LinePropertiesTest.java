package dev.gongkai.report.pages.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gongkai.report.pages.internal.text.LineStyle.Align;
import dev.gongkai.report.pages.testing.SquareFace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the lines of any text. */
class LinePropertiesTest {

    private static final String BEGINS_NO_LINE = "、。，；：？！”’）》〉】〕］｝」』…—～·%‰℃,.;:?!)]}";
    private static final String ENDS_NO_LINE = "（“‘《〈【〔［｛「『([{￥$";
    private static final String BLANK_HALF = "、。，；：！”’）》〉】〕］｝」』（“‘《〈【〔［｛「『";
    private static final String UNSEEN = " \t\n\r\u200B\u3000";

    /** Numbers and what belongs to them. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:[.,:/—～-][0-9]+)*(?:[%‰℃㎡]|万元|个月|[年月日号件条次项人份篇家场页元万亿])?");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private static final double EM = 12;
    private static final int TEXTS = 2_000;
    private static final double CLOSE = 1e-6;

    private static final double[] WIDTHS = {-1, 0, 0.3, 1, 1.5, 2, 3, 5, 8, 14, 28};
    private static final double[] INDENTS = {0, 0, 2, -1, 40};

    @Test
    void everyCharacterIsThereOnceAndInOrder() {
        forAll((text, style, lines) -> {
            StringBuilder found = new StringBuilder();
            lines.forEach(line -> line.pieces().forEach(piece -> {
                assertEquals(piece.codePoints().length + 1, piece.places().length);
                assertTrue(piece.codePoints().length > 0);
                found.append(new String(piece.codePoints(), 0, piece.codePoints().length));
            }));
            assertEquals(text, found.toString());
        });
    }

    @Test
    void placesRiseAndPiecesTouch() {
        forAll((text, style, lines) -> lines.forEach(line -> {
            double end = Double.NaN;
            for (Line.PlacedRun piece : line.pieces()) {
                double[] places = piece.places();
                if (!Double.isNaN(end)) {
                    assertEquals(end, places[0], CLOSE);
                }
                for (int i = 1; i < places.length; i++) {
                    // The blank half of an opening sign may lie over what is before it.
                    boolean opens = i == places.length - 1 || isAny(ENDS_NO_LINE, piece.codePoints()[i]);
                    double back = opens ? 0.52 : 0.02;
                    assertTrue(places[i] >= places[i - 1] - back * EM, () -> show(line));
                }
                end = places[places.length - 1];
            }
            assertEquals(line.width(), end, CLOSE);
        }));
    }

    @Test
    void noLineIsWiderThanItsColumnUnlessASingleCharacterIs() {
        forAll((text, style, lines) -> {
            for (Line line : lines) {
                double from = first(line).places()[0];
                double room = style.width(line == lines.get(0));
                if (line.width() - from > Math.max(room, 0) + EM / 2 + CLOSE) {
                    assertEquals(1, seen(line), () -> style + " " + show(line));
                }
            }
        });
    }

    @Test
    void noLineBeginsOrEndsWithWhatMustNotUnlessItsPieceIsWiderThanTheLine() {
        forAll((text, style, lines) -> {
            int[] all = text.codePoints().toArray();
            int at = 0;
            for (int i = 0; i < lines.size() - 1; i++) {
                at += length(lines.get(i));
                int before = at - 1;
                while (before > 0 && isAny(UNSEEN, all[before]) && all[before] != '\n') {
                    before--;
                }
                if (all[at - 1] == '\n' || all[before] == '\n' || isAny(UNSEEN, all[before])) {
                    continue;
                }
                boolean wrong = isAny(BEGINS_NO_LINE, all[at]) || isAny(ENDS_NO_LINE, all[before]) || isPart(all[at]);
                if (wrong) {
                    assertPieceIsWide(all, at, style, text);
                }
            }
        });
    }

    @Test
    void numbersAndWordsAreWhole() {
        forAll((text, style, lines) -> {
            int[] all = text.codePoints().toArray();
            List<Integer> breaks = new ArrayList<>();
            int at = 0;
            for (Line line : lines) {
                at += length(line);
                breaks.add(text.offsetByCodePoints(0, at));
            }
            for (Pattern pattern : List.of(NUMBER, WORD)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    for (int offset : breaks) {
                        if (offset > matcher.start() && offset < matcher.end() && !isInLink(text, offset)) {
                            assertPieceIsWide(all, text.codePointCount(0, offset), style, matcher.group());
                        }
                    }
                }
            }
        });
    }

    @Test
    void justifiedLinesFillTheColumn() {
        forAll((text, style, lines) -> {
            if (lines.isEmpty() || style.align() != Align.JUSTIFIED || style.width(true) <= 0) {
                return;
            }
            for (Line line : lines.subList(0, lines.size() - 1)) {
                String shown = show(line);
                if (!shown.endsWith("\n") && !shown.endsWith("\r") && seen(line) > 1) {
                    double room = style.width() - line.width();
                    int between = 0;
                    for (int i = 1; i < shown.length(); i++) {
                        between += isHan(shown.charAt(i - 1)) && isHan(shown.charAt(i)) ? 1 : 0;
                    }
                    if (Math.abs(room) > CLOSE) {
                        assertTrue(room > 0 && room >= between * EM / 4 * 0.8, () -> style + " " + shown);
                    }
                }
            }
        });
    }

    @Test
    void triesGrowNoFasterThanTheText() {
        double width = 28 * EM;
        for (String unit :
                List.of("政府信息公开，", "政", "。", "（", "a", "1", "字 ", "\u00A0", "字\u0301", "www.a.cn/b/", "政1年（a）")) {
            for (Align align : Align.values()) {
                LineStyle style = new LineStyle(width, align, 2 * EM);
                double small = tries(unit.repeat(2_000), style);
                double large = tries(unit.repeat(20_000), style);
                assertTrue(large <= 11 * small, () -> unit + " " + align + ": " + small + ", " + large);
            }
        }
    }

    @Test
    void everyCharacterIsMeasuredOnce() {
        int[] asked = {0};
        Face face = new SquareFace() {
            @Override
            public double advance(int codePoint) {
                asked[0]++;
                return super.advance(codePoint);
            }
        };
        String text = "政府信息公开，2021年".repeat(500);
        Run run = new Run(text, new FaceChain(null, List.of(face)), EM, 0);
        new LineBreaker(new LineStyle(28 * EM, Align.JUSTIFIED), FormWordPairs.NONE).lines(List.of(run));
        assertEquals(text.length(), asked[0]);
    }

    @Test
    void theSameTextGivesTheSameLines() {
        forAll((text, style, lines) -> {
            List<Line> again =
                    new LineBreaker(style, FormWordPairs.NONE).lines(runs(text, new Random(text.hashCode())));
            assertEquals(lines.size(), again.size());
            for (int i = 0; i < lines.size(); i++) {
                assertArrayEquals(
                        first(lines.get(i)).places(), first(again.get(i)).places());
            }
        });
    }

    private static int tries(String text, LineStyle style) {
        MeasuredText measured = new MeasuredText(List.of(new Run(text, SquareFace.CHAIN, EM, 0)));
        BreakOpportunities breaks = new BreakOpportunities(measured);
        breaks.breakWhatIsWider(0, measured.length, style.width(true), style.width());
        OptimumBreaks optimum = new OptimumBreaks(measured, breaks, style, 0, measured.length);
        optimum.ends();
        return optimum.tries();
    }

    /** Whether a break is within a piece that could not have been on a line by itself. */
    private static void assertPieceIsWide(int[] all, int at, LineStyle style, String what) {
        int from = at;
        while (from > 0 && !isFree(all, from)) {
            from--;
        }
        int to = at;
        while (to < all.length && !isFree(all, to)) {
            to++;
        }
        double width = 0;
        for (int i = from; i < to; i++) {
            width += all[i] == '\t' ? 2 * EM : SquareFace.width(all[i]) * (isAny(BLANK_HALF, all[i]) ? EM / 2 : EM);
        }
        double narrowest = width;
        assertTrue(
                narrowest > style.width(from == 0) || narrowest > style.width(),
                () -> style + " breaks " + what + " at " + at);
    }

    /** Whether a line may end before a character beyond doubt. */
    private static boolean isFree(int[] all, int at) {
        int before = all[at - 1];
        return before == '\n'
                || (isHan(before) || isAny("、。，；：？！）》〉】", before)) && (isHan(all[at]) || isAny("（《〈【", all[at]));
    }

    private static boolean isHan(int c) {
        return "政府信息公开申请依法主动机关社会".indexOf(c) >= 0;
    }

    private static boolean isAny(String characters, int c) {
        return characters.indexOf(c) >= 0;
    }

    private static boolean isPart(int c) {
        return c == 0xFE00 || c == 0x301 || c == 0x200D || c == 0xE0100;
    }

    private static boolean isInLink(String text, int offset) {
        int from = offset;
        while (from > 0 && text.charAt(from - 1) > ' ' && text.charAt(from - 1) < 0x7F) {
            from--;
        }
        int to = offset;
        while (to < text.length() && text.charAt(to) > ' ' && text.charAt(to) < 0x7F) {
            to++;
        }
        String token = text.substring(from, to);
        return (token.contains("/") || token.contains("www.")) && isAny("/?&=.-_", text.charAt(offset - 1));
    }

    private static Line.PlacedRun first(Line line) {
        return line.pieces().get(0);
    }

    private static int length(Line line) {
        return line.pieces().stream()
                .mapToInt(piece -> piece.codePoints().length)
                .sum();
    }

    private static String show(Line line) {
        StringBuilder text = new StringBuilder();
        line.pieces().forEach(piece -> text.append(new String(piece.codePoints(), 0, piece.codePoints().length)));
        return text.toString();
    }

    /** How many characters take room. */
    private static long seen(Line line) {
        String shown = show(line).replace("\u200D👩", "");
        return shown.codePoints()
                .filter(c -> SquareFace.width(c) > 0 && !isAny(UNSEEN, c))
                .count();
    }

    private interface Property {
        void check(String text, LineStyle style, List<Line> lines);
    }

    private static void forAll(Property property) {
        Random random = new Random(20220127);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            Align align = Align.values()[random.nextInt(Align.values().length)];
            double width = EM * WIDTHS[random.nextInt(WIDTHS.length)];
            LineStyle style = new LineStyle(width, align, EM * INDENTS[random.nextInt(INDENTS.length)]);
            List<Run> runs = runs(text, new Random(text.hashCode()));
            property.check(text, style, new LineBreaker(style, FormWordPairs.NONE).lines(runs));
        }
    }

    private static String text(Random random) {
        String[] parts = {
            "政",
            "府",
            "信",
            "息",
            "公",
            "开",
            "申",
            "请",
            "依法主动",
            "机关社会",
            "，",
            "。",
            "、",
            "；",
            "：",
            "？",
            "！",
            "（",
            "）",
            "《",
            "》",
            "“",
            "”",
            "〔2021〕30号",
            "（一）",
            "——",
            "……",
            "·",
            "1",
            "23",
            "1,234.5",
            "2021-2022",
            "10—20",
            "50%",
            "36.5℃",
            "100㎡",
            "12件",
            "3个月",
            "8万元",
            "2021年1月27日",
            "￥5",
            "GB",
            "Java",
            "e-mail",
            "a@b.cn",
            "http://www.a.gov.cn/art/2021/1/2.html?x=1&y=2",
            "www.abc.gov.cn",
            "（",
            "〔",
            "」",
            "(",
            ")",
            "\"",
            "'",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\u200B",
            "\u00A0",
            "\u2060",
            "\u00AD",
            "é",
            "e\u0301",
            "政\uFE00",
            "𬭎",
            "葛\uDB40\uDD00",
            "👩\u200D👩",
            "\u3000",
            "%",
            "‰",
            "々",
            "信息",
            "公开",
            "政府"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append(parts[random.nextInt(random.nextBoolean() ? 10 : parts.length)]);
        }
        return text.toString();
    }

    /** Cuts a text into runs of two sizes. */
    private static List<Run> runs(String text, Random random) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int rest = text.codePointCount(from, text.length());
            int to = text.offsetByCodePoints(from, 1 + random.nextInt(rest));
            double size = random.nextInt(8) == 0 ? EM * 0.8 : EM;
            runs.add(new Run(text.substring(from, to), SquareFace.CHAIN, size, 0));
            from = to;
        }
        return runs;
    }
}
