package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.docx.DocxRenderer;
import dev.gongkai.report.render.pdf.PdfRenderer;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.settings.WaiversReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README and docs show code that is compiled and run here, and documents that are read here. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path SNIPPETS = Path.of("src/test/java/dev/gongkai/report/cli/Snippets.java");

    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final PrintStream LOG_STREAM = new PrintStream(LOG, true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static Map<Path, String> pages() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            for (Path page : Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("README.en.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList()) {
                pages.put(page, Files.readString(page));
            }
        }
        return pages;
    }

    /** The blocks of a language in a page. */
    private static List<String> blocks(String page, String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static Report sample() throws IOException {
        return ReportReader.create().read(Path.of("..", "reports", "002-qufu.json"));
    }

    @Test
    void allJavaInThePagesIsCompiled() throws IOException {
        List<String> compiled = Pattern.compile("// snippet\n(.*?)\n *// end", Pattern.DOTALL)
                .matcher(Files.readString(SNIPPETS))
                .results()
                .map((MatchResult snippet) -> snippet.group(1).stripIndent() + "\n")
                .toList();

        pages().forEach((page, text) -> {
            if (!page.endsWith("embed.md")) {
                assertThat(compiled).as("Java in %s", page).containsAll(blocks(text, "java"));
            }
        });
        assertThat(blocks(Files.readString(ROOT.resolve("README.md")), "java")).isNotEmpty();
        assertThat(compiled)
                .allSatisfy(snippet -> assertThat(pages().values()).anyMatch(page -> page.contains(snippet)));
    }

    /** Code for Spring is compiled with it: by the guests. */
    @Test
    void javaForSpringStandsInAGuest() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve(".ci/guests/src/boot"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Files.readAllLines(source).forEach(line -> lines.add(line.strip()));
            }
        }

        assertThat(blocks(Files.readString(ROOT.resolve("docs/embed.md")), "java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(lines)
                        .containsAll(block.lines().map(String::strip).toList()));
    }

    @Test
    void linksLeadToFiles() throws IOException {
        pages().forEach((page, text) -> Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(text)
                .results()
                .forEach(link -> assertThat(page.resolveSibling(link.group(1)))
                        .as("a link in %s", page)
                        .exists()));
    }

    @Test
    void theFirstPageIsShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
        assertThat(Files.readAllLines(ROOT.resolve("README.en.md"))).hasSizeLessThanOrEqualTo(120);
        try (Stream<Path> pictures = Files.list(ROOT.resolve("docs/images"))) {
            assertThat(pictures.filter(picture -> picture.toString().endsWith(".png")))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(200_000));
        }
    }

    @Test
    void theReportInJsonHasNoErrors() throws IOException {
        String json =
                blocks(Files.readString(ROOT.resolve("docs/json.md")), "json").get(0);

        Report report = ReportReader.create().read(json);

        assertThat(ReportValidator.create().validate(report).findings())
                .noneMatch(finding -> finding.severity() != Severity.INFORMATION);
    }

    @Test
    void theWaiversAreRead() throws IOException {
        String json = blocks(Files.readString(ROOT.resolve("docs/validate.md")), "json")
                .get(0);
        Path file = Files.writeString(folder.resolve("waivers.json"), json);

        assertThat(WaiversReader.create().read(file)).isNotNull();
    }

    @Test
    void wordIsWrittenAndRead() throws IOException {
        Path edited = folder.resolve("edited.docx");
        DocxRenderer.create().render(sample(), edited);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream published = new ByteArrayOutputStream();
        ByteArrayOutputStream blank = new ByteArrayOutputStream();

        assertThat(Snippets.word(sample(), out, published, blank, edited, LOG_STREAM))
                .isEqualTo(sample());

        assertThat(edited).hasBinaryContent(out.toByteArray());
        assertThat(published.size()).isBetween(1, out.size());
        assertThat(blank.size()).isPositive();
    }

    @Test
    void reportsAreWrittenOnPaper() throws IOException {
        Path paper = folder.resolve("paper.docx");
        DocxRenderer.create().render(sample(), paper);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Snippets.paper(sample(), paper, out, LOG_STREAM);

        assertThat(out.size()).isPositive();
    }

    @Test
    void commentsAreWritten() throws IOException {
        Path document = folder.resolve("report.docx");
        DocxRenderer.create().render(sample(), document);
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        Snippets.comments(document, target);

        assertThat(target.toString(StandardCharsets.ISO_8859_1)).contains("word/comments.xml");
    }

    @Test
    void pdfIsWrittenAndRead() throws IOException {
        Path fonts = ROOT.resolve("report-render/fonts-fangsong/src/main/resources/META-INF/gongkai/fonts");
        Path file = folder.resolve("report.pdf");
        PdfRenderer.create().render(sample(), file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Snippets.pdf(sample(), fonts, out, file, LOG_STREAM)).isEqualTo(sample());

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
    }

    @Test
    void pagesAndFragmentsAreWritten() throws IOException {
        assertThat(Snippets.figures(sample())).contains("<svg ");
        assertThat(Snippets.html(sample()))
                .contains("<meta name=\"ColumnName\" content=\"政府信息公开年报\">", "<article", "@media print");
    }

    @Test
    void pagesAreWrittenWithTheirPicturesBeside() throws IOException {
        Report report = ReportReader.create().read(Path.of("..", "reports", "001-qidu.json"));
        Files.createDirectory(folder.resolve("2024"));

        assertThat(Snippets.picturesBeside(report, folder, LOG_STREAM)).contains("src=\"/upload/");

        assertThat(folder.resolve("2024/年报.html"))
                .content()
                .contains("src=\"../%E5%9B%BE%E7%89%87/")
                .doesNotContain("data:");
        assertThat(folder.resolve("图片")).isNotEmptyDirectory();
    }

    @Test
    void validationTellsItsVerdict() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Snippets.validation(sample(), sample(), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("(?m)^(VALID|INVALID|INCOMPLETE)$");
    }

    @Test
    void jsonIsReadAndWritten() throws IOException {
        assertThat(ReportReader.create().read(Snippets.json(Path.of("..", "reports", "002-qufu.json"))))
                .isEqualTo(sample());
    }
}
