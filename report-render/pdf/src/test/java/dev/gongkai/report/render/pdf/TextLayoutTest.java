package dev.gongkai.report.render.pdf;

import static dev.gongkai.report.render.pdf.testing.LayoutChecks.BODY;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.BOTTOM;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.CHARACTER;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.LEFT;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.NEARLY;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.PITCH;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.RIGHT;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Signature;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Samples;
import dev.gongkai.report.render.pdf.testing.LayoutChecks;
import dev.gongkai.report.render.pdf.testing.PageContent;
import dev.gongkai.report.render.pdf.testing.PageContent.Glyph;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.ReadLine;
import dev.gongkai.report.render.pdf.testing.ReadPdf;
import dev.gongkai.report.render.pdf.testing.ReadPdf.Node;
import dev.gongkai.report.render.pdf.testing.Strains;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How lines of text stand. */
class TextLayoutTest {

    private static final String NOT_FIRST = "、。，；：？！”’）》〉】";
    private static final String NOT_LAST = "（“‘《〈【";

    private static final double BELOW = 10;

    @TestFactory
    List<DynamicTest> everyDocument() {
        return LayoutChecks.tests(LayoutChecks.everything(), (document, pdf) -> {
            linesStandInTheirPitch(document, pdf);
            textStandsOnTheGrid(document, pdf);
            linesBeginAndEndWithWhatMayStandThere(document, pdf);
            paragraphsAreIndented(document, pdf);
            sizesAreThoseOfTheStandard(document, pdf);
            signatureStandsAtTheRight(document, pdf);
            aLineIsLeftBlankAboveTheSignature(document, pdf);
        });
    }

    private static List<List<ReadLine>> textParagraphs(Document document, ReadPdf pdf) {
        return LayoutChecks.paragraphs(document, pdf).stream()
                .filter(lines -> lines.get(0).first().size() == BODY)
                .toList();
    }

    private static void linesStandInTheirPitch(Document document, ReadPdf pdf) {
        for (List<ReadLine> lines : textParagraphs(document, pdf)) {
            for (int i = 1; i < lines.size(); i++) {
                ReadLine line = lines.get(i);
                if (line.page() == lines.get(i - 1).page()) {
                    assertThat(line.baseline() - lines.get(i - 1).baseline()).isCloseTo(PITCH, within(0.05));
                } else {
                    assertThat(line.page()).isEqualTo(lines.get(i - 1).page() + 1);
                    assertThat(line.baseline()).isCloseTo(TOP + PITCH / 2 + 0.38 * BODY, within(0.05));
                }
            }
        }
    }

    /** Lines of all pages are in register, unless there was no room to go down to the next line of the grid. */
    private static void textStandsOnTheGrid(Document document, ReadPdf pdf) {
        List<ReadLine> lines =
                textParagraphs(document, pdf).stream().flatMap(List::stream).toList();
        for (ReadLine line : lines) {
            double row = (line.baseline() - TOP - PITCH / 2 - 0.38 * BODY) / PITCH;
            double bottom = bottom(pdf.pages().get(line.page() - 1), line.page(), lines);
            boolean full = bottom + (Math.ceil(row) - row) * PITCH > BOTTOM + 0.05;
            if (!full) {
                assertThat(row).describedAs(line.text()).isCloseTo(Math.round(row), within(0.002));
            }
        }
    }

    /** Where a page ends: with a line of text, a table or a caption and the space that tables and captions want below. */
    private static double bottom(PageContent page, int number, List<ReadLine> lines) {
        double text = lines.stream()
                .filter(line -> line.page() == number)
                .mapToDouble(line -> line.baseline() - 0.38 * BODY + PITCH / 2)
                .max()
                .orElse(TOP);
        double others = page.sequences().stream()
                .filter(sequence -> !PageLayoutTest.isPageNumber(sequence))
                .flatMap(sequence -> Stream.concat(
                        sequence.boxes().stream(), sequence.glyphs().stream().map(Glyph::ink)))
                .mapToDouble(Rectangle2D::getMaxY)
                .max()
                .orElse(TOP);
        return Math.max(text, others + BELOW);
    }

    /** All lines of text, in cells too. */
    private static List<List<ReadLine>> texts(Document document, ReadPdf pdf) {
        List<List<ReadLine>> texts = new ArrayList<>(LayoutChecks.paragraphs(document, pdf));
        for (String kind : List.of("H1", "TH", "TD", "Caption")) {
            pdf.root().all(kind).forEach(node -> texts.add(ReadLine.of(node.glyphs())));
        }
        return texts;
    }

    private static void linesBeginAndEndWithWhatMayStandThere(Document document, ReadPdf pdf) {
        for (List<ReadLine> lines : texts(document, pdf)) {
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i - 1).feeds()) {
                    continue;
                }
                String before = lines.get(i - 1).text().stripTrailing();
                String line = lines.get(i).text();
                assertThat(line.substring(0, 1))
                        .describedAs(before + "|" + line)
                        .matches(c -> NOT_FIRST.indexOf(c.charAt(0)) < 0, "may begin a line");
                assertThat(before.substring(before.length() - 1))
                        .describedAs(before + "|" + line)
                        .matches(c -> NOT_LAST.indexOf(c.charAt(0)) < 0, "may end a line");
            }
        }
    }

    /** The signature is none. */
    private static void paragraphsAreIndented(Document document, ReadPdf pdf) {
        List<List<ReadLine>> paragraphs = textParagraphs(document, pdf);
        int signature = signature(document, pdf).size();
        for (List<ReadLine> lines : paragraphs.subList(0, paragraphs.size() - signature)) {
            beginsAt(LEFT + 2 * CHARACTER, lines.get(0));
        }
    }

    private static void sizesAreThoseOfTheStandard(Document document, ReadPdf pdf) {
        List<String> notes = new ArrayList<>();
        for (Block block : LayoutChecks.blocks(document)) {
            if (block instanceof Paragraph paragraph && paragraph.kind() == Paragraph.Kind.NOTE) {
                notes.add(paragraph.text());
            }
        }
        for (Node node : pdf.blocks()) {
            switch (node.type()) {
                case "H1" -> sizeIs(22, node);
                case "H2", "H3", "H4", "H5", "H6" -> sizeIs(BODY, node);
                case "Caption" -> sizeIs(12, node);
                case "Figure" -> assertThat(node.glyphs()).isEmpty();
                case "P" -> sizeIs(notes.remove(node.text()) ? 12 : BODY, node);
                case "Table" -> {
                    node.all("Caption").forEach(caption -> sizeIs(12, caption));
                    double size = columns(node) >= 8 ? 9 : 10.5;
                    node.all("TH").forEach(cell -> sizeIs(size, cell));
                    node.all("TD").forEach(cell -> dataSizeIs(size, cell));
                }
                default -> throw new AssertionError(node.type());
            }
        }
        assertThat(notes).isEmpty();
    }

    /** A number that would not fit on a line is smaller, and has one for that. */
    private static void dataSizeIs(double size, Node cell) {
        boolean smaller = !cell.glyphs().isEmpty() && cell.glyphs().get(0).size() < size - 0.01;
        if (!smaller) {
            sizeIs(size, cell);
            return;
        }
        assertThat(cell.text()).matches("[0-9.,]{6,}");
        assertThat(cell.glyphs()).allMatch(glyph -> glyph.size() >= 0.7 * size - 0.01);
        assertThat(ReadLine.of(cell.glyphs())).hasSize(1);
    }

    private static void sizeIs(double size, Node node) {
        assertThat(node.glyphs()).allMatch(glyph -> Math.abs(glyph.size() - size) < 0.01);
    }

    private static int columns(Node table) {
        return table.all("TR").get(0).kids().stream()
                .mapToInt(cell -> cell.number("ColSpan", 1))
                .sum();
    }

    /** The lines of the name, and those of the date. */
    private static List<List<ReadLine>> signature(Document document, ReadPdf pdf) {
        List<Block> blocks = document.blocks();
        if (!(blocks.get(blocks.size() - 1) instanceof Signature signature)) {
            return List.of();
        }
        List<List<ReadLine>> paragraphs = textParagraphs(document, pdf);
        return paragraphs.subList(paragraphs.size() - (signature.date() == null ? 1 : 2), paragraphs.size());
    }

    /** GB/T 9704-2012, 7.3.5.2: without a seal. */
    private static void signatureStandsAtTheRight(Document document, ReadPdf pdf) {
        List<List<ReadLine>> signature = signature(document, pdf);
        if (signature.isEmpty()) {
            return;
        }
        List<ReadLine> name = signature.get(0);
        double edge = RIGHT - 2 * CHARACTER;
        double date = signature.size() == 1 ? 0 : width(signature.get(1).get(0));
        if (name.size() == 1 && date <= width(name.get(0))) {
            assertThat(name.get(0).rightEdge()).isCloseTo(edge, NEARLY);
        }
        if (signature.size() == 2) {
            assertThat(signature.get(1)).hasSize(1);
            ReadLine day = signature.get(1).get(0);
            assertThat(day.baseline() - name.get(name.size() - 1).baseline()).isCloseTo(PITCH, within(0.05));
            double beginning = name.stream().mapToDouble(ReadLine::left).min().orElseThrow();
            assertThat(day.left()).isCloseTo(beginning + 2 * CHARACTER, NEARLY);
            if (date > width(name.get(0))) {
                assertThat(day.rightEdge()).isCloseTo(edge, NEARLY);
            }
        }
    }

    private static void aLineIsLeftBlankAboveTheSignature(Document document, ReadPdf pdf) {
        int signature = signature(document, pdf).size();
        List<Node> blocks = pdf.blocks();
        Node before = blocks.get(blocks.size() - 1 - signature);
        if (signature > 0 && before.type().matches("P|H[2-6]")) {
            List<ReadLine> lines = ReadLine.of(before.glyphs());
            ReadLine last = lines.get(lines.size() - 1);
            ReadLine name = signature(document, pdf).get(0).get(0);
            assertThat(name.page()).isEqualTo(last.page());
            assertThat(name.baseline() - last.baseline()).isCloseTo(2 * PITCH, within(0.05));
        }
    }

    private static double width(ReadLine line) {
        return line.rightEdge() - line.left();
    }

    @Test
    void theNameInASignatureIsBrokenWhereItsSenseAllows() {
        Document document = LayoutChecks.compose(Strains.reports().get("signature without room"));
        List<String> name =
                signature(document, ReadPdf.of(PdfSamples.bytes(PdfRenderer.create(), document))).get(0).stream()
                        .map(ReadLine::text)
                        .toList();
        assertThat(name).containsExactly("示例省示例市示例县人民政府", "信息公开工作领导小组办公室和示例县大数据中心");
    }

    @TestFactory
    List<DynamicTest> headsOfTablesAreBrokenBetweenWords() {
        List<String> words = List.of(
                "社会", "公益", "组织", "法律", "服务", "机构", "行政", "机关", "逾期", "补正", "要求", "处理", "通知", "出具", "重新", "确认", "申请",
                "信息", "办理", "结果", "之和");
        return LayoutChecks.tests(
                LayoutChecks.samples(),
                (document, pdf) -> pdf.root().all("TH").forEach(head -> {
                    List<ReadLine> lines = ReadLine.of(head.glyphs());
                    for (int i = 1; i < lines.size(); i++) {
                        String before = lines.get(i - 1).text();
                        String around = before.substring(before.length() - 1)
                                + lines.get(i).text().charAt(0);
                        assertThat(words).describedAs(head.text()).doesNotContain(around);
                    }
                }));
    }

    @TestFactory
    List<DynamicTest> samplesFillTheirLines() {
        return LayoutChecks.tests(LayoutChecks.samples(), (document, pdf) -> {
            for (List<ReadLine> lines : textParagraphs(document, pdf)) {
                for (int i = 0; i + 1 < lines.size(); i++) {
                    reachesTheRight(lines.get(i));
                    if (i > 0) {
                        beginsAt(LEFT, lines.get(i));
                    }
                }
            }
        });
    }

    private static void reachesTheRight(ReadLine line) {
        String text = line.text().stripTrailing();
        double blank = NOT_FIRST.indexOf(text.charAt(text.length() - 1)) < 0 ? 0 : BODY / 2;
        assertThat(line.rightEdge()).describedAs(text).isBetween(RIGHT - NEARLY.value, RIGHT + blank + NEARLY.value);
    }

    /** The blank half of an opening sign may be given up. */
    private static void beginsAt(double left, ReadLine line) {
        double blank = NOT_LAST.contains(line.first().text()) ? BODY / 2 : 0;
        assertThat(line.left()).describedAs(line.text()).isBetween(left - blank - NEARLY.value, left + NEARLY.value);
    }

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters() {
        Document document = LayoutChecks.compose(Strains.reports().get("long paragraphs"));
        ReadPdf pdf = ReadPdf.of(PdfSamples.bytes(PdfRenderer.create(), document));
        List<ReadLine> lines = textParagraphs(document, pdf).stream()
                .filter(paragraph -> paragraph.get(0).text().matches("政+"))
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(0).glyphs()).hasSize(26);
        for (ReadLine line : lines.subList(1, lines.size() - 1)) {
            assertThat(line.glyphs()).hasSize(28);
        }
        Map<Integer, Long> perPage =
                lines.stream().collect(Collectors.groupingBy(ReadLine::page, Collectors.counting()));
        int first = lines.get(0).page();
        int last = lines.get(lines.size() - 1).page();
        assertThat(last).isGreaterThan(first + 5);
        for (int page = first + 1; page < last; page++) {
            assertThat(perPage.get(page)).isEqualTo(22);
        }
    }

    /** Some faces have marks that stand before the place where they are painted, some behind it. */
    @Test
    void marksStandOverTheirLetters() {
        for (String letter : List.of("e\u0301", "e\u0300", "e\u030C", "e\u0304", "o\u0307", "か\u3099")) {
            Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"))
                    .overview(Narrative.of(new Narrative.Paragraph("甲" + letter + "乙")))
                    .build();
            String mark = letter.substring(1);
            List<Glyph> glyphs =
                    ReadPdf.of(Samples.bytes(PdfRenderer.create(), report)).glyphs();
            int at = glyphs.stream().map(Glyph::text).toList().indexOf(mark);
            Glyph base = glyphs.get(at - 1);
            assertThat(glyphs.get(at).ink().getCenterX())
                    .describedAs("U+%04X", mark.codePointAt(0))
                    .isBetween(base.left(), base.right());
        }
    }

    /** The sign of an apostrophe is a Chinese quotation mark as well, an em wide. */
    @Test
    void anApostropheLeavesNoGapInItsWord() {
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"))
                .overview(Narrative.of(new Narrative.Paragraph("甲It’s乙‘丙’丁")))
                .build();
        List<Glyph> glyphs =
                ReadPdf.of(Samples.bytes(PdfRenderer.create(), report)).glyphs();
        int at = glyphs.stream().map(Glyph::text).toList().indexOf("’");

        double gap = glyphs.get(at + 1).ink().getMinX() - glyphs.get(at).ink().getMaxX();
        assertThat(gap).isBetween(0.0, BODY * 0.4);
        assertThat(glyphs.get(at + 5).text()).isEqualTo("’");
        assertThat(glyphs.get(at + 6).left() - glyphs.get(at + 5).left()).isEqualTo(CHARACTER, NEARLY);
    }
}
