package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gongkai.report.cli.PictureSamples.Sample;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is shown by all formats or by none, as the validator says, and in the same size: as three readers see it. */
class SamePictureTest {

    private static final DocumentRenderer HTML = HtmlRenderer.create();
    private static final DocumentRenderer DOCX = DocxRenderer.create();
    private static final DocumentRenderer PDF = PdfRenderer.create();

    /** Half a pixel of a page, in millimetres: it knows no smaller part. */
    private static final double PIXEL = 25.4 / 96 / 2 + 1e-6;

    /** How large a picture is seen, in millimetres. */
    private record Seen(double width, double height) {}

    @TestFactory
    Stream<DynamicTest> thereIsOneVerdictAndOneSize() throws Exception {
        List<Sample> samples = PictureSamples.all();
        assertThat(samples).hasSizeGreaterThan(64);
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> compare(sample)));
    }

    private static void compare(Sample sample) throws IOException {
        Narrative narrative = Narrative.of(
                new Narrative.Paragraph("下图："), new Narrative.Figure(Picture.of(sample.file()), null, "说明"));
        Report report = Report.builder(Form.EDITION_2021, 2024, Agency.of("示例市人民政府"))
                .overview(narrative)
                .build();
        assertReadFromJson(report, sample.file());
        Optional<String> fault = fault(report);
        if (sample.shown() != null) {
            assertThat(fault.isEmpty()).as("shown, but for %s", fault).isEqualTo(sample.shown());
        }
        if (fault.isPresent()) {
            for (DocumentRenderer renderer : List.of(HTML, DOCX, PDF)) {
                assertThat(refusal(renderer, report)).isEqualTo("一、总体情况，第2段：" + fault.get());
            }
            return;
        }
        Seen html = html(Samples.bytes(HTML, report));
        Seen docx = docx(Samples.bytes(DOCX, report));
        Seen pdf = pdf(Samples.bytes(PDF, report));
        assertThat(pdf.width()).isCloseTo(docx.width(), within(0.01));
        assertThat(pdf.height()).isCloseTo(docx.height(), within(0.01));
        assertThat(html.width()).isCloseTo(docx.width(), within(PIXEL));
        assertThat(html.height()).isCloseTo(docx.height(), within(PIXEL));
        if (sample.shown() != null) {
            assertThat(docx.width()).isCloseTo(sample.width(), within(0.01));
            assertThat(docx.height()).isCloseTo(sample.height(), within(0.01));
        }
    }

    /** What can be judged is read, good or bad, embedded and beside the report. */
    private static void assertReadFromJson(Report report, byte[] file) throws IOException {
        String json = ReportWriter.create().write(report);
        assertThat(ReportReader.create().read(json)).isEqualTo(report);
        Matcher address = Pattern.compile("\"figure\": \"(data:[^\"]*)\"").matcher(json);
        assertThat(address.find()).isTrue();
        Report linked =
                ReportReader.create().withPictures(name -> file).read(json.replace(address.group(1), "figures/sample"));
        assertThat(linked.overview().blocks().get(1))
                .isEqualTo(new Narrative.Figure(Picture.of("figures/sample", file), null, "说明"));
    }

    /** What the judge does not take for a picture of a report, no reader does, and what it is is said. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    GIF, 474946383961010001000000
                    BMP, 424D4600000000000000
                    TIFF, 49492A0008000000
                    WebP, 524946461A000000574542505650384C
                    HEIC, 00000018667479706865696300000000
                    SVG, 3C73766720786D6C6E733D22
                    """)
    void otherKindsAreNamed(String kind, String hex) {
        byte[] file = HexFormat.of().parseHex(hex);
        String sentence = "图片应为 PNG 或 JPEG 文件，这是 " + kind + "，请另存为 PNG";
        assertThatThrownBy(() -> PictureFile.open(null, file)).hasMessageContaining("this is " + kind);
        String json = """
                {"form": "2021", "year": 2024, "agency": {"name": "示例市人民政府"},
                 "overview": ["下图：", {"figure": "%s"}]}""";
        ReportReader linked = ReportReader.create().withPictures(name -> file);
        assertThatThrownBy(() -> linked.read(json.formatted("chart.png")))
                .isInstanceOfSatisfying(MalformedReportException.class, e -> {
                    assertThat(e.pointer()).isEqualTo("/overview/1/figure");
                    assertThat(e).hasMessageContaining(sentence);
                });
        String embedded =
                json.formatted("data:image/png;base64," + Base64.getEncoder().encodeToString(file));
        assertThatThrownBy(() -> ReportReader.create().read(embedded)).hasMessageContaining(sentence);
    }

    /** The tallest picture with all that stands on its page: its size is the same, and nothing stands on another page. */
    @Test
    void aPictureIsAsLargeWhereMuchStandsOnItsPage() throws Exception {
        byte[] tall = PictureSamples.plain(300, 2_000, "png");
        for (int headings = 0; headings < 4; headings++) {
            for (String caption : Arrays.asList(null, "图1", "图的说明".repeat(10))) {
                List<Narrative.Block> blocks = new ArrayList<>();
                blocks.add(new Narrative.Paragraph("下图："));
                for (int level = 1; level <= headings; level++) {
                    blocks.add(new Narrative.SubHeading(level + 1, "小标题"));
                }
                blocks.add(new Narrative.Figure(Picture.of(tall), caption, "说明"));
                Report report = Report.builder(Form.EDITION_2021, 2024, Agency.of("示例市人民政府"))
                        .other(new Narrative(blocks))
                        .signature(new Signature("示例市人民政府", LocalDate.of(2025, 1, 20)))
                        .build();
                String where = headings + " headings, " + caption;
                Seen docx = docx(Samples.bytes(DOCX, report));
                Seen html = html(Samples.bytes(HTML, report));
                byte[] file = Samples.bytes(PDF, report);
                Seen pdf = pdf(file);
                assertThat(docx.height()).as(where).isBetween(225 * 0.55, 225 * 0.8 + 0.01);
                assertThat(pdf.height()).as(where).isCloseTo(docx.height(), within(0.01));
                assertThat(html.height()).as(where).isCloseTo(docx.height(), within(PIXEL));
                try (PDDocument document = Loader.loadPDF(file)) {
                    PDFTextStripper last = new PDFTextStripper();
                    last.setStartPage(document.getNumberOfPages());
                    assertThat(last.getText(document).replaceAll("\\s", ""))
                            .as(where)
                            .startsWith("小标题".repeat(headings) + (caption == null ? "" : caption))
                            .contains("示例市人民政府2025年1月20日");
                }
            }
        }
    }

    /** What the validator has against the picture itself. */
    private static Optional<String> fault(Report report) {
        return ReportValidator.create().validate(report).findings().stream()
                .filter(finding -> finding.place().pointer().equals("/overview/1/figure"))
                .map(Finding::message)
                .map(message -> message.zh().replaceFirst("^图片无法正常显示：", ""))
                .findFirst();
    }

    private static String refusal(DocumentRenderer renderer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(report, out);
        } catch (RenderException e) {
            assertThat(out.size()).isZero();
            return e.message(Locale.CHINA);
        }
        return "shown as " + renderer.fileExtension();
    }

    private static Seen html(byte[] page) {
        Element image = Jsoup.parse(new String(page, StandardCharsets.UTF_8)).selectFirst("figure img");
        return new Seen(
                Integer.parseInt(image.attr("width")) * 25.4 / 96, Integer.parseInt(image.attr("height")) * 25.4 / 96);
    }

    private static Seen docx(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            String xml = new String(document.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Element drawing = Jsoup.parse(xml, Parser.xmlParser()).selectFirst("w|drawing");
            Element extent = drawing.selectFirst("wp|extent");
            Element transform = drawing.selectFirst("a|xfrm");
            assertThat(transform.selectFirst("a|ext").attr("cx")).isEqualTo(extent.attr("cx"));
            assertThat(transform.selectFirst("a|ext").attr("cy")).isEqualTo(extent.attr("cy"));
            double width = Long.parseLong(extent.attr("cx")) / 36_000.0;
            double height = Long.parseLong(extent.attr("cy")) / 36_000.0;
            String turn = transform.attr("rot");
            boolean sideways = turn.equals("5400000") || turn.equals("16200000");
            return sideways ? new Seen(height, width) : new Seen(width, height);
        }
    }

    private static Seen pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            DrawnPictures drawn = new DrawnPictures();
            for (PDPage page : document.getPages()) {
                drawn.processPage(page);
            }
            assertThat(drawn.seen).hasSize(1);
            return drawn.seen.get(0);
        }
    }

    /** Notes how large pictures are drawn. */
    private static final class DrawnPictures extends PDFStreamEngine {
        private final List<Seen> seen = new ArrayList<>();

        DrawnPictures() {
            addOperator(new Concatenate(this));
            addOperator(new DrawObject(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do")) {
                Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                double across = Math.abs(matrix.getScaleX()) + Math.abs(matrix.getShearX());
                double down = Math.abs(matrix.getScaleY()) + Math.abs(matrix.getShearY());
                seen.add(new Seen(across * 25.4 / 72, down * 25.4 / 72));
            } else {
                super.processOperator(operator, operands);
            }
        }
    }
}
