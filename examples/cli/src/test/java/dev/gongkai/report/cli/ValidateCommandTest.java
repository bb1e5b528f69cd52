package dev.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Output;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script that validates relies on; the rules are made here, those of the catalogue are tested where they are. */
class ValidateCommandTest {

    private static final Path REPORTS = Path.of("..", "reports");
    private static final Path QUFU = REPORTS.resolve("002-qufu.json");
    private static final Path KEJI = REPORTS.resolve("004-zibo-keji.json");

    /** Finds fault with the report of Qufu. */
    private static final Rule AGENCY = rule("own.agency", Severity.ERROR, (subject, findings) -> {
        String name = subject.report().agency().name();
        if (name.startsWith("曲阜")) {
            findings.add(Place.of("/agency/name", "机关名称"), new Message("名称有误", "wrong name"), null, name);
        }
    });

    private static final Rule WARNING = rule(
            "own.warning",
            Severity.WARNING,
            (subject, findings) -> findings.add(Place.of("/year", "年度"), new Message("值得注意", "take care"), null, null));

    private static final Rule CONTEXT = rule("own.context", Severity.INFORMATION, (subject, findings) -> {
        if (subject.context().previous() == null) {
            findings.notGiven(new Message("未提供上年报告", "no report of last year"));
        } else {
            String parts = subject.context().parts() == null
                    ? "-"
                    : String.valueOf(subject.context().parts().size());
            findings.add(
                    Place.of("", "全文"),
                    new Message("所知", "known"),
                    null,
                    subject.context().previous().agency().name() + " " + parts);
        }
    });

    private static final List<Rule> RULES = List.of(AGENCY, WARNING, CONTEXT);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private static Rule rule(String id, Severity severity, Rule.Check check) {
        return Rule.of(new RuleInfo(id, severity, new Message(id, id), ""), check);
    }

    private int run(Object... args) {
        return run(RULES, Locale.CHINA, args);
    }

    private int run(List<Rule> rules, Locale locale, Object... args) {
        String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Gongkai.run(rules, locale, new Output(new PrintWriter(out, true), new PrintWriter(err, true)), texts);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path waivers(String value) throws IOException {
        return file(
                "waivers.json",
                "{\"waivers\":[{\"rule\":\"own.agency\",\"place\":\"/agency/name\",\"value\":\"" + value
                        + "\",\"reason\":\"已核对\"}]}");
    }

    @Test
    void aReportWithWarningsOnlyIsValid() {
        assertThat(run("validate", KEJI)).isZero();

        assertThat(out.toString()).contains("警告：值得注意").contains("结论：合格。");
        assertThat(err.toString()).contains("合格 1 份，不合格 0 份");
    }

    @Test
    void everyReportOfAFolderIsValidatedAndOneWithErrorsMakesOne() {
        assertThat(run("validate", REPORTS)).isEqualTo(ExitCode.FAILED);

        assertThat(out.toString())
                .contains("002-qufu.json  曲阜市")
                .contains("错误：名称有误")
                .endsWith("共 6 份：合格 5 份，有误 1 份，未完成 0 份，无法读取 0 份。\n");
    }

    @Test
    void whatCannotBeReadIsNamedAndDoesNotStopTheOthers() throws IOException {
        Path broken = file("broken.json", "{\"form\": \"2021\", \"year\": \"2021\"");
        Path missing = folder.resolve("missing.json");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("validate", broken, missing, empty, KEJI)).isEqualTo(ExitCode.FAILED);

        assertThat(out.toString())
                .contains("第 1 行第 32 列：JSON 不完整")
                .contains(missing + "\n  没有这个文件或文件夹\n")
                .contains(empty + "\n  文件夹中没有 .json 文件\n")
                .contains("合格 1 份，有误 0 份，未完成 0 份，无法读取 3 份");
    }

    @Test
    void aRuleThatFailsMakesOne() {
        Rule broken = rule("own.broken", Severity.WARNING, (subject, findings) -> {
            throw new IllegalStateException("bug");
        });

        assertThat(run(List.of(broken), Locale.CHINA, "validate", KEJI)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("own.broken：java.lang.IllegalStateException: bug")
                .contains("结论：未完成。");
    }

    @Test
    void resultsAreWrittenAsJsonAndJunitToAFileInUtf8() throws IOException {
        Path json = folder.resolve("result.json");
        Path junit = folder.resolve("result.xml");

        assertThat(run("validate", QUFU, "--format", "json", "--out", json)).isEqualTo(ExitCode.FAILED);
        assertThat(run("validate", QUFU, "--format", "junit", "--out", junit)).isEqualTo(ExitCode.FAILED);

        assertThat(Files.readString(json)).startsWith("{\n  \"reports\": [").contains("\"actual\": \"曲阜市人民政府办公室\"");
        assertThat(Files.readString(junit))
                .startsWith("<?xml")
                .contains("<testsuite name=")
                .contains("曲阜市人民政府办公室");
        assertThat(out.toString()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(json, junit);
        }
    }

    @Test
    void jsonNamesWhatCannotBeReadInBothLanguages() throws IOException {
        assertThat(run("validate", folder.resolve("missing.json"), "--format", "json"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(out.toString())
                .contains("\"zh\": \"没有这个文件或文件夹\"")
                .contains("\"en\": \"there is no such file or folder\"");
    }

    @Test
    void lastYearsReportAndThePartsAreKnownToTheRules() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        Files.copy(QUFU, parts.resolve("a.json"));
        Files.copy(QUFU, parts.resolve("b.json"));
        Path whole = Files.copy(KEJI, parts.resolve("whole.json"));

        assertThat(run("validate", whole, "--previous", QUFU, "--parts", parts)).isZero();

        assertThat(out.toString()).contains("实为 曲阜市人民政府办公室 2").as("the whole is not one of its parts");
    }

    @Test
    void reportsThatAreNeededBesidesMustBeReadable() throws IOException {
        Path broken = file("broken.json", "{");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("validate", KEJI, "--previous", broken)).isEqualTo(ExitCode.FAILED);
        assertThat(run("validate", KEJI, "--previous", folder.resolve("missing.json")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("validate", KEJI, "--parts", empty)).isEqualTo(ExitCode.FAILED);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("无法读取：" + broken)
                .contains("没有这个文件或文件夹")
                .contains("文件夹中没有 .json 文件");
    }

    @Test
    void acceptedFindingsDoNotCountAndStaleWaiversAreNamed() throws IOException {
        assertThat(run("validate", QUFU, "--waivers", waivers("曲阜市人民政府办公室"))).isZero();
        assertThat(out.toString()).contains("已适用 own.agency /agency/name").contains("免予处理 1 处");

        assertThat(run("validate", QUFU, "--waivers", waivers("曲阜"))).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("已失效 own.agency /agency/name 值 “曲阜”，现为 “曲阜市人民政府办公室”");
    }

    @Test
    void aProfileChangesWhatCounts() throws IOException {
        Path profile =
                file("profile.json", "{\"severities\": {\"own.agency\": \"warning\"}, \"off\": [\"own.warning\"]}");

        assertThat(run("validate", QUFU, "--profile", profile)).isZero();

        assertThat(out.toString()).contains("警告：名称有误").doesNotContain("own.warning");
    }

    @Test
    void wrongArgumentsAreTwo() throws IOException {
        Path wrong =
                file("wrong.json", "{\"waivers\": [{\"rule\": \"own.other\", \"place\": \"\", \"reason\": \"x\"}]}");

        assertThat(run("validate")).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, "--format", "yaml")).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, "--out", folder)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, "--parts", QUFU)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", REPORTS, "--previous", QUFU)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, KEJI, "--parts", REPORTS)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", REPORTS, "--waivers", waivers("x"))).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, "--waivers", folder.resolve("missing.json")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, "--waivers", wrong)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", QUFU, "--profile", wrong)).isEqualTo(ExitCode.USAGE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("--previous 只能与一份报告同用")
                .contains("--parts 只能与一份报告同用")
                .contains("--waivers 只能与一份报告同用")
                .contains("第 1 行第 23 列 /waivers/0/rule：没有名为 \"own.other\" 的规则")
                .contains("用法：gongkai validate");
    }

    @Test
    void resultsNeverReplaceWhatWasRead() throws IOException {
        Path report = Files.copy(QUFU, folder.resolve("report.json"));
        Path waivers = waivers("x");

        assertThat(run("validate", report, "--out", report)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", folder, "--out", report)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", KEJI, "--previous", report, "--out", report)).isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", KEJI, "--waivers", waivers, "--out", waivers))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("validate", KEJI, "--out", folder.resolve("none").resolve("r.txt")))
                .isEqualTo(ExitCode.USAGE);

        assertThat(report).hasSameBinaryContentAs(QUFU);
        assertThat(err.toString()).contains("--out 不能是输入的文件").contains("--out 所在的文件夹不存在");
    }

    @Test
    void anEnglishReaderGetsEnglish() {
        assertThat(run(RULES, Locale.US, "validate", QUFU)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("error: wrong name").contains("Verdict: invalid.");
        assertThat(err.toString()).contains("0 valid, 1 not valid");

        assertThat(run(RULES, Locale.US, "validate", "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: gongkai validate")
                .contains("Last year's report")
                .contains("text, json, junit");
        assertThat(run("validate", "--help")).isZero();
        assertThat(out.toString()).contains("用法：gongkai validate").contains("退出码");
    }

    @Test
    void theCommandRunsWithTheCatalogue() {
        StringWriter text = new StringWriter();

        int code = Gongkai.run(
                Locale.CHINA, new PrintWriter(text, true), new PrintWriter(err, true), "validate", REPORTS.toString());

        assertThat(code).isIn(ExitCode.DONE, ExitCode.FAILED);
        assertThat(text.toString()).contains("共 6 份：").contains("规则失败 0 条").doesNotContain("规则失败：");
    }

    // render --check

    private List<String> rendered(Path pages) throws IOException {
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void checkingStopsReportsWithErrorsAndNamesTheErrors() throws IOException {
        assertThat(run("render", QUFU, KEJI, "--to", "html", "--out", folder, "--check"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(rendered(folder)).containsExactly("004-zibo-keji.html");
        assertThat(err.toString())
                .contains("完成 1 份，出错 1 份")
                .contains("出错：" + QUFU + System.lineSeparator() + "    校核有错误，未生成：\n    机关名称：名称有误  [own.agency]")
                .doesNotContain("值得注意");
    }

    @Test
    void errorsThatSayTheSameAreOneLineOfTheCheck() {
        Rule blank = rule("own.blank", Severity.ERROR, (subject, findings) -> {
            Form form = subject.report().form();
            for (CellKey cell : form.table(Part.REQUESTS).cells()) {
                findings.add(Place.of(form, cell), new Message("空白", "blank"), null, null);
            }
        });

        assertThat(run(List.of(blank), Locale.CHINA, "render", KEJI, "--to", "html", "--out", folder, "--check"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("自然人等 175 处：空白  [own.blank]");
        assertThat(err.toString().lines()).hasSizeLessThan(6);
    }

    @Test
    void forcedRenderingSaysSo() throws IOException {
        assertThat(run("render", QUFU, KEJI, "--to", "html", "--out", folder, "--check", "--force"))
                .isZero();

        assertThat(rendered(folder)).containsExactly("002-qufu.html", "004-zibo-keji.html");
        assertThat(err.toString())
                .contains("完成 2 份，出错 0 份")
                .contains("注意：" + QUFU + System.lineSeparator() + "    校核有错误，仍按要求生成：\n    机关名称：名称有误");
    }

    @Test
    void acceptedErrorsDoNotStopRendering() throws IOException {
        Path pages = folder.resolve("pages");

        assertThat(run("render", QUFU, "--to", "html", "--out", pages, "--check", "--waivers", waivers("曲阜市人民政府办公室")))
                .isZero();

        assertThat(rendered(pages)).containsExactly("002-qufu.html");
    }

    @Test
    void anIncompleteCheckIsSaid() {
        Rule broken = rule("own.broken", Severity.WARNING, (subject, findings) -> {
            throw new IllegalStateException("bug");
        });

        assertThat(run(List.of(broken), Locale.CHINA, "render", KEJI, "--to", "html", "--out", folder, "--check"))
                .isZero();
        assertThat(err.toString()).contains("校核未完成");
    }

    @Test
    void optionsOfTheCheckNeedIt() throws IOException {
        Path pages = folder.resolve("pages");

        assertThat(run("render", QUFU, "--to", "html", "--out", pages, "--force"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("render", QUFU, "--to", "html", "--out", pages, "--waivers", waivers("x")))
                .isEqualTo(ExitCode.USAGE);

        assertThat(pages).doesNotExist();
        assertThat(err.toString()).contains("只能与 --check 同用");
    }

    @Test
    void withoutCheckingNothingIsChecked() {
        assertThat(run("render", QUFU, "--to", "html", "--out", folder)).isZero();
    }
}
