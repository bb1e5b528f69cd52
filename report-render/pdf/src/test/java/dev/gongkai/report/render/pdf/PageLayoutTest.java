package dev.gongkai.report.render.pdf;

import static dev.gongkai.report.render.pdf.testing.LayoutChecks.BOTTOM;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.LEFT;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.MILLIMETRE;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.NEARLY;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.RIGHT;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Signature;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.render.pdf.testing.LayoutChecks;
import dev.gongkai.report.render.pdf.testing.PageContent;
import dev.gongkai.report.render.pdf.testing.PageContent.Sequence;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.ReadLine;
import dev.gongkai.report.render.pdf.testing.ReadPdf;
import dev.gongkai.report.render.pdf.testing.ReadPdf.Node;
import dev.gongkai.report.render.pdf.testing.Strains;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands where on the pages, and what stands together. */
class PageLayoutTest {

    private static final double PAGE_NUMBER = 14;

    @TestFactory
    List<DynamicTest> everyDocument() {
        return LayoutChecks.tests(LayoutChecks.everything(), (document, pdf) -> {
            nothingIsOutsideTheTypeArea(pdf);
            pageNumbersStandOutside(pdf);
            noHeadingIsLast(pdf);
            noLastLineIsAlone(document, pdf);
            noSignatureIsAlone(document, pdf);
            captionsStandWithTheirFigures(pdf);
            headsOfTablesStandAboveTheirRows(pdf);
            headsAreRepeated(pdf);
        });
    }

    private static void nothingIsOutsideTheTypeArea(ReadPdf pdf) {
        Rectangle2D area = new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        Rectangle2D tolerant = new Rectangle2D.Double(
                area.getX() - NEARLY.value,
                area.getY() - NEARLY.value,
                area.getWidth() + 2 * NEARLY.value,
                area.getHeight() + 2 * NEARLY.value);
        for (PageContent page : pdf.pages()) {
            assertThat(page.width()).isCloseTo(210 * MILLIMETRE, within(0.01));
            assertThat(page.height()).isCloseTo(297 * MILLIMETRE, within(0.01));
            for (Sequence sequence : page.sequences()) {
                assertThat(sequence.boxes()).allMatch(tolerant::contains);
                if (!isPageNumber(sequence)) {
                    assertThat(sequence.glyphs())
                            .filteredOn(glyph -> !glyph.ink().isEmpty())
                            .allMatch(glyph -> tolerant.contains(glyph.ink()));
                }
            }
        }
    }

    static boolean isPageNumber(Sequence sequence) {
        return sequence.artifact() && sequence.text().startsWith("— ");
    }

    private static void pageNumbersStandOutside(ReadPdf pdf) {
        for (int i = 0; i < pdf.pages().size(); i++) {
            List<Sequence> numbers = pdf.pages().get(i).artifacts().stream()
                    .filter(PageLayoutTest::isPageNumber)
                    .toList();
            assertThat(numbers).hasSize(1);
            ReadLine number = new ReadLine(numbers.get(0).glyphs());
            assertThat(number.text()).isEqualTo("— " + (i + 1) + " —");
            assertThat(number.glyphs()).allMatch(glyph -> Math.abs(glyph.size() - PAGE_NUMBER) < 0.01);
            assertThat(number.first().ink().getCenterY()).isCloseTo(BOTTOM + 7 * MILLIMETRE, NEARLY);
            if (i % 2 == 0) {
                assertThat(number.rightEdge()).isCloseTo(RIGHT - PAGE_NUMBER, NEARLY);
            } else {
                assertThat(number.left()).isCloseTo(LEFT + PAGE_NUMBER, NEARLY);
            }
        }
    }

    private static void noHeadingIsLast(ReadPdf pdf) {
        List<Node> blocks = pdf.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            List<ReadLine> lines = ReadLine.of(blocks.get(i).glyphs());
            if (blocks.get(i).type().matches("H[2-6]") && !lines.isEmpty()) {
                assertThat(firstPage(blocks.get(i + 1)))
                        .describedAs(blocks.get(i).text())
                        .isEqualTo(lines.get(lines.size() - 1).page());
            }
        }
    }

    private static int firstPage(Node node) {
        return LayoutChecks.sequences(List.of(node)).get(0).page();
    }

    private static void noLastLineIsAlone(Document document, ReadPdf pdf) {
        for (List<ReadLine> lines : LayoutChecks.paragraphs(document, pdf)) {
            if (lines.size() > 1) {
                assertThat(lines.get(lines.size() - 1).page())
                        .describedAs(lines.get(lines.size() - 1).text())
                        .isEqualTo(lines.get(lines.size() - 2).page());
            }
        }
    }

    private static void noSignatureIsAlone(Document document, ReadPdf pdf) {
        List<Block> blocks = document.blocks();
        if (blocks.get(blocks.size() - 1) instanceof Signature signature && blocks.size() > 2) {
            List<Node> nodes = pdf.root().kids();
            int first = nodes.size() - (signature.date() == null ? 1 : 2);
            List<Sequence> before = LayoutChecks.sequences(nodes.subList(0, first));
            List<Sequence> lines = LayoutChecks.sequences(nodes.subList(first, nodes.size()));
            int page = lines.get(0).page();
            // The last cell of a table may end before another.
            assertThat(before.stream().mapToInt(Sequence::page).max()).hasValue(page);
            assertThat(lines).allMatch(line -> line.page() == page);
        }
    }

    private static void captionsStandWithTheirFigures(ReadPdf pdf) {
        for (Node group : pdf.root().all("Div")) {
            List<Sequence> sequences = LayoutChecks.sequences(List.of(group));
            assertThat(sequences)
                    .extracting(Sequence::page)
                    .containsOnly(sequences.get(0).page());
        }
    }

    private static void headsOfTablesStandAboveTheirRows(ReadPdf pdf) {
        for (Node table : pdf.root().all("Table")) {
            List<Sequence> heads = LayoutChecks.sequences(table.all("THead"));
            List<Sequence> rows = LayoutChecks.sequences(table.all("TBody"));
            if (onOnePage(heads) && !rows.isEmpty()) {
                assertThat(heads).allMatch(head -> head.page() == rows.get(0).page());
            }
        }
    }

    /** A head that is higher than a page is broken like any row, and not repeated. */
    private static boolean onOnePage(List<Sequence> heads) {
        return heads.stream().map(Sequence::page).distinct().count() == 1;
    }

    private static void headsAreRepeated(ReadPdf pdf) {
        for (Node table : pdf.root().all("Table")) {
            String head = table.all("THead").stream().map(Node::text).collect(Collectors.joining());
            List<Sequence> rows = LayoutChecks.sequences(table.all("TBody"));
            if (onOnePage(LayoutChecks.sequences(table.all("THead"))) && !rows.isEmpty()) {
                int last = rows.stream().mapToInt(Sequence::page).max().orElseThrow();
                for (int page = rows.get(0).page() + 1; page <= last; page++) {
                    String repeated = pdf.pages().get(page - 1).artifacts().stream()
                            .map(Sequence::text)
                            .collect(Collectors.joining());
                    assertThat(repeated).startsWith(head);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"wide numbers, 175", "wider numbers, 190"})
    void numbersAreNotBrokenAndTheirTableStandsOnOnePage(String name, int numbers) {
        Document document = LayoutChecks.compose(Strains.reports().get(name));
        ReadPdf pdf = ReadPdf.of(PdfSamples.bytes(PdfRenderer.create(), document));
        assertThat(pdf.root().all("TD").stream()
                        .filter(cell -> cell.text().startsWith("12"))
                        .map(cell -> ReadLine.of(cell.glyphs()).size()))
                .hasSize(numbers)
                .containsOnly(1);
        theLargestTableStandsOnOnePage(document, pdf);
    }

    @Test
    void columnsAreAsWideAsTheirTextsWant() {
        Document document = LayoutChecks.compose(Strains.reports().get("columns of unlike texts"));
        Node table = ReadPdf.of(PdfSamples.bytes(PdfRenderer.create(), document))
                .root()
                .all("Table")
                .get(0);
        List<List<ReadLine>> cells =
                table.all("TD").stream().map(cell -> ReadLine.of(cell.glyphs())).toList();
        List<ReadLine> text = cells.get(2);
        assertThat(cells).extracting(List::size).containsExactly(1, 1, text.size(), 1, 1, 1, 1, 1);
        assertThat(text).hasSizeBetween(4, 8);
        // Many lines are read as text, which begins at the left.
        assertThat(text).allMatch(line -> Math.abs(line.left() - text.get(0).left()) < 6);
        assertThat(cells.get(6).get(0).left()).isGreaterThan(text.get(0).left() + 20);
    }

    @TestFactory
    List<DynamicTest> theLargestTableOfTheFormStandsOnOnePage() {
        return LayoutChecks.tests(LayoutChecks.samples(), PageLayoutTest::theLargestTableStandsOnOnePage);
    }

    private static void theLargestTableStandsOnOnePage(Document document, ReadPdf pdf) {
        List<Block> tables = LayoutChecks.blocks(document).stream()
                .filter(block -> block instanceof Table)
                .toList();
        int index = IntStream.range(0, tables.size())
                .filter(i -> ((Table) tables.get(i)).key().equals("requests"))
                .findFirst()
                .orElseThrow();
        List<Sequence> sequences =
                LayoutChecks.sequences(List.of(pdf.root().all("Table").get(index)));
        assertThat(sequences).hasSizeGreaterThan(30);
        assertThat(sequences)
                .extracting(Sequence::page)
                .containsOnly(sequences.get(0).page());
    }
}
