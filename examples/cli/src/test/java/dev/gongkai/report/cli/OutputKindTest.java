package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Report;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ending of {@code --out} says what is written, unless something else is asked for. */
class OutputKindTest {

    private static final Path QUFU = Path.of("..", "reports", "002-qufu.json");

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    private Path out(String name) {
        return folder.resolve(name);
    }

    @Test
    void resultsAreOfTheKindThatTheFileNameSays() throws Exception {
        shell.run("validate", QUFU, "--out", out("结果.HTML"));
        assertThat(Jsoup.parse(Files.readString(out("结果.HTML"))).select("table"))
                .as("a page with the report")
                .isNotEmpty();
        shell.run("validate", QUFU, "--out", out("结果.json"));
        assertThat(new ObjectMapper().readTree(out("结果.json").toFile()).isObject())
                .isTrue();
        shell.run("validate", QUFU, "--out", out("结果.xml"));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(out("结果.xml").toFile())
                        .getDocumentElement()
                        .getNodeName())
                .isEqualTo("testsuites");
        for (String other : new String[] {"结果.txt", "结果.log", "结果"}) {
            shell.run("validate", QUFU, "--out", out(other));
            assertThat(out(other)).as(other).content().contains("002-qufu.json").doesNotContain("<", "{");
        }
    }

    @Test
    void aFolderIsNotMadeUnderTheNameOfAFile() {
        assertThat(shell.run("render", QUFU, "--to", "pdf", "--out", out("年报.pdf")))
                .isEqualTo(2);
        assertThat(shell.err()).contains("年报.pdf 像是文件名");
        assertThat(shell.run("read", QUFU, "--out", out("读回.json"))).isEqualTo(2);
        assertThat(shell.err()).contains("读回.json 像是文件名");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"text, html, 002-qufu.json", "html, txt, <!DOCTYPE html>", "json, log, {", "html, html, <!DOCTYPE html>"
    })
    void whatIsAskedForIsWritten(String format, String ending, String begin) throws Exception {
        Path file = out("a." + ending);
        assertThat(shell.run("validate", QUFU, "--format", format, "--out", file))
                .isNotEqualTo(2);
        assertThat(Files.readString(file).substring(0, 200)).contains(begin);
    }

    @ParameterizedTest
    @CsvSource({"validate, html, json", "validate, json, htm", "validate, junit, html", "trend, json, html"})
    void whatNoProgramWouldOpenIsRefused(String command, String format, String ending) {
        Path file = out("a." + ending);
        assertThat(shell.run(command, QUFU, "--format", format, "--out", file)).isEqualTo(2);
        assertThat(shell.err()).contains("a." + ending, "指定的格式却是 " + format);
        assertThat(file).doesNotExist();
    }

    @Test
    void anEmptyFormIsOfTheKindThatTheFileNameSays() throws Exception {
        assertThat(shell.run("blank", "--year", 2025, "--out", out("表.xlsx"))).isZero();
        try (ZipFile zip = new ZipFile(out("表.xlsx").toFile())) {
            assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
        }
        assertThat(shell.run("blank", "--year", 2025, "--out", out("表.json"))).isZero();
        assertThat(ReportReader.create().read(out("表.json")).year()).isEqualTo(2025);
        assertThat(shell.run("blank", "--year", 2025, "--to", "xlsx", "--out", out("表.docx")))
                .isEqualTo(2);
        assertThat(shell.err()).contains("docx", "xlsx");
        assertThat(shell.run("blank", "--year", 2025, "--to", "json", "--out", out("表.data")))
                .isZero();
        assertThat(ReportReader.create().read(out("表.data")).year()).isEqualTo(2025);
    }

    @Test
    void yearsAndSumsAreOfTheKindThatTheFileNameSays() throws Exception {
        assertThat(shell.run("trend", QUFU, "--out", out("历年.htm"))).isNotEqualTo(2);
        assertThat(out("历年.htm")).content().startsWith("<!DOCTYPE html>");
        shell.run("trend", QUFU, "--out", out("历年.json"));
        assertThat(new ObjectMapper().readTree(out("历年.json").toFile()).has("years"))
                .isTrue();

        Object[] sum = {"consolidate", QUFU, "--agency", "示例省", "--out"};
        assertThat(run(sum, out("汇总.html"))).as(shell.err()).isNotEqualTo(2);
        assertThat(Jsoup.parse(Files.readString(out("汇总.html"))).title()).contains("示例省");
        run(sum, out("汇总.json"), "--page", out("页.html"));
        assertThat(ReportReader.create().read(out("汇总.json")).agency().name()).isEqualTo("示例省");
        assertThat(out("页.html")).hasSameTextualContentAs(out("汇总.html"));
        assertThat(run(sum, out("二.html"), "--page", out("三.html"))).isEqualTo(2);
        assertThat(shell.err()).contains("二.html", "三.html");
    }

    private int run(Object[] first, Object... more) {
        Object[] all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return shell.run(all);
    }

    @Test
    void aComparisonIsWrittenToo() throws Exception {
        Report report = ReportReader.create().read(QUFU);
        Path other = Files.writeString(
                out("other.json"),
                ReportWriter.create()
                        .write(report.toBuilder()
                                .set(RequestRow.RECEIVED, Applicant.TOTAL, 9999)
                                .title("改过的 <标题>")
                                .build()));
        for (String name : new String[] {"不同.html", "不同.json", "不同.txt"}) {
            assertThat(shell.run("compare", QUFU, other, "--out", out(name)))
                    .as(shell.err())
                    .isEqualTo(1);
        }
        assertThat(Jsoup.parse(Files.readString(out("不同.html"))).select("td").eachText())
                .contains("9999", "改过的 <标题>");
        try (InputStream in = Files.newInputStream(out("不同.json"))) {
            assertThat(new ObjectMapper().readTree(in)).hasSize(2);
        }
        assertThat(out("不同.txt")).content().contains("→ 9999", "不同 2 处");
        assertThat(shell.run("compare", QUFU, QUFU, "--format", "html")).isZero();
        assertThat(Jsoup.parse(shell.out()).text()).contains("不同 0 处");
        assertThat(shell.run("compare", QUFU, other, "--out", out("不同.txt")))
                .as("what is there is not replaced")
                .isEqualTo(1);
        assertThat(shell.err()).contains("已存在");
    }

    @Test
    void helpSaysSo() {
        for (String command : new String[] {"validate", "trend", "compare", "blank"}) {
            shell.run(command, "--help");
            assertThat(shell.out().replaceAll("\\s+", "")).as(command).contains("不给出时按--out文件名的结尾");
        }
        shell.run("manual");
        assertThat(shell.out().replaceAll("\\s+|\\\\", "")).contains("不给出时按--out文件名的结尾");
    }

    @Test
    void whatNoCommandWritesHereIsNamedAndNotWritten() {
        assertThat(shell.run("trend", QUFU, QUFU, "--out", out("各年.docx"))).isEqualTo(2);
        assertThat(shell.err()).contains("各年.docx", ".docx", "text, json, html");
        assertThat(shell.run("validate", QUFU, "--out", out("结果.PDF"))).isEqualTo(2);
        assertThat(out("各年.docx")).doesNotExist();
        assertThat(out("结果.PDF")).doesNotExist();
    }
}
