package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.pdf.testing.ReportPdf;
import dev.gongkai.report.render.pdf.testing.TestPdf;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import dev.gongkai.report.testing.FictitiousEdition;
import dev.gongkai.report.testing.PngEncoder;
import dev.gongkai.report.testing.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReportReaderTest {

    static Report reportWithin(byte[] pdf) throws IOException {
        return PdfReportReader.create().read(new ByteArrayInputStream(pdf));
    }

    private static byte[] saved(PDDocument document, CompressParameters compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, compression);
        return out.toByteArray();
    }

    private static byte[] rewritten(byte[] pdf, CompressParameters compression) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return saved(document, compression);
        }
    }

    private static Report other() throws IOException {
        return Samples.qufu().toBuilder().agency(Agency.of("另一机关")).build();
    }

    /** A document by another program, with attachments. */
    private static byte[] byPdfBox(Map<String, byte[]> attachments, CompressParameters compression) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            attach(document, attachments);
            return saved(document, compression);
        }
    }

    private static void attach(PDDocument document, Map<String, byte[]> attachments) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> attachment : attachments.entrySet()) {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(attachment.getKey());
            file.setFileUnicode(attachment.getKey());
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new ByteArrayInputStream(attachment.getValue()), COSName.FLATE_DECODE));
            files.put(attachment.getKey(), file);
        }
        PDEmbeddedFilesNameTreeNode kid = new PDEmbeddedFilesNameTreeNode();
        kid.setNames(files);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setKids(List.of(kid));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    @Test
    void everyReportComesBackAsItWas() throws Exception {
        for (Map.Entry<String, Report> report : Extremes.everything().entrySet()) {
            byte[] pdf = ReportPdf.of(report.getValue());
            assertThat(reportWithin(pdf)).describedAs(report.getKey()).isEqualTo(report.getValue());
        }
    }

    @Test
    void aReportOfAnEditionThatIsDeclaredElsewhereComesBack() throws Exception {
        Report report = ReportGenerator.report(3, FictitiousEdition.FORM);
        byte[] pdf = ReportPdf.of(report);
        assertThat(PdfReportReader.forForms(List.of(FictitiousEdition.FORM)).read(new ByteArrayInputStream(pdf)))
                .isEqualTo(report);
        assertThatThrownBy(() -> reportWithin(pdf)).isInstanceOf(MalformedReportException.class);
    }

    @Test
    void itDoesNotMatterWhoSavedItSince() throws Exception {
        for (Map.Entry<String, Report> report : Samples.all().entrySet()) {
            byte[] pdf = ReportPdf.of(report.getValue());
            byte[] plain = rewritten(pdf, CompressParameters.NO_COMPRESSION);
            byte[] packed = rewritten(pdf, CompressParameters.DEFAULT_COMPRESSION);
            assertThat(new String(plain, StandardCharsets.ISO_8859_1)).contains("\nxref");
            assertThat(new String(packed, StandardCharsets.ISO_8859_1)).contains("/ObjStm", "/XRef");
            assertThat(reportWithin(plain)).describedAs(report.getKey()).isEqualTo(report.getValue());
            assertThat(reportWithin(packed)).describedAs(report.getKey()).isEqualTo(report.getValue());
        }
    }

    @Test
    void itDoesNotMatterWhoAttachedIt() throws Exception {
        Report report = Samples.qufu();
        Map<String, byte[]> attachments = Map.of(
                "report.json", ReportPdf.json(report), "photo.jpg", new byte[10], "report.json.bak", new byte[3]);
        assertThat(reportWithin(byPdfBox(attachments, CompressParameters.NO_COMPRESSION)))
                .isEqualTo(report);
        assertThat(reportWithin(byPdfBox(attachments, CompressParameters.DEFAULT_COMPRESSION)))
                .isEqualTo(report);
    }

    @Test
    void whatWasAddedSinceDoesNotMatter() throws Exception {
        Report report = Samples.qufu();
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(report))) {
            PDPage page = document.getPage(0);
            page.setRotation(90);
            page.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
                    .contains("/Prev");
            assertThat(reportWithin(out.toByteArray())).isEqualTo(report);
        }
    }

    @Test
    void theNewestRevisionCounts() throws Exception {
        Report newer = other();
        byte[] pdf = ReportPdf.of(Samples.qufu());
        for (byte[] first : new byte[][] {pdf, rewritten(pdf, CompressParameters.DEFAULT_COMPRESSION)}) {
            try (PDDocument document = Loader.loadPDF(first)) {
                attach(document, Map.of("report.json", ReportPdf.json(newer)));
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF"));
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.saveIncremental(out);
                byte[] second = out.toByteArray();
                assertThat(second.length).isGreaterThan(first.length);
                assertThat(reportWithin(second)).isEqualTo(newer);
                // Without its last table, too.
                assertThat(reportWithin(without(second, "startxref"))).isEqualTo(newer);
            }
        }
    }

    @Test
    void aDocumentStampedByTheEngineItselfIsRead() throws Exception {
        Report report = Samples.qufu();
        for (boolean append : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfReader reader = new PdfReader(ReportPdf.of(report));
            PdfStamper stamper = new PdfStamper(reader, out, '\0', append);
            stamper.getOverContent(1).rectangle(0, 0, 10, 10);
            stamper.close();
            reader.close();
            assertThat(reportWithin(out.toByteArray())).isEqualTo(report);
        }
    }

    @Test
    void garbageAroundItDoesNotMatter() throws Exception {
        Report report = Samples.qufu();
        byte[] pdf = ReportPdf.of(report);
        assertThat(reportWithin(joined(TestPdf.latin("HTTP/1.1 200 OK\r\n\r\n"), pdf)))
                .isEqualTo(report);
        assertThat(reportWithin(joined(pdf, new byte[100]))).isEqualTo(report);
        assertThat(reportWithin(joined(pdf, new byte[100_000]))).isEqualTo(report);
        // Offsets that count from the garbage.
        byte[] shifted = joined(TestPdf.latin("%PDF-1.7\n%"), Arrays.copyOfRange(pdf, 1, pdf.length));
        assertThat(reportWithin(shifted)).isEqualTo(report);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The file with a word spoiled wherever it stands. */
    private static byte[] without(byte[] pdf, String word) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(word);
        return TestPdf.latin(text.replace(word, "#".repeat(word.length())));
    }

    @Test
    void whereTheTablesAreLostTheObjectsAreFound() throws Exception {
        Report report = Samples.qufu();
        byte[] plain = ReportPdf.of(report);
        byte[] packed = rewritten(plain, CompressParameters.DEFAULT_COMPRESSION);
        for (String word : List.of("startxref", "xref", "trailer", "%%EOF", "endobj", " 00000 n")) {
            assertThat(reportWithin(without(plain, word))).describedAs(word).isEqualTo(report);
        }
        for (String word : List.of("startxref", "/XRef", "endobj")) {
            assertThat(reportWithin(without(packed, word))).describedAs(word).isEqualTo(report);
        }
        int end = new String(plain, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0");
        assertThat(reportWithin(Arrays.copyOf(plain, end))).isEqualTo(report);
        // Line breaks that were translated move everything.
        byte[] moved = TestPdf.latin(new String(plain, StandardCharsets.ISO_8859_1).replace("endobj\n", "endobj\r\n"));
        assertThat(reportWithin(moved)).isEqualTo(report);
    }

    @Test
    void aHybridFileIsRead() throws Exception {
        Report report = Samples.qufu();
        // The specification, in a stream of objects, is hidden from readers that know no such streams.
        byte[] hidden = TestPdf.latin("2 0 " + TestPdf.specification(3));
        TestPdf pdf = new TestPdf()
                .object(1, "<</Type/Catalog/AF[2 0 R]>>")
                .deflated(3, "", ReportPdf.json(report))
                .deflated(4, "/Type/ObjStm/N 1/First 4", hidden);
        int table = pdf.size();
        pdf.deflated(5, "/Type/XRef/Size 6/W[1 2 1]/Index[2 1]", (byte) 2, (byte) 0, (byte) 4, (byte) 0);
        byte[] file = pdf.table("/XRefStm " + table).bytes();
        assertThat(reportWithin(file)).isEqualTo(report);
        // The table says that it is free.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        byte[] free = TestPdf.latin(
                text.replace("0 1\n0000000000 65535 f \n", "0 1\n0000000000 65535 f \n2 1\n0000000000 00000 f \n"));
        assertThat(reportWithin(free)).isEqualTo(report);
    }

    @Test
    void everyWayToAttachIsKnown() throws Exception {
        Report report = Samples.qufu();
        byte[] json = ReportPdf.json(report);
        String named = "/Names<</EmbeddedFiles 4 0 R>>";
        List<TestPdf> files = List.of(
                new TestPdf().object(1, "<</Type/Catalog/AF[2 0 R]>>").object(2, TestPdf.specification(3)),
                new TestPdf()
                        .object(1, "<</Type/Catalog/AF 9 0 R>>")
                        .object(9, "[2 0 R]")
                        .object(2, TestPdf.specification(3)),
                new TestPdf()
                        .object(1, "<</Type/Catalog" + named + ">>")
                        .object(4, "<</Kids[5 0 R]>>")
                        .object(5, "<</Limits[(a)(b)]/Names 6 0 R>>")
                        .object(6, "[(a)" + TestPdf.specification(3) + "]"),
                new TestPdf()
                        .object(1, "<</Type/Catalog/AF[2 0 R]>>")
                        .object(2, "<</UF <FEFF007200650070006F00720074002E006A0073006F006E>/EF<</UF 3 0 R>>>>"),
                new TestPdf()
                        .object(1, "<</Type/Catalog/AF[2 0 R]>>")
                        .object(2, "<</#46 (rep\\157rt.\\\njson)% a comment\n/EF<</F 3 0 R>>>>"));
        for (TestPdf file : files) {
            assertThat(reportWithin(file.deflated(3, "", json).file())).isEqualTo(report);
        }
    }

    @Test
    void theLengthMayBeWrongOrElsewhere() throws Exception {
        Report report = Samples.qufu();
        byte[] deflated = PngEncoder.deflate(ReportPdf.json(report));
        for (String length :
                List.of("/Length 4 0 R", "/Length 99999999", "/Length -1", "/Length 5", "/Length 3 0 R", "")) {
            byte[] pdf = TestPdf.withAttachment()
                    .rawStream(3, "/Filter[/FlateDecode]" + length, deflated)
                    .object(4, String.valueOf(deflated.length))
                    .file();
            assertThat(reportWithin(pdf)).describedAs(length).isEqualTo(report);
        }
    }

    @Test
    void aFileOnDiskIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("report.pdf"), ReportPdf.of(Samples.qufu()));
        assertThat(PdfReportReader.create().read(file)).isEqualTo(Samples.qufu());
        assertThatThrownBy(() -> PdfReportReader.create().read(folder.resolve("none.pdf")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static void assertMalformed(byte[] pdf, String zh, String en) {
        assertThatExceptionOfType(MalformedPdfException.class)
                .isThrownBy(() -> reportWithin(pdf))
                .satisfies(e -> {
                    assertThat(e).hasMessageContaining(zh);
                    assertThat(e.message(Locale.CHINA)).isEqualTo(e.getMessage());
                    assertThat(e.message(Locale.ENGLISH)).contains(en);
                });
    }

    @Test
    void whatIsNoPdfIsNamed() {
        assertMalformed(new byte[0], "不是 PDF 文件", "not a PDF file");
        assertMalformed(TestPdf.latin("PK\3\4"), "不是 PDF 文件", "not a PDF file");
        assertMalformed(joined(new byte[2000], TestPdf.latin("%PDF-1.7")), "不是 PDF 文件", "not a PDF file");
        assertMalformed(TestPdf.latin("%PDF-1.7\nnothing"), "已损坏", "damaged");
    }

    @Test
    void whatIsEncryptedIsNamed() throws Exception {
        for (int length : new int[] {40, 128, 256}) {
            try (PDDocument document = Loader.loadPDF(ReportPdf.of(Samples.qufu()))) {
                StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
                policy.setEncryptionKeyLength(length);
                document.protect(policy);
                byte[] encrypted = saved(document, CompressParameters.NO_COMPRESSION);
                assertMalformed(encrypted, "已加密", "encrypted");
                assertMalformed(without(encrypted, "startxref"), "已加密", "encrypted");
            }
        }
    }

    @Test
    void aDocumentWithoutReportIsNamed() throws Exception {
        assertMalformed(ReportPdf.of("data.json", new byte[5]), "没有附件 report.json", "no attachment report.json");
        assertMalformed(byPdfBox(Map.of(), CompressParameters.DEFAULT_COMPRESSION), "没有附件", "no attachment");
    }

    @Test
    void twoReportsAreNamed() throws Exception {
        byte[] json = ReportPdf.json(Samples.qufu());
        byte[] pdf = new TestPdf()
                .object(1, "<</Type/Catalog/AF[2 0 R 4 0 R]>>")
                .object(2, TestPdf.specification(3))
                .object(4, TestPdf.specification(5))
                .deflated(3, "", json)
                .deflated(5, "", json)
                .file();
        assertMalformed(pdf, "2 个附件 report.json", "2 attachments");
    }

    @Test
    void whatIsNoReportIsSaidAsOfJson() {
        assertThatExceptionOfType(MalformedReportException.class)
                .isThrownBy(() -> reportWithin(
                        ReportPdf.of("report.json", TestPdf.latin("{\"form\": \"2021\",\n \"yaer\": 2021}"))))
                .satisfies(e -> assertThat(e.line()).isPositive());
    }

    /** What is written is read back, or refused when it is written. */
    @Test
    void moreDataThanADocumentCarriesAreNamed() throws IOException {
        byte[] png = new PngEncoder(0, 8, new int[9][9][1])
                .with("xxXx", new byte[15 << 20])
                .encode();
        Narrative.Figure figure = new Narrative.Figure(Picture.of(png), null, null);
        Report.Builder builder = Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室"));
        Report three = builder.overview(Narrative.of(figure, figure, figure)).build();
        Report four =
                builder.overview(Narrative.of(figure, figure, figure, figure)).build();

        assertThat(reportWithin(Samples.bytes(PdfRenderer.create(), three))).isEqualTo(three);
        assertThatThrownBy(() -> Samples.bytes(PdfRenderer.create(), four))
                .isInstanceOf(RenderException.class)
                .hasMessage("报告连同图片的数据有 81 MB，随文档的数据至多 64 MB，请缩小图片");
    }
}
