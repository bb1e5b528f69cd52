package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.annotate.FileAnnotator;
import dev.gongkai.report.importer.annotate.FileComment;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.VeraPdf;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Comments behind PDF files: those of ours stay PDF/A-3a and PDF/UA-1, as the industry's judge sees it. */
class AnnotatedPdfTest {

    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

    @TempDir
    private Path folder;

    private static List<FileComment> comments(Report report) {
        List<FileComment> comments = new ArrayList<>();
        comments.add(FileComment.of("/title", "题目：应为“政府信息公开工作年度报告”"));
        comments.add(FileComment.of("", "全文的意见\n第二行 <&>"));
        for (var table : report.form().tables()) {
            List<CellKey> cells = List.copyOf(table.cells());
            comments.add(FileComment.of(cells.get(0).pointer(), "第一格：与各列之和不符"));
            comments.add(FileComment.of(cells.get(cells.size() - 1).pointer(), "末格"));
        }
        return comments;
    }

    private byte[] annotated(byte[] pdf, Report report, List<FileComment> comments) throws IOException {
        Path file = Files.write(folder.resolve("report.pdf"), pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileAnnotator.create().dated(LocalDate.of(2026, 3, 1)).annotate(file, report, comments, out);
        return out.toByteArray();
    }

    private void assertSound(byte[] pdf, Report report) throws Exception {
        List<FileComment> comments = comments(report);
        byte[] copy = annotated(pdf, report, comments);
        assertThat(VeraPdf.faults(copy, STANDARDS)).isEmpty();
        assertThat(Arrays.copyOf(copy, pdf.length)).isEqualTo(pdf);
        assertThat(notes(copy)).isEqualTo(comments.size());
        assertThat(annotated(copy, report, comments)).isEqualTo(copy);
        Path file = Files.write(folder.resolve("copy.pdf"), copy);
        assertThat(PdfReportReader.create().read(file)).isEqualTo(report);
    }

    private static int notes(byte[] pdf) throws IOException {
        int notes = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                notes += (int) page.getAnnotations().stream()
                        .filter(note -> "Highlight".equals(note.getSubtype()))
                        .count();
            }
        }
        return notes;
    }

    @TestFactory
    List<DynamicTest> reportsWithCommentsKeepTheirStandards() {
        List<DynamicTest> tests = new ArrayList<>();
        PdfSamples.reports()
                .forEach((name, report) -> tests.add(DynamicTest.dynamicTest(
                        name, () -> assertSound(Samples.bytes(PdfRenderer.create(), report), report))));
        return tests;
    }

    @Test
    void furnitureIsNoHindrance() throws Exception {
        Theme theme = Theme.OFFICIAL.with(Furnishings.everything());
        PdfRenderer renderer = PdfRenderer.builder().theme(theme).build();
        assertSound(Samples.bytes(renderer, Samples.qufu()), Samples.qufu());
    }

    @Test
    void theJudgeIsAskedAboutTheComments() throws Exception {
        byte[] copy = annotated(
                Samples.bytes(PdfRenderer.create(), Samples.qufu()), Samples.qufu(), comments(Samples.qufu()));
        // Without the flag that has it printed, a comment is against PDF/A.
        String text = new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("startxref");
        assertThat(text.lastIndexOf("/F 4")).isPositive().isLessThan(from);
        byte[] unprinted = text.replace("/F 4\n", "/F 0\n")
                .replace("/F 4 ", "/F 0 ")
                .replace("/F 4/", "/F 0/")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(VeraPdf.faults(unprinted, STANDARDS)).isNotEmpty();
    }
}
