package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.docx.testing.ComposedText;
import dev.gongkai.report.render.docx.testing.LibreOffice;
import dev.gongkai.report.render.docx.testing.LineEnds;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Reports laid out by another office program: all words and signs on paper, in order, and the pages as they should be. */
class LibreOfficeTest {

    /** Controls as text, not as fields of a form to be filled in. */
    private static final String PDF =
            "pdf:writer_pdf_Export:{\"ExportFormFields\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    /** The office program sets these apart, and the tool that reads the file shows that as blanks. */
    private static final String BLANK = "[\\s\\p{Z}]";

    private static final String PAGE_NUMBER = "—\\d+—";

    private static final Map<String, Report> REPORTS = reports();

    @TempDir
    private static Path folder;

    private static Map<String, Report> reports() {
        Map<String, Report> reports = Samples.all();
        reports.put("line-ends", LineEnds.report());
        return reports;
    }

    @BeforeAll
    static void convert() throws IOException {
        LibreOffice.assumeInstalled();
        DocxRenderer published = DocxRenderer.builder().withoutControls().build();
        for (Map.Entry<String, Report> entry : REPORTS.entrySet()) {
            Files.write(
                    folder.resolve(entry.getKey() + ".docx"), Samples.bytes(DocxRenderer.create(), entry.getValue()));
            Files.write(folder.resolve(entry.getKey() + "-published.docx"), Samples.bytes(published, entry.getValue()));
        }
        LibreOffice.convert(folder, PDF);
    }

    /** The pages without blanks, each with its number at the end. */
    private static List<String> pages(String name) throws IOException {
        return LibreOffice.pages(folder.resolve(name + ".pdf")).stream()
                .map(page -> page.replaceAll(BLANK, ""))
                .toList();
    }

    private static Stream<DynamicTest> each(Check check) {
        return REPORTS.entrySet().stream()
                .flatMap(entry -> Stream.of("", "-published")
                        .map(variant -> DynamicTest.dynamicTest(
                                entry.getKey() + variant,
                                () -> check.run(entry.getValue(), pages(entry.getKey() + variant)))));
    }

    private interface Check {
        void run(Report report, List<String> pages) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> everyWordNumberAndSignIsOnPaperInOrder() {
        return each((report, pages) -> {
            String expected = String.join(
                            "", ComposedText.of(ReportComposer.create().compose(report)))
                    .replaceAll(BLANK, "");
            assertThat(String.join("", pages).replaceAll(PAGE_NUMBER, "")).isEqualTo(expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPageHasItsNumber() {
        return each((report, pages) -> {
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i)).contains("—" + (i + 1) + "—");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theTableOfRequestsIsOnOnePage() {
        return each((report, pages) -> assertThat(pages)
                .filteredOn(page -> page.contains("四、结转下年度继续办理"))
                .singleElement()
                .asString()
                .contains("三、收到和处理政府信息公开申请情况", "一、本年新收政府信息公开申请数量"));
    }

    @TestFactory
    Stream<DynamicTest> theSignatureIsNotAlone() {
        return each((report, pages) -> {
            String last = pages.get(pages.size() - 1).replaceAll(PAGE_NUMBER, "");
            Signature signature = report.signature();
            if (signature != null) {
                assertThat(last.lastIndexOf(Objects.requireNonNullElse(
                                signature.agency(), report.agency().name())))
                        .isPositive();
            }
        });
    }
}
