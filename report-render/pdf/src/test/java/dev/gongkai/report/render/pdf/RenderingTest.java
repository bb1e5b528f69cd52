package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.pdf.internal.file.ReportAttachment;
import dev.gongkai.report.render.pdf.testing.LayoutChecks;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.Strains;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.PngEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;

/** What every renderer promises: the same bytes, all or nothing, and the report within. */
class RenderingTest {

    private static final int THREADS = 8;

    private static final String SMILE = "😀";

    @Test
    void theSameReportGivesTheSameBytes() {
        PdfRenderer renderer = PdfRenderer.create();
        PdfRenderer other = PdfRenderer.builder().fonts(FontSet.bundled()).build();
        PdfSamples.reports().forEach((name, report) -> {
            byte[] first = Samples.bytes(renderer, report);
            assertThat(Samples.bytes(renderer, report)).describedAs(name).isEqualTo(first);
            assertThat(Samples.bytes(other, report)).describedAs(name).isEqualTo(first);
        });
    }

    @Test
    void otherReportsGiveOtherBytesAndNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Report report : Samples.all().values()) {
            try (PDDocument document = Loader.loadPDF(Samples.bytes(PdfRenderer.create(), report))) {
                COSArray id = document.getDocument().getDocumentID();
                assertThat(id.getObject(0)).isEqualTo(id.getObject(1));
                names.add(id.getObject(0).toString());
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void aPictureThatIsShownAgainIsStoredOnce() throws IOException {
        Picture picture = Picture.of(new PngEncoder(2, 8, new int[20][20][3]).encode());
        Narrative.Figure figure = new Narrative.Figure(picture, "同一张图", null);
        Report report = builder()
                .overview(Narrative.of(figure, figure))
                .other(Narrative.of(figure))
                .build();
        List<COSObjectKey> stored = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Samples.bytes(PdfRenderer.create(), report))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    stored.add(
                            page.getResources().getXObject(name).getCOSObject().getKey());
                }
            }
        }
        assertThat(stored).hasSizeGreaterThan(1);
        assertThat(stored.stream().distinct()).hasSize(1);
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        PdfRenderer renderer = PdfRenderer.create();
        List<Report> reports = new ArrayList<>(Samples.all().values());
        reports.add(Strains.reports().get("pictures"));
        List<byte[]> expected =
                reports.stream().map(report -> Samples.bytes(renderer, report)).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            tasks.add(() -> {
                start.await();
                for (int i = 0; i < reports.size(); i++) {
                    int at = (first + i) % reports.size();
                    assertThat(Samples.bytes(renderer, reports.get(at))).isEqualTo(expected.get(at));
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theReportTravelsWithin() throws IOException {
        for (Map.Entry<String, Report> each : PdfSamples.reports().entrySet()) {
            byte[] pdf = Samples.bytes(PdfRenderer.create(), each.getValue());
            assertThat(PdfReportReaderTest.reportWithin(pdf))
                    .describedAs(each.getKey())
                    .isEqualTo(each.getValue());
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Map<String, PDComplexFileSpecification> files = document.getDocumentCatalog()
                        .getNames()
                        .getEmbeddedFiles()
                        .getNames();
                assertThat(files).containsOnlyKeys(ReportAttachment.NAME);
                PDComplexFileSpecification file = files.get(ReportAttachment.NAME);
                byte[] json = ReportWriter.create().write(each.getValue()).getBytes(StandardCharsets.UTF_8);
                assertThat(file.getEmbeddedFile().toByteArray())
                        .describedAs(each.getKey())
                        .isEqualTo(json);
                assertThat(file.getEmbeddedFile().getSize()).isEqualTo(json.length);
                assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
                COSArray associated =
                        document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
                assertThat(((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"))
                        .isEqualTo("Data");
                assertThat(associated.getObject(0)).isSameAs(file.getCOSObject());
            }
        }
    }

    @Test
    void aBareDocumentHasNothingAttached() throws IOException {
        for (var document : Strains.documents().values()) {
            try (PDDocument pdf = Loader.loadPDF(PdfSamples.bytes(PdfRenderer.create(), document))) {
                assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            }
        }
    }

    @Test
    void aCharacterWithoutAFaceIsNamedWithItsPlace() {
        assertMissing(
                builder().overview(paragraphs("第一段。", "第二段" + PdfSamples.EMOJI + "完。")),
                "一、总体情况，第2段：",
                "一、总体情况, block 2: ");
        assertMissing(builder().preamble(paragraphs(SMILE)), "引言，第1段：", "the preamble, block 1: ");
        assertMissing(builder().title("报告" + SMILE), "标题：", "the title: ");
        assertMissing(builder().signature(new Signature("机关" + SMILE, null)), "落款：", "the signature: ");
        assertMissing(
                builder()
                        .set(
                                CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL),
                                Cell.of(1).withRemark(SMILE)),
                "三、收到和处理政府信息公开申请情况，第1段：",
                "三、收到和处理政府信息公开申请情况, block 1: ");
    }

    @Test
    void whatStandsAroundAMissingCharacterIsShownWhole() {
        for (String before : List.of("甲", "甲乙")) {
            for (String after : List.of("", "丙")) {
                String text = "𠮷".repeat(20) + before + SMILE + after + "𠮷".repeat(20);
                RenderException failure =
                        failure(builder().overview(paragraphs(text)).build());
                assertThat(failure.getMessage().codePoints())
                        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
    }

    @Test
    void allMissingCharactersAreNamedWithTheirPlaces() {
        Report report = builder()
                .overview(paragraphs("甲" + SMILE + "乙" + SMILE + "\uDBFF\uDFFD"))
                .problems(paragraphs(SMILE))
                .build();
        RenderException failure = failure(report);

        assertThat(failure.problems())
                .extracting(p -> p.place().zh())
                .containsExactly("一、总体情况，第1段", "一、总体情况，第1段", "五、存在的主要问题及改进情况，第1段");
        assertThat(failure.problems()).isEqualTo(FontSet.bundled().missing(report));
        assertThat(failure.getMessage().lines()).hasSize(3);
        assertThat(FontSet.bundled().missing(builder().build())).isEmpty();
    }

    @Test
    void asManyMissingCharactersAreToldAsOneWouldRead() {
        Report report = builder()
                .overview(new Narrative(Collections.nCopies(200, new Narrative.Paragraph(SMILE))))
                .build();

        assertThat(failure(report).problems()).hasSize(100);
        assertThat(FontSet.bundled().missing(report)).hasSize(200);
    }

    private static void assertMissing(Report.Builder report, String zh, String en) {
        RenderException failure = failure(report.build());
        assertThat(failure.getMessage())
                .startsWith(zh)
                .contains("字符“" + SMILE + "”（U+1F600）", "请加入")
                .isEqualTo(failure.message(Locale.CHINA));
        assertThat(failure.message(Locale.ENGLISH))
                .startsWith(en)
                .contains("the character “" + SMILE + "” (U+1F600)", "add a face");
    }

    @Test
    void aBrokenPictureIsNamedWithItsPlace() {
        byte[] png = new PngEncoder(0, 8, new int[40][40][1]).encode();
        for (byte[] broken : List.of(Arrays.copyOf(png, 20), Arrays.copyOf(png, png.length - 20))) {
            Narrative narrative =
                    Narrative.of(new Narrative.Paragraph("下图："), new Narrative.Figure(Picture.of(broken), null, null));
            RenderException failure = failure(builder().problems(narrative).build());
            assertThat(failure)
                    .hasMessageStartingWith("五、存在的主要问题及改进情况，第2段：")
                    .hasCauseInstanceOf(PictureException.class);
            assertThat(failure.message(Locale.ENGLISH)).startsWith("五、存在的主要问题及改进情况, block 2: ");
        }
    }

    /** Nothing is written. */
    private static RenderException failure(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RenderException failure = catchThrowableOfType(
                RenderException.class, () -> PdfRenderer.create().render(report, out));
        assertThat(failure).isNotNull();
        assertThat(out.size()).isZero();
        return failure;
    }

    @Test
    void theStreamIsLeftOpenAndItsFailuresArePassedOn() throws IOException {
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        PdfRenderer.create().render(Samples.qufu(), out);
        PdfRenderer.create().render(LayoutChecks.compose(Samples.qufu()), out);
        assertThat(closed[0]).isFalse();
        IOException full = new IOException("the disk is full");
        assertThatThrownBy(() -> PdfRenderer.create().render(Samples.qufu(), new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                }))
                .isSameAs(full);
    }

    private static Narrative paragraphs(String... texts) {
        return new Narrative(Arrays.stream(texts)
                .map(Narrative.Paragraph::new)
                .map(Narrative.Block.class::cast)
                .toList());
    }

    private static Report.Builder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"));
    }
}
