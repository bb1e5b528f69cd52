package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidateCommandTest {

    private static final CellKey RECEIVED = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
    private static final Path QUFU = Path.of("..", "reports", "002-qufu.json");

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private Path nation;

    @BeforeEach
    void generate() {
        nation = folder.resolve("reports");
        assertThat(shell.run("generate", "--count", 40, "--seed", 3, "--out", nation))
                .isZero();
    }

    private Path register() {
        return nation.resolve("register.csv");
    }

    private List<Path> reports() throws Exception {
        try (Stream<Path> files = Files.walk(nation)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aRegisterAndItsReportsAddUp() throws Exception {
        BigDecimal expected = BigDecimal.ZERO;
        for (Path file : reports()) {
            expected =
                    expected.add(ReportReader.create().read(file).cell(RECEIVED).value());
        }
        Path out = folder.resolve("汇总.json");
        Path page = folder.resolve("汇总.html");
        assertThat(shell.run(
                        "consolidate", nation, "--register", register(), "--figures", "--page", page, "--out", out))
                .as(shell.err())
                .isZero();
        Report sum = ReportReader.create().read(out);
        assertThat(sum.cell(RECEIVED).value()).isEqualByComparingTo(expected);
        assertThat(sum.overview().blocks()).hasSize(1);
        assertThat(shell.err()).contains("汇总 40 份，问题 0 处");
        assertThat(page)
                .content()
                .contains(expected.toPlainString(), "汇总 40 份报告", "</html>")
                .contains("<figure class=\"chart\" id=\"sagencies-chart\">")
                .doesNotContain("不在本页列出");
        assertThat(shell.run("consolidate", nation, "--register", register(), "--out", out))
                .as("what is there is not replaced")
                .isEqualTo(1);
    }

    @Test
    void whoIsMissingOrBlankIsNamed() throws Exception {
        List<Path> files = reports();
        Report missing = ReportReader.create().read(files.get(5));
        Files.delete(files.get(5));
        Report blank = ReportReader.create().read(files.get(6));
        Files.writeString(
                files.get(6),
                ReportWriter.create()
                        .write(blank.toBuilder().set(RECEIVED, Cell.BLANK).build()));
        Files.writeString(files.get(7), "{");

        assertThat(shell.run("consolidate", nation, "--register", register())).isEqualTo(1);

        assertThat(shell.err())
                .contains(missing.agency().name() + "：未报送")
                .contains("留空：" + blank.agency().name() + "空白")
                .contains(files.get(7).getFileName().toString());
        assertThat(ReportReader.create().read(shell.out()).cell(RECEIVED).isBlank())
                .isTrue();
    }

    @Test
    void withoutARegisterAllOfAFolderIsSummedUpAndDraftsAreComparedOnly() throws Exception {
        Path out = folder.resolve("a.json");
        assertThat(shell.run("consolidate", nation, "--agency", "示例国", "--out", out))
                .as(shell.err())
                .isZero();
        Report sum = ReportReader.create().read(out);
        Report wrong = sum.toBuilder()
                .set(RECEIVED, Cell.of(sum.cell(RECEIVED).value().add(BigDecimal.ONE)))
                .build();
        Path draft = Files.writeString(
                folder.resolve("draft.json"), ReportWriter.create().write(wrong));
        assertThat(shell.run("consolidate", nation, "--agency", "示例国", "--stated", draft))
                .isEqualTo(1);
        assertThat(shell.err()).contains("示例国：已有的汇总 表三", "问题 1 处");
        assertThat(ReportReader.create().read(shell.out()).cell(RECEIVED)).isEqualTo(sum.cell(RECEIVED));
    }

    @Test
    void wrongArgumentsAreNamed() throws Exception {
        assertThat(shell.run("consolidate", nation)).isEqualTo(2);
        assertThat(shell.run("consolidate", nation, "--register", register(), "--agency", "无此机关"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("无此机关");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "code,name\n");
        assertThat(shell.run("consolidate", nation, "--register", bad)).isEqualTo(2);
        assertThat(shell.err()).contains("第 1 行");
        Files.copy(QUFU, nation.resolve("other-year.json"));
        assertThat(shell.run("consolidate", nation, "--agency", "甲")).isEqualTo(2);
        assertThat(shell.err()).contains("2021、2025");
    }

    @Test
    void comparesTwoReports() throws Exception {
        Report report = ReportReader.create().read(QUFU);
        Path other = Files.writeString(
                folder.resolve("other.json"),
                ReportWriter.create()
                        .write(report.toBuilder().set(RECEIVED, Cell.of(9999)).build()));
        assertThat(shell.run("compare", QUFU, QUFU)).isZero();
        assertThat(shell.run("compare", QUFU, other)).isEqualTo(1);
        assertThat(shell.out()).contains("总计：", "→ 9999", "不同 1 处");
        assertThat(shell.run("compare", QUFU, other, "--format", "json")).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.get(0).get("pointer").asText()).isEqualTo("/requests/received/total");
        assertThat(shell.run("compare", QUFU, folder.resolve("none.json"))).isEqualTo(1);
        assertThat(shell.run("compare", QUFU, nation)).isEqualTo(1);
    }

    @Test
    void showsYearsAndWhatDoesNotHangTogether() throws Exception {
        Path years = folder.resolve("years");
        shell.run("generate", "--count", 1, "--years", 6, "--out", years);
        assertThat(shell.run("trend", years)).as(shell.out()).isZero();
        assertThat(shell.out()).contains("新收申请\t", "自 2021 年起采用 2021 年版格式（此前为 2019 年版）", "2021 年，未校核：", "year.stock");
        assertThat(shell.run("trend", years, "--format", "html")).isZero();
        assertThat(shell.out()).contains("<th scope=\"col\">2025</th>");
        assertThat(shell.out())
                .contains("id=\"t-trend-0\"", "aria-label=\"2023：")
                .doesNotContain("未填");
        Path gap = Files.createDirectory(folder.resolve("gap"));
        try (Stream<Path> files = Files.walk(years)) {
            for (Path file : files.filter(file -> file.toString().matches(".*-202[135]\\.json"))
                    .toList()) {
                Files.copy(file, gap.resolve(file.getFileName()));
            }
        }
        shell.run("trend", gap, "--format", "html");
        assertThat(shell.out()).contains("aria-label=\"2024：未填\"", "2022、2024 年没有报告。");

        try (Stream<Path> files = Files.walk(years)) {
            Path last = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toString().contains("2025"))
                    .findFirst()
                    .orElseThrow();
            Report report = ReportReader.create().read(last);
            Files.writeString(
                    last,
                    ReportWriter.create()
                            .write(report.toBuilder()
                                    .set(RequestRow.CARRIED_IN, Applicant.TOTAL, 7777)
                                    .build()));
        }
        assertThat(shell.run("trend", years, "--format", "json")).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(shell.out());
        assertThat(json.get("findings").findValuesAsText("rule")).contains("year.carried");
        assertThat(json.get("years")).hasSize(6);

        assertThat(shell.run("trend", years, QUFU)).isEqualTo(2);
        assertThat(shell.err()).contains("曲阜");
    }
}
