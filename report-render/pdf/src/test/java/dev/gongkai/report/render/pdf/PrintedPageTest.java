package dev.gongkai.report.render.pdf;

import static dev.gongkai.report.render.pdf.testing.LayoutChecks.BOTTOM;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.LEFT;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.NEARLY;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.RIGHT;
import static dev.gongkai.report.render.pdf.testing.LayoutChecks.TOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.testing.Chromium;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.PrintedPages;
import dev.gongkai.report.render.pdf.testing.PrintedPages.PrintedLine;
import dev.gongkai.report.render.pdf.testing.PrintedPages.Sign;
import dev.gongkai.report.render.pdf.testing.ReadPdf;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser prints it has the look of the PDF: paper, margins, type, page numbers, and what stands together. */
class PrintedPageTest {

    /** Between two lines of text on the grid of the page, in points. */
    private static final double PITCH = Theme.OFFICIAL.page().linePitch();

    private static final double BODY = Theme.OFFICIAL.style(Theme.Role.BODY).size();

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start(folder);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    /** What was printed, and the PDF of the same. */
    private record Both(PrintedPages printed, PrintedPages pdf, ReadPdf read) {

        static Both of(Theme theme, Document document) throws IOException, InterruptedException {
            String html = new String(
                    PdfSamples.bytes(HtmlRenderer.builder().theme(theme).build(), document), StandardCharsets.UTF_8);
            byte[] pdf = PdfSamples.bytes(PdfRenderer.builder().theme(theme).build(), document);
            return new Both(PrintedPages.of(browser.print(html, false)), PrintedPages.of(pdf), ReadPdf.of(pdf));
        }
    }

    private static Map<String, Document> documents() {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.put("generated-3", PdfSamples.generated(3));
        reports.put("generated-11", PdfSamples.generated(11));
        Map<String, Document> documents = new LinkedHashMap<>();
        reports.forEach((name, report) -> {
            documents.put(name, ReportComposer.create().compose(report));
            documents.put(
                    name + " with figures",
                    ReportComposer.with(Figures.create()).compose(report));
        });
        return documents;
    }

    @TestFactory
    List<DynamicTest> everyPage() {
        List<DynamicTest> tests = new ArrayList<>();
        documents()
                .forEach((name, document) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    Both both = Both.of(Theme.OFFICIAL, document);
                    sheetsAreAlike(both);
                    pageNumbersAreAlike(both);
                    if (name.startsWith("generated")) {
                        // Tables that are broken elsewhere have more heads, and what is a heading here is a sentence
                        // there.
                        List<Long> wanted = List.copyOf(text(both.pdf()).typeSizes());
                        List<Long> printed = List.copyOf(text(both.printed()).typeSizes());
                        // Only numbers that are too long for their cells are smaller than anything in the PDF, which
                        // makes columns wider.
                        assertThat(printed).endsWith(wanted.toArray(Long[]::new));
                        assertThat(printed.size()).isBetween(wanted.size(), wanted.size() + 1);
                    } else {
                        typeIsAlike(both);
                    }
                    noHeadingIsLast(both);
                    marginsAreAlike(both);
                    linesStandOnTheGrid(both);
                    figuresAreWhole(both);
                    nothingIsWrittenOver(both);
                })));
        return tests;
    }

    private static void sheetsAreAlike(Both both) {
        double[] sheet = both.pdf().sizes().get(0);
        for (double[] printed : both.printed().sizes()) {
            assertThat(printed[0]).isCloseTo(sheet[0], within(0.5));
            assertThat(printed[1]).isCloseTo(sheet[1], within(0.5));
        }
    }

    private static void pageNumbersAreAlike(Both both) {
        List<PrintedLine> wanted = numbers(both.pdf());
        List<PrintedLine> printed = numbers(both.printed());
        assertThat(printed).hasSize(both.printed().count());
        for (int i = 0; i < printed.size(); i++) {
            PrintedLine like = wanted.get(i % 2);
            assertThat(printed.get(i).page()).isEqualTo(i + 1);
            assertThat(printed.get(i).text()).isEqualTo("—" + (i + 1) + "—");
            assertThat(printed.get(i).size()).isCloseTo(like.size(), within(0.05));
            assertThat(printed.get(i).baseline()).isCloseTo(like.baseline(), NEARLY);
            if (i % 2 == 0) {
                assertThat(printed.get(i).right()).isCloseTo(like.right(), NEARLY);
            } else {
                assertThat(printed.get(i).left()).isCloseTo(like.left(), NEARLY);
            }
        }
    }

    private static List<PrintedLine> numbers(PrintedPages pages) {
        PrintedPages below = pages.between(BOTTOM + 5, Double.MAX_VALUE);
        List<PrintedLine> numbers = new ArrayList<>();
        for (int page = 1; page <= pages.count(); page++) {
            numbers.addAll(below.lines(page));
        }
        return numbers;
    }

    private static PrintedPages text(PrintedPages pages) {
        return pages.between(TOP, BOTTOM + 5);
    }

    /** Each character of the text is there as often, and in the same size; only figures have their words in another order. */
    private static void typeIsAlike(Both both) {
        PrintedPages printed = text(both.printed());
        Map<String, Integer> wanted = text(both.pdf()).types();
        // A page says what a figure is by what it is.
        for (String word : List.of("图 12.0", "解 12.0", ": 12.0")) {
            long figures = both.read().root().all("Figure").stream()
                    .filter(figure -> !figure.glyphs().isEmpty())
                    .count();
            wanted.computeIfPresent(word, (any, count) -> count == figures ? null : (int) (count - figures));
        }
        Map<String, Integer> more = new TreeMap<>();
        printed.types().forEach((type, count) -> more.merge(type, count, Integer::sum));
        wanted.forEach((type, count) -> more.merge(type, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        assertThat(more).as("printed more or less often than in the PDF").isEmpty();
    }

    private static void marginsAreAlike(Both both) {
        PrintedPages printed = text(both.printed());
        marginsOfSigns(printed);
        List<PrintedLine> firsts = new ArrayList<>();
        for (int page = 2; page <= printed.count(); page++) {
            printed.lines(page).stream()
                    .findFirst()
                    .filter(line -> Math.abs(line.size() - BODY) < 0.1)
                    .ifPresent(firsts::add);
        }
        double first = TOP + PITCH / 2 + 0.38 * BODY;
        assertThat(firsts).isNotEmpty().allMatch(line -> Math.abs(line.baseline() - first) < NEARLY.value);
        double left = firsts.stream().mapToDouble(PrintedLine::left).min().orElseThrow();
        assertThat(left).isCloseTo(LEFT, within(2 * BODY + NEARLY.value));
        assertThat(lastFull(printed)).isCloseTo(lastFull(text(both.pdf())), within(BODY / 2));
    }

    private static void marginsOfSigns(PrintedPages printed) {
        assertThat(printed.signs())
                .filteredOn(sign -> sign.left() < LEFT - NEARLY.value || end(sign) > RIGHT + NEARLY.value)
                .isEmpty();
    }

    /** Where lines of text end that begin at the margin. */
    private static double lastFull(PrintedPages pages) {
        return body(pages).stream()
                .filter(line -> line.left() < LEFT + 1)
                .mapToDouble(PrintedLine::right)
                .max()
                .orElseThrow();
    }

    /** The second half of a sign that closes is blank, and given up at the end of a line. */
    private static double end(Sign sign) {
        return sign.text().matches("\\p{P}") ? (sign.left() + sign.right()) / 2 : sign.right();
    }

    /** Lines of text as it is most of the time. */
    private static List<PrintedLine> body(PrintedPages pages) {
        List<PrintedLine> lines = new ArrayList<>();
        for (int page = 1; page <= pages.count(); page++) {
            lines.addAll(pages.lines(page).stream()
                    .filter(line -> line.signs().stream().allMatch(sign -> Math.abs(sign.size() - BODY) < 0.1))
                    .toList());
        }
        return lines;
    }

    private static void linesStandOnTheGrid(Both both) {
        // A browser puts each line on a whole pixel.
        assertThat(pitches(text(both.printed()))).isNotEmpty().allMatch(pitch -> Math.abs(pitch - PITCH) < 0.8);
        assertThat(pitches(text(both.printed())).stream()
                        .mapToDouble(pitch -> pitch)
                        .average()
                        .orElseThrow())
                .isCloseTo(PITCH, within(0.1));
        assertThat(median(advances(text(both.printed())))).isCloseTo(median(advances(text(both.pdf()))), within(0.1));
    }

    private static List<Double> pitches(PrintedPages pages) {
        List<PrintedLine> lines = body(pages);
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double pitch = lines.get(i).baseline() - lines.get(i - 1).baseline();
            // What is more has something between.
            if (lines.get(i).page() == lines.get(i - 1).page() && pitch < 1.5 * PITCH) {
                pitches.add(pitch);
            }
        }
        return pitches;
    }

    private static List<Double> advances(PrintedPages pages) {
        List<Double> advances = new ArrayList<>();
        for (PrintedLine line : body(pages)) {
            List<Sign> signs = line.signs();
            for (int i = 1; i < signs.size(); i++) {
                if (isIdeograph(signs.get(i - 1)) && isIdeograph(signs.get(i))) {
                    advances.add(signs.get(i).left() - signs.get(i - 1).left());
                }
            }
        }
        return advances;
    }

    private static boolean isIdeograph(Sign sign) {
        return Character.isIdeographic(sign.text().codePointAt(0));
    }

    private static double median(List<Double> values) {
        assertThat(values).isNotEmpty();
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void noHeadingIsLast(Both both) {
        Set<String> headings = both.read().blocks().stream()
                .filter(node -> node.type().matches("H[1-6]"))
                .map(node -> PrintedPages.normal(node.text()))
                .collect(Collectors.toSet());
        // What a paragraph says too is not known for a heading by its words.
        both.read().blocks().stream()
                .filter(node -> !node.type().matches("H[1-6]"))
                .forEach(node -> headings.remove(PrintedPages.normal(node.text())));
        assertThat(headings).hasSizeGreaterThan(5);
        PrintedPages printed = text(both.printed());
        for (int page = 1; page < printed.count(); page++) {
            List<PrintedLine> lines = printed.lines(page);
            PrintedLine last = lines.get(lines.size() - 1);
            // A picture below a heading may be as small as a pixel.
            if (printed.places().stream()
                    .noneMatch(place -> place.page() == last.page() && place.bottom() > last.baseline())) {
                assertThat(headings).doesNotContain(last.text());
            }
        }
    }

    /** Each picture is on one page, and so are all words of a chart. */
    private static void figuresAreWhole(Both both) {
        assertThat(both.printed().pictures().stream().mapToInt(count -> count).sum())
                .isEqualTo(
                        both.pdf().pictures().stream().mapToInt(count -> count).sum());
        PrintedPages printed = text(both.printed());
        String words = printed.text();
        for (ReadPdf.Node figure : both.read().root().all("Figure")) {
            if (figure.glyphs().isEmpty()) {
                continue;
            }
            // The title is larger than what is drawn.
            double size = figure.glyphs().get(0).size();
            String title = PrintedPages.normal(words(figure, true, size));
            String labels = PrintedPages.normal(words(figure, false, size));
            int at = words.indexOf(labels);
            assertThat(at).as(labels).isNotNegative();
            assertThat(words).contains(title);
            int from = words.lastIndexOf(title, at);
            assertThat(pageAt(printed, from)).as(title).isEqualTo(pageAt(printed, at + labels.length() - 1));
        }
    }

    private static String words(ReadPdf.Node figure, boolean title, double size) {
        return figure.glyphs().stream()
                .filter(glyph -> Math.abs(glyph.size() - size) < 0.01 == title)
                .map(glyph -> glyph.text())
                .collect(Collectors.joining());
    }

    private static int pageAt(PrintedPages pages, int index) {
        int at = 0;
        for (Sign sign : pages.signs()) {
            at += sign.text().length();
            if (at > index) {
                return sign.page();
            }
        }
        throw new AssertionError(index);
    }

    /** Each number stands whole in its cell, however long: broken, it would be read as two. */
    @TestFactory
    List<DynamicTest> numbersAreWhole() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int digits : new int[] {5, 6, 8, 9, 10, 12}) {
            tests.add(DynamicTest.dynamicTest(digits + " digits", () -> {
                String number = "102345678976".substring(0, digits);
                Form form = Form.EDITION_2021;
                Report.Builder report = Report.builder(form, 2021, Agency.of("示例市人民政府办公室"));
                Set<CellKey> cells = form.tables().stream()
                        .flatMap(table -> table.cells().stream())
                        .collect(Collectors.toSet());
                cells.forEach(cell -> report.set(cell, Cell.of(Long.parseLong(number))));
                Both both = Both.of(Theme.OFFICIAL, ReportComposer.create().compose(report.build()));
                int found = 0;
                for (int page = 1; page <= both.printed().count(); page++) {
                    for (PrintedLine line : text(both.printed()).lines(page)) {
                        found += line.text().split(number, -1).length - 1;
                    }
                }
                assertThat(found).isEqualTo(cells.size());
                marginsOfSigns(text(both.printed()));
                nothingIsWrittenOver(both);
            }));
        }
        return tests;
    }

    /** A table of many rows has its head on each of its pages. */
    @Test
    void headsAreRepeated() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("单位", "件数"));
        for (int i = 1; i <= 90; i++) {
            rows.add(List.of("第" + i + "处", Integer.toString(i)));
        }
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"))
                .overview(Narrative.of(new Narrative.Paragraph("各处情况如下。"), new SmallTable(rows, "各处件数")))
                .build();
        Both both = Both.of(Theme.OFFICIAL, ReportComposer.create().compose(report));
        for (PrintedPages pages : List.of(both.pdf(), both.printed())) {
            int found = 0;
            int heads = 0;
            for (int page = 1; page <= pages.count(); page++) {
                List<String> lines = text(pages).lines(page).stream()
                        .map(PrintedLine::text)
                        .filter(line -> line.equals("单位件数") || line.matches("第\\d+处\\d+"))
                        .toList();
                if (!lines.isEmpty()) {
                    assertThat(lines.get(0)).isEqualTo("单位件数");
                    assertThat(lines).filteredOn("单位件数"::equals).hasSize(1);
                    heads++;
                    found += lines.size() - 1;
                }
            }
            assertThat(found).isEqualTo(90);
            assertThat(heads).isGreaterThan(2);
        }
    }

    /** No character stands where another one is; signs may give up a half, and combining ones have no room of their own. */
    private static void nothingIsWrittenOver(Both both) {
        for (int page = 1; page <= both.printed().count(); page++) {
            for (PrintedLine line : both.printed().between(0, Double.MAX_VALUE).lines(page)) {
                List<Sign> signs = line.signs().stream()
                        .filter(sign -> sign.text().matches("[\\p{IsHan}\\d]"))
                        .sorted(Comparator.comparingDouble(Sign::left))
                        .toList();
                for (int i = 1; i < signs.size(); i++) {
                    assertThat(signs.get(i).left())
                            .as(line.text())
                            .isGreaterThan(signs.get(i - 1).right()
                                    - 0.2 * signs.get(i - 1).size());
                }
            }
        }
    }

    /** Who reads in the dark does not print in the dark. */
    @Test
    void aDarkPageIsPrintedLight() throws Exception {
        String html =
                Samples.html(HtmlRenderer.builder().figures(Figures.create()).build(), Samples.qufu());
        byte[] light = browser.print(html, false);
        byte[] dark = browser.print(html, true);
        assertThat(PrintedPages.of(dark).signs())
                .isEqualTo(PrintedPages.of(light).signs());
        try (PDDocument first = Loader.loadPDF(light);
                PDDocument second = Loader.loadPDF(dark)) {
            for (int page = 0; page < first.getNumberOfPages(); page++) {
                BufferedImage expected = new PDFRenderer(first).renderImageWithDPI(page, 40);
                BufferedImage actual = new PDFRenderer(second).renderImageWithDPI(page, 40);
                int width = expected.getWidth();
                int height = expected.getHeight();
                assertThat(actual.getRGB(0, 0, width, height, null, 0, width))
                        .isEqualTo(expected.getRGB(0, 0, width, height, null, 0, width));
            }
        }
    }

    /** Header, red head, watermark and page numbers stand where they do in the PDF. */
    @Test
    void furnitureIsAlike() throws Exception {
        Furniture furniture = Furniture.builder()
                .redHead(Furnishings.RED_HEAD)
                .header(Furnishings.HEADER)
                .watermark(Furnishings.WATERMARK)
                .pageNumbering(Furniture.PageNumbering.OF_TOTAL)
                .build();
        Both both =
                Both.of(Theme.OFFICIAL.with(furniture), ReportComposer.create().compose(Samples.qufu()));
        int count = both.printed().count();
        List<Sign> mark = both.pdf().turned(1);
        for (int page = 1; page <= count; page++) {
            PrintedLine number =
                    both.printed().between(BOTTOM + 5, 900).lines(page).get(0);
            assertThat(number.text()).isEqualTo("第" + page + "页共" + count + "页");
            PrintedLine like = both.pdf().between(BOTTOM + 5, 900).lines(1).get(0);
            assertThat(number.baseline()).isCloseTo(like.baseline(), NEARLY);
            assertThat((number.left() + number.right()) / 2).isCloseTo((like.left() + like.right()) / 2, NEARLY);

            List<PrintedLine> above = both.printed().between(0, TOP - 5).lines(page);
            List<PrintedLine> wanted = both.pdf().between(0, TOP - 5).lines(Math.min(page, 2));
            assertThat(above).hasSameSizeAs(wanted);
            for (int i = 0; i < above.size(); i++) {
                assertThat(above.get(i).text()).isEqualTo(wanted.get(i).text());
                assertThat(above.get(i).size()).isCloseTo(wanted.get(i).size(), within(0.05));
                assertThat(above.get(i).baseline()).isCloseTo(wanted.get(i).baseline(), NEARLY);
                assertThat(above.get(i).left()).isCloseTo(wanted.get(i).left(), within(2 * NEARLY.value));
            }
            List<Sign> printed = both.printed().turned(page);
            assertThat(printed)
                    .extracting(Sign::text)
                    .containsExactlyElementsOf(mark.stream().map(Sign::text).toList());
            for (int i = 0; i < printed.size(); i++) {
                assertThat(printed.get(i).turn()).isCloseTo(mark.get(i).turn(), within(0.1));
                assertThat(printed.get(i).size()).isCloseTo(mark.get(i).size(), withinPercentage(2));
                assertThat(printed.get(i).left()).isCloseTo(mark.get(i).left(), within(10.0));
                assertThat(printed.get(i).baseline()).isCloseTo(mark.get(i).baseline(), within(10.0));
            }
        }
        PrintedLine head = redHead(both.printed());
        PrintedLine like = redHead(both.pdf());
        assertThat(head.size()).isCloseTo(like.size(), within(0.1));
        assertThat(head.baseline()).isCloseTo(like.baseline(), within(4 * NEARLY.value));
        assertThat(head.left()).isCloseTo(like.left(), within(2 * NEARLY.value));
    }

    private static PrintedLine redHead(PrintedPages pages) {
        List<PrintedLine> found = new ArrayList<>();
        PrintedPages upright = pages.between(0, BOTTOM);
        for (int page = 1; page <= pages.count(); page++) {
            upright.lines(page).stream()
                    .filter(line -> line.text().equals(Furnishings.RED_HEAD))
                    .forEach(found::add);
        }
        assertThat(found).hasSize(1);
        assertThat(found.get(0).page()).isEqualTo(1);
        return found.get(0);
    }
}
