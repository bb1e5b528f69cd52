package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.render.docx.DocxReading;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.docx.DocxReportReader;
import dev.gongkai.report.render.docx.MalformedDocxException;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.render.pdf.PdfReportReader;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.ValidationResult;
import dev.gongkai.report.validate.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows code that is compiled and run here, and a document that is read here. */
class ReadmeExampleTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/gongkai/report/cli/ReadmeExampleTest.java");

    private static void example(OutputStream out) throws IOException {
        // example
        Report report = Report.builder(Form.forYear(2025), 2025, Agency.of("示例市人民政府办公室"))
                .preamble(Narrative.parse("本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。"))
                .overview(Narrative.parse("（一）主动公开。全年主动公开信息138条。\n（二）依申请公开。全年收到申请23件。"))
                .set(RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 23)
                .set(RequestRow.DISCLOSED, Applicant.NATURAL_PERSON, 20)
                .set(RequestRow.UNAVAILABLE_NOT_HELD, Applicant.NATURAL_PERSON, 3)
                .zeroBlanks() // 其余各格为 0
                .fillTotals() // 总计由勾稽关系得出，已给出的不改
                .problems(Narrative.parse("（一）存在的主要问题。解读形式不够丰富。\n（二）改进情况。将增加图解。"))
                .other(Narrative.parse("本年度未收取信息处理费。"))
                .signedOn(LocalDate.of(2026, 1, 22))
                .build();
        HtmlRenderer.create().render(report, out);
        // end
    }

    private static void validation(Report report, Report lastYear, PrintStream out) {
        // validation
        ValidationResult result =
                ReportValidator.builder().previous(lastYear).build().validate(report);
        for (Finding finding : result.findings()) {
            out.println(finding.place().text() + "：" + finding.message().zh());
        }
        out.println(result.verdict()); // VALID、INVALID 或 INCOMPLETE
        // end of validation
    }

    @Test
    void theValidationStandsInTheReadmeAndRuns() throws IOException {
        Report report = ReportReader.create().read(Path.of("..", "reports", "002-qufu.json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        validation(report, report, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("(?m)^(VALID|INVALID|INCOMPLETE)$");
        assertThat(Files.readString(README))
                .contains("```java\n" + between("// validation\n", "        // end of validation\n") + "\n```");
    }

    private static Report word(Report report, OutputStream out, OutputStream blank, Path edited, PrintStream log)
            throws IOException, MalformedDocxException {
        // word
        DocxRenderer.create().render(report, out); // 供修改；公布用 builder().withoutControls().build()
        DocxRenderer.create().renderBlank(Form.forYear(2025), 2025, blank); // 空白表
        DocxReading reading = DocxReportReader.create().read(edited); // 读回修改后的文档
        for (DocxReading.Change change : reading.changes()) {
            log.println(change.message().zh());
        }
        Report corrected = reading.report();
        // end of word
        return corrected;
    }

    @Test
    void wordStandsInTheReadmeAndRuns(@TempDir Path folder) throws IOException, MalformedDocxException {
        Report report = ReportReader.create().read(Path.of("..", "reports", "002-qufu.json"));
        Path edited = folder.resolve("edited.docx");
        try (OutputStream file = Files.newOutputStream(edited)) {
            DocxRenderer.create().render(report, file);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream blank = new ByteArrayOutputStream();

        assertThat(word(
                        report,
                        out,
                        blank,
                        edited,
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .isEqualTo(report);

        assertThat(edited).hasBinaryContent(out.toByteArray());
        assertThat(blank.size()).isPositive();
        assertThat(Files.readString(README))
                .contains("```java\n" + between("// word\n", "        // end of word\n") + "\n```");
    }

    private static Report pdf(Report report, Path folder, OutputStream out, Path file) throws IOException {
        // pdf
        FontSet fonts = FontSet.builder().folder(folder).bundled().build(); // 文件夹中的字体在先，其余用自带的
        PdfRenderer renderer = PdfRenderer.builder().fonts(fonts).build(); // 建立一次，各线程共用
        renderer.render(report, out);
        Report same = PdfReportReader.create().read(file);
        // end of pdf
        return same;
    }

    @Test
    void pdfStandsInTheReadmeAndRuns(@TempDir Path folder) throws IOException {
        Report report = ReportReader.create().read(Path.of("..", "reports", "002-qufu.json"));
        Path fonts = Path.of("..", "..", "report-render/fonts-fangsong/src/main/resources/META-INF/gongkai/fonts");
        Path file = folder.resolve("report.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            PdfRenderer.create().render(report, out);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(pdf(report, fonts, out, file)).isEqualTo(report);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
        assertThat(Files.readString(README))
                .contains("```java\n" + between("// pdf\n", "        // end of pdf\n") + "\n```");
    }

    private static String between(String start, String end) throws IOException {
        String source = Files.readString(SOURCE);
        int from = source.indexOf(start) + start.length();
        return source.substring(from, source.indexOf(end)).stripTrailing().stripIndent();
    }

    @Test
    void theExampleStandsInTheReadmeAndRuns() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        example(page);
        assertThat(page.toString(StandardCharsets.UTF_8))
                .contains("<span>示例市人民政府办公室</span><span>2025年政府信息公开工作年度报告</span>", "2026年1月22日", ">23</td>");

        assertThat(Files.readString(README))
                .contains("```java\n" + between("// example\n", "        // end\n") + "\n```");
    }

    @Test
    void theDocumentInTheReadmeIsAReport() throws IOException {
        Matcher json = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(json.find()).isTrue();

        Report report = ReportReader.create().read(json.group(1));

        assertThat(report.title()).isEqualTo("示例市人民政府办公室2025年政府信息公开工作年度报告");
    }
}
