package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportSchema;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one starts from, and what makes it easy to. */
class StartTest {

    private static final Path QUFU = Path.of("..", "reports", "002-qufu.json");
    private static final Path BLANKS = Path.of("..", "reports", "003-zibo-dashuju.json");

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    @Test
    void aNewReportHasEveryCellBlank() throws IOException {
        assertThat(shell.run("new", "--year", 2025, "--agency", "示例市教育局")).isZero();

        Report report = ReportReader.create().read(shell.out());
        assertThat(report.year()).isEqualTo(2025);
        assertThat(report.agency().name()).isEqualTo("示例市教育局");
        assertThat(report.form().tables())
                .allSatisfy(table -> assertThat(table.cells())
                        .allMatch(key -> report.cell(key).isBlank()));
        assertThat(shell.out()).contains("\"overview\": \"\"", "\"naturalPerson\": null", "\"amount\": null");
    }

    @Test
    void zerosAreStatedEverywhereAndAddUp() throws IOException {
        assertThat(shell.run("new", "--year", 2025, "--agency", "示例市教育局", "--zeros"))
                .isZero();

        Report report = ReportReader.create().read(shell.out());
        assertThat(report.form().tables())
                .allSatisfy(table -> assertThat(table.cells())
                        .allMatch(key -> BigDecimal.ZERO.equals(report.cell(key).value())));
    }

    @Test
    void whatLastYearHandedOverIsTakenUp() throws IOException {
        Report last = ReportReader.create().read(QUFU).toBuilder()
                .set(RequestRow.CARRIED_FORWARD, Applicant.NATURAL_PERSON, 7)
                .build();
        Path file = folder.resolve("last.json");
        ReportWriter.create().write(last, file);

        assertThat(shell.run("new", "--year", last.year() + 1, "--previous", file, "--out", folder.resolve("new.json")))
                .isZero();

        Report report = ReportReader.create().read(folder.resolve("new.json"));
        assertThat(report.agency()).isEqualTo(last.agency());
        assertThat(report.cell(CellKey.of(RequestRow.CARRIED_IN, Applicant.NATURAL_PERSON))
                        .value())
                .isEqualByComparingTo("7");
        assertThat(shell.err()).doesNotContain("注意");
        assertThat(shell.run("new", "--year", 2025, "--previous", file, "--out", folder.resolve("new.json")))
                .as("not replaced unasked")
                .isEqualTo(ExitCode.FAILED);
        assertThat(shell.run("new", "--year", 2025)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void blankFormsAndSchemasArePrinted() throws IOException {
        assertThat(shell.run("blank", "--year", 2020, "--to", "json", "--out", "-"))
                .isZero();
        assertThat(ReportReader.create().read(shell.out()).form()).isEqualTo(Form.EDITION_2019);

        assertThat(shell.run("schema")).isZero();
        assertThat(shell.out()).isEqualTo(ReportSchema.of(Form.EDITION_2021));
        assertThat(shell.run("schema", "2019")).isZero();
        assertThat(shell.out()).isEqualTo(ReportSchema.of(Form.EDITION_2019));
        assertThat(shell.run("schema", "results")).isZero();
        assertThat(shell.out()).contains("\"$schema\"", "verdict");
        assertThat(shell.run("schema", "2018")).isEqualTo(ExitCode.USAGE);
    }

    /** A workbook as offices send it: the agency named, a part of the cells filled in. */
    @Test
    void aWorkbookThatWasFilledInComesBack() throws IOException {
        Path blank = folder.resolve("blank.xlsx");
        assertThat(shell.run("blank", "--year", 2025, "--to", "xlsx", "--out", blank))
                .isZero();
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(blank));
                OutputStream out = Files.newOutputStream(filled)) {
            workbook.forEach(sheet -> sheet.getRow(0).getCell(0).setCellValue("示例市教育局2025年政府信息公开工作年度报告"));
            XSSFSheet requests = workbook.getSheetAt(1);
            for (int column = 3; column < 10; column++) {
                requests.getRow(5).getCell(column).setCellValue(column);
            }
            workbook.write(out);
        }

        assertThat(shell.run("read", filled, "--lenient", "--out", folder.resolve("read")))
                .isZero();

        Report report = ReportReader.create().read(folder.resolve("read").resolve("filled.json"));
        assertThat(report.agency().name()).isEqualTo("示例市教育局");
        assertThat(report.form().table(Part.REQUESTS).cells().stream()
                        .filter(key -> !report.cell(key).isBlank())
                        .map(key -> report.cell(key).value().intValueExact()))
                .containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(report.cell(CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL)).value())
                .isEqualByComparingTo("9");
    }

    @Test
    void findingsStandBesideTheirPlacesOnAPageThatNeedsNothingElse() throws IOException {
        assertThat(shell.run("validate", BLANKS, QUFU, "--format", "html")).isEqualTo(ExitCode.FAILED);

        Document page = Jsoup.parse(shell.out());
        assertThat(page.select("link, script[src], img[src^=http], iframe")).isEmpty();
        assertThat(page.select(".outcome")).hasSize(2);
        assertThat(page.select("ol.notes li"))
                .isNotEmpty()
                .allSatisfy(note -> assertThat(page.select("a.mark[href=#" + note.id() + "]"))
                        .as("the mark of %s", note.text())
                        .isNotEmpty());
        assertThat(page.select("td a.mark")).isNotEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.wholeText()).doesNotContain("\uDBFF\uDFF0").contains("整行空白；没有的填0");
    }

    @Test
    void shellsAndManualsKnowTheCommands() {
        assertThat(shell.run("completion")).isZero();
        assertThat(shell.out()).contains("render", "--to", "html", "complete -F");
        assertThat(shell.run("manual")).isZero();
        assertThat(shell.out()).startsWith(".TH GONGKAI 1").contains(".SH validate", "\\-\\-font\\-dir");
        assertThat(shell.run("warm-up")).isZero();
        assertThat(shell.run("--help")).isZero();
        assertThat(shell.out()).contains("generate").doesNotContain("warm-up");
    }

    @Test
    void theVersionNamesTheBuild() {
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).matches("gongkai \\d+\\.\\d+\\.\\d+\\S*( \\([0-9a-f]{7,}\\))?\\R");
    }

    /** In a worktree of its own branch, too, where what lies beside the sources is not the repository. */
    @Test
    void theCommitIsThatOfTheseSources() throws IOException {
        Process git;
        try {
            git = new ProcessBuilder("git", "rev-parse", "--short=7", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no git");
            return;
        }
        String head = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assumeTrue(!head.isEmpty() && Files.exists(Path.of("..", "..", ".git")), "no repository");

        shell.run("--version");

        assertThat(shell.out().strip()).endsWith("(" + head + ")");
    }

    /** Other line ends lose labels, and other characters depend on the code page of the console. */
    @Test
    void theLauncherOfWindowsIsAsciiWithItsLineEnds() throws IOException {
        String launcher =
                Files.readString(Path.of("src", "main", "launcher", "gongkai.cmd"), StandardCharsets.US_ASCII);

        assertThat(launcher).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void whatWasReadIsNeverReplacedByResults() throws IOException {
        Path report = Files.copy(QUFU, folder.resolve("report.json"));

        assertThat(shell.run("validate", report, "--format", "html", "--out", report))
                .isEqualTo(ExitCode.USAGE);

        assertThat(report).hasSameBinaryContentAs(QUFU);
    }
}
