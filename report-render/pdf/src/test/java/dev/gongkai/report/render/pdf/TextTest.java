package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.render.pdf.testing.LayoutChecks;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.Strains;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is copied out of the pages by their looks, as from paper: the structure is not asked. */
class TextTest {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^— \\d+ —$");

    @TestFactory
    List<DynamicTest> everythingIsReadInOrder() {
        Map<String, Document> documents = LayoutChecks.samples();
        documents.put("long paragraphs", LayoutChecks.compose(Strains.reports().get("long paragraphs")));
        documents.put("headings", LayoutChecks.compose(Strains.reports().get("headings")));
        PdfRenderer renderer = PdfRenderer.create();
        List<DynamicTest> tests = new ArrayList<>();
        documents.forEach((name, document) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            String text = PAGE_NUMBER
                    .matcher(text(PdfSamples.bytes(renderer, document)))
                    .replaceAll("");
            Reader reader = new Reader(text);
            document.blocks().forEach(block -> block.accept(reader));
            assertThat(reader.read).isPositive();
        })));
        return tests;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    /** Goes through the text with the document. */
    private static final class Reader implements Block.Visitor<Void> {
        private String rest;
        private int read;

        Reader(String text) {
            rest = text;
        }

        /** Finds a text, wherever its lines end. */
        private void read(String text) {
            String wanted = SPACES.matcher(text).replaceAll("");
            int from = 0;
            int end = end(from, wanted);
            while (end < 0 && from < rest.length()) {
                from++;
                end = end(from, wanted);
            }
            goOn(end, text);
        }

        /** Where a text ends that begins at a place, or -1. */
        private int end(int from, String wanted) {
            int at = from;
            for (int i = 0; i < wanted.length(); i++) {
                while (at < rest.length() && isSpace(rest.charAt(at))) {
                    at++;
                }
                if (at == rest.length() || rest.charAt(at) != wanted.charAt(i)) {
                    return -1;
                }
                at++;
            }
            return at;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || c == '\u3000';
        }

        private void goOn(int end, String text) {
            assertThat(end)
                    .describedAs("%s in %s", text, rest.substring(0, Math.min(400, rest.length())))
                    .isNotNegative();
            rest = rest.substring(end);
            read++;
        }

        @Override
        public Void title(Title title) {
            read(title.text());
            return null;
        }

        @Override
        public Void section(Section section) {
            if (section.heading() != null) {
                heading(section.heading());
            }
            for (Block block : section.blocks()) {
                block.accept(this);
            }
            return null;
        }

        @Override
        public Void heading(Heading heading) {
            read(heading.text());
            return null;
        }

        @Override
        public Void paragraph(Paragraph paragraph) {
            read((paragraph.runIn() == null ? "" : paragraph.runIn().text()) + paragraph.text());
            return null;
        }

        /** The numbers of a row stand at the end of a line, side by side. */
        @Override
        public Void table(Table table) {
            for (Table.RowGroup group : table.groups()) {
                for (Table.Row row : group.rows()) {
                    List<String> numbers = new ArrayList<>();
                    row.cells().forEach(cell -> cell.accept(new NumberUnitScanner(numbers)));
                    String line = String.join(" ", numbers).strip();
                    if (!line.isEmpty()) {
                        Matcher matcher = Pattern.compile("(?m)(^| )" + Pattern.quote(line) + " *$")
                                .matcher(rest);
                        goOn(matcher.find() ? matcher.end() : -1, line);
                    }
                }
            }
            return null;
        }

        @Override
        public Void figure(Figure figure) {
            if (figure.caption() != null) {
                read(figure.caption());
            }
            return null;
        }

        /** Lines of a label may stand before and behind the numbers beside it. */
        @Override
        public Void chart(Chart chart) {
            read(chart.sentence());
            return null;
        }

        @Override
        public Void signature(SignatureLines signature) {
            read(signature.agency());
            if (signature.date() != null) {
                read(signature.date());
            }
            return null;
        }
    }

    private record NumberUnitScanner(List<String> numbers) implements Table.CellVisitor<Void> {
        @Override
        public Void head(Table.HeadCell cell) {
            return null;
        }

        @Override
        public Void data(Table.DataCell cell) {
            if (!cell.text().isEmpty()) {
                numbers.add(cell.text());
            }
            return null;
        }
    }
}
