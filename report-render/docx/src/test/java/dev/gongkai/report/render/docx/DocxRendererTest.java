package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.Theme.TextStyle;
import dev.gongkai.report.render.docx.testing.EditedReport;
import dev.gongkai.report.render.docx.testing.WordFile;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.PngEncoder;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is promised of every renderer, and what is Word's own. */
class DocxRendererTest {

    private static final class Watched extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        Report report = Samples.qufu();
        byte[] expected = Samples.bytes(DocxRenderer.create(), report);
        assertThat(Samples.bytes(DocxRenderer.create(), report)).isEqualTo(expected);
        assertThat(Samples.bytes(DocxRenderer.builder().build(), report)).isEqualTo(expected);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(Samples.bytes(DocxRenderer.builder().build(), report)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theSameReportGivesTheSameBytesOnEveryThread() throws Exception {
        List<Report> reports = new ArrayList<>(List.of(Samples.qufu()));
        for (int i = 0; i < 7; i++) {
            reports.add(ReportGenerator.report(i));
        }
        List<byte[]> expected = reports.stream()
                .map(report -> Samples.bytes(DocxRenderer.create(), report))
                .toList();
        // Begins with its templates not made yet.
        DocxRenderer renderer = DocxRenderer.builder().build();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> calls = new ArrayList<>();
            for (int i = 0; i < 128; i++) {
                Report report = reports.get(i % reports.size());
                calls.add(() -> Samples.bytes(renderer, report));
            }
            List<Future<byte[]>> files = threads.invokeAll(calls);
            for (int i = 0; i < files.size(); i++) {
                assertThat(files.get(i).get()).isEqualTo(expected.get(i % reports.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherThemeIsAnotherDocument() throws IOException {
        Theme theme = Theme.OFFICIAL.with(Role.BODY, new TextStyle(List.of("别的字体"), 15));
        WordFile word =
                new WordFile(Samples.bytes(DocxRenderer.builder().theme(theme).build(), Samples.qufu()));

        assertThat(new String(word.bytes("/word/styles.xml"), StandardCharsets.UTF_8))
                .contains("w:eastAsia=\"别的字体\"");
        assertThat(word.texts()).isNotEmpty();
    }

    @Test
    void whatIsSeenIsTheSameWithoutTheData() throws IOException {
        Report report = EditedReport.REPORT;
        for (boolean controls : new boolean[] {true, false}) {
            DocxRenderer.Builder builder = DocxRenderer.builder();
            byte[] with = Samples.bytes(
                    controls ? builder.build() : builder.withoutControls().build(), report);
            byte[] without = Samples.bytes(builder.withoutData().build(), report);
            Map<String, String> before = entries(with);
            Map<String, String> after = entries(without);

            assertThat(before).containsKey("customXml/item2.xml");
            assertThat(after.keySet().stream().anyMatch(name -> name.contains("item2")))
                    .isFalse();
            assertThat(after.containsKey("customXml/item1.xml")).isEqualTo(controls);
            assertThat(after.values()).noneMatch(text -> text.contains("item2") || text.contains("\"form\":"));
            assertThat(after.get("word/document.xml")).isEqualTo(before.get("word/document.xml"));
            assertThatThrownBy(() -> DocxReportReader.create().read(new ByteArrayInputStream(without)))
                    .isInstanceOf(MalformedDocxException.class)
                    .hasMessageContaining("没有本程序写入的报告数据");
            assertThat(new WordFile(without).texts()).isEqualTo(new WordFile(with).texts());
        }
    }

    private static Map<String, String> entries(byte[] docx) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void aBlankFormNeedsItsData() {
        DocxRenderer renderer = DocxRenderer.builder().withoutData().build();
        assertThatThrownBy(() -> renderer.renderBlank(Form.EDITION_2021, 2025, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("withoutData");
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        Watched out = new Watched();
        DocxRenderer.create().render(Samples.qufu(), out);
        assertThat(out.closed).isFalse();
        assertThat(out.size()).isPositive();
    }

    @Test
    void nothingIsWrittenWhenTheEngineFails() throws IOException {
        // A name that XML cannot hold: the engine refuses the styles.
        Theme theme = Theme.OFFICIAL.with(Role.BODY, new TextStyle(List.of("\u0001"), 16));
        DocxRenderer broken = DocxRenderer.builder().theme(theme).build();
        Report report = Samples.qufu();
        for (int i = 0; i < 2; i++) {
            Watched out = new Watched();
            assertThatThrownBy(() -> broken.render(report, out))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("无法准备Word文档的固定部分");
            assertThat(out.size()).isZero();
            assertThat(out.closed).isFalse();
        }
    }

    @Test
    void nothingIsWrittenWhenAReportCannotBeComposed() {
        Watched out = new Watched();
        assertThatThrownBy(() -> DocxRenderer.create().render((Report) null, out))
                .isInstanceOf(NullPointerException.class);
        assertThat(out.size()).isZero();
    }

    /** A tree that did not come from a report has been checked by nobody. */
    @Test
    void charactersThatNoDocumentCanHoldAreRefused() {
        Document composed = ReportComposer.create().compose(EditedReport.REPORT);
        for (Block block : List.of(
                new Paragraph(Paragraph.Kind.BODY, null, "a\0"),
                new Figure(EditedReport.PICTURE, null, "a\uD800"),
                new Figure(EditedReport.PICTURE, "\uFFFF", ""))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = new Document(composed.info(), List.of(block));
            assertThatThrownBy(() -> DocxRenderer.create().render(document, out))
                    .isInstanceOf(RenderException.class);
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void theFailureOfAStreamIsTheCallers() throws IOException {
        Report report = Samples.qufu();
        IOException full = new IOException("no space left");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> DocxRenderer.create().render(report, out)).isSameAs(full);
    }

    /** Such a document could be opened, but not read back. */
    @Test
    void moreDataThanADocumentCarriesIsRefused() {
        byte[] noise = new byte[17 << 20];
        new Random(1).nextBytes(noise);
        byte[] png = new PngEncoder(0, 8, new int[1][1][1]).with("noIS", noise).encode();
        Narrative.Figure figure = new Narrative.Figure(Picture.of(png), null, "说明");
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"))
                .overview(Narrative.of(figure, figure, figure))
                .build();

        assertThatThrownBy(() -> DocxRenderer.create().render(report, OutputStream.nullOutputStream()))
                .isInstanceOf(RenderException.class)
                .hasMessage("报告连同图片的数据有 69 MB，随文档的数据至多 64 MB，请缩小图片");
    }

    @Test
    void aPictureThatCannotBeShownIsNamedWithItsPlace() {
        byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        Narrative.Figure figure = new Narrative.Figure(Picture.of(magic), "图注", "说明");
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府"))
                .overview(Narrative.of(new Narrative.Paragraph("下图："), figure))
                .other(Narrative.of(figure))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> DocxRenderer.create().render(report, out))
                .isInstanceOf(RenderException.class)
                .hasMessage("一、总体情况，第2段：PNG 文件已损坏：不完整，缺少 IEND\n六、其他需要报告的事项，第1段：PNG 文件已损坏：不完整，缺少 IEND");
        assertThat(out.size()).isZero();
    }

    /** With a longer caption there is less room for the same picture. */
    @Test
    void aPictureThatIsShownAgainIsAsLargeAsItMayBeThere() throws IOException {
        Picture picture = Picture.of(new PngEncoder(0, 8, new int[2000][200][1]).encode());
        List<Narrative.Figure> figures = List.of(
                new Narrative.Figure(picture, null, null),
                new Narrative.Figure(picture, "图注".repeat(200), null),
                new Narrative.Figure(picture, "图", null));
        List<String> alone = new ArrayList<>();
        for (Narrative.Figure figure : figures) {
            alone.addAll(heights(new Narrative.Paragraph("下图："), figure));
        }
        List<Narrative.Block> blocks = new ArrayList<>();
        for (Narrative.Figure figure : figures) {
            blocks.add(new Narrative.Paragraph("下图："));
            blocks.add(figure);
        }

        assertThat(heights(blocks.toArray(Narrative.Block[]::new))).isEqualTo(alone);
        assertThat(alone.get(1)).isNotEqualTo(alone.get(0));
    }

    private static List<String> heights(Narrative.Block... blocks) throws IOException {
        Report report = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府"))
                .overview(Narrative.of(blocks))
                .build();
        NodeList sizes = new WordFile(Samples.bytes(DocxRenderer.create(), report))
                .body()
                .getElementsByTagNameNS("*", "extent");
        List<String> heights = new ArrayList<>();
        for (int i = 0; i < sizes.getLength(); i++) {
            heights.add(((Element) sizes.item(i)).getAttribute("cy"));
        }
        return heights;
    }

    @Test
    void thePageOfTheSignatureHasText() throws IOException {
        Report report = Samples.all().get("2019-example");
        List<Element> paragraphs = WordFile.all(new WordFile(Samples.bytes(DocxRenderer.create(), report)).body(), "p");
        List<Element> end = paragraphs.subList(paragraphs.size() - 3, paragraphs.size());

        assertThat(end)
                .extracting(paragraph -> WordFile.value(paragraph, "pStyle"))
                .containsExactly("GKBody", "GKSignature", "GKSignatureDate");
        assertThat(WordFile.all(end.get(0), "keepNext")).hasSize(1);
        assertThat(paragraphs)
                .filteredOn(paragraph -> WordFile.value(paragraph, "pStyle").equals("GKBody"))
                .filteredOn(paragraph -> !WordFile.all(paragraph, "keepNext").isEmpty())
                .hasSize(1);
    }
}
