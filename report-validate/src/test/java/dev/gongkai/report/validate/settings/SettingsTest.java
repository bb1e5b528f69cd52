package dev.gongkai.report.validate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gongkai.report.validate.Profile;
import dev.gongkai.report.validate.Waiver;
import dev.gongkai.report.validate.Waivers;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final List<Rule> RULES = List.of(
            Samples.finding("own.one", Severity.ERROR, "/year", null),
            Samples.finding("own.two", Severity.WARNING, "/year", null));

    private static final Waivers WAIVERS = Waivers.of(
            Waiver.of("own.one", "/requests/total/total", "23", "含“下属”单位\n两行"),
            new Waiver("own.two", "", null, "已核对", "张三", LocalDate.of(2025, 1, 20)));

    @TempDir
    private Path folder;

    private final WaiversReader waivers = WaiversReader.forRules(RULES);
    private final ProfileReader profiles = ProfileReader.forRules(RULES);

    @Test
    void waiversAreWrittenCanonicallyAndReadBackEqual() throws IOException {
        String json = WaiversWriter.create().write(WAIVERS);

        assertThat(json).isEqualTo("""
                        {
                          "waivers": [
                            {
                              "rule": "own.one",
                              "place": "/requests/total/total",
                              "value": "23",
                              "reason": "含“下属”单位\\n两行"
                            },
                            {
                              "rule": "own.two",
                              "place": "",
                              "value": null,
                              "reason": "已核对",
                              "by": "张三",
                              "date": "2025-01-20"
                            }
                          ]
                        }
                        """);
        assertThat(waivers.read(json)).isEqualTo(WAIVERS);
        Path file = Files.writeString(folder.resolve("w.json"), "\uFEFF" + json);
        assertThat(waivers.read(file)).isEqualTo(WAIVERS);
    }

    @Test
    void aValueMayBeLeftOutAndAListMayBeEmpty() throws IOException {
        assertThat(waivers.read("{\"waivers\": []}")).isEqualTo(Waivers.NONE);
        assertThat(waivers.read("{\"waivers\":[{\"rule\":\"own.one\",\"place\":\"/year\",\"reason\":\"理由\"}]}"))
                .isEqualTo(Waivers.of(Waiver.of("own.one", "/year", null, "理由")));
    }

    @Test
    void allThatIsWrongWithWaiversIsNamedWithItsPlaceInBothLanguages() {
        String json = """
                {"waivers": [
                  {"rule": "own.three", "place": "year", "value": 23, "reason": " ", "date": "2025-13-01"},
                  {"rule": "own.one", "place": "/year", "because": "x"},
                  "own.one"
                ], "version": "1"}
                """;

        MalformedSettingsException e = catchThrowableOfType(MalformedSettingsException.class, () -> waivers.read(json));

        assertThat(e.message(Locale.ENGLISH).lines())
                .containsExactly(
                        "line 2, column 12 /waivers/0/rule: there is no rule \"own.three\"",
                        "line 2, column 34 /waivers/0/place: expected a JSON pointer such as /requests/received/total",
                        "line 2, column 51 /waivers/0/value: expected a string, found a number",
                        "line 2, column 65 /waivers/0/reason: must not be blank",
                        "line 2, column 78 /waivers/0/date: expected a date such as 2025-01-20",
                        "line 3, column 3 /waivers/1: the field \"reason\" is missing",
                        "line 3, column 52 /waivers/1/because: unknown field \"because\", the fields are rule, place, value,"
                                + " reason, by, date",
                        "line 4, column 3 /waivers/2: expected an object, found a string",
                        "line 5, column 15 /version: unknown field \"version\", the fields are waivers");
        assertThat(e).hasMessageContaining("第 2 行第 12 列 /waivers/0/rule：没有名为 \"own.three\" 的规则");
        assertThat(e.message(Locale.CHINA)).isEqualTo(e.getMessage());
        assertThat(e.problems()).hasSize(9);
    }

    @Test
    void theSameWaiverTwiceIsAnError() {
        String waiver = "{\"rule\":\"own.one\",\"place\":\"/year\",\"reason\":\"理由\"}";

        assertThatThrownBy(() -> waivers.read("{\"waivers\":[" + waiver + "," + waiver + "]}"))
                .isInstanceOf(MalformedSettingsException.class)
                .hasMessageContaining("/waivers/1：与前面某一项的规则、位置和值相同");
    }

    @Test
    void whatIsThereTwiceIsNamedBesideOtherErrors() {
        String waiver = "{\"rule\":\"own.one\",\"place\":\"/year\",\"reason\":\"理由\"}";
        String odd = "{\"rule\":1,\"place\":2,\"reason\":\"理由\"}";

        MalformedSettingsException e = catchThrowableOfType(
                MalformedSettingsException.class,
                () -> waivers.read("{\"waivers\":[" + odd + "," + odd + "," + waiver + "," + waiver + "]}"));

        assertThat(e.problems()).hasSize(5);
        assertThat(e).hasMessageContaining("/waivers/3：与前面某一项的规则、位置和值相同");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 文件为空",
                "'{\"waivers\": [' | JSON 不完整",
                "'{\"waivers\": [,]}' | JSON 语法错误，在 “[,]}” 处",
                "'{\"waivers\": []} {}' | 还有内容",
                "'[]' | 应为对象，实为数组",
                "'{}' | 缺少字段 \"waivers\"",
                "'{\"waivers\": null}' | 应为数组，实为空值 null",
                "'{\"waivers\": [], \"waivers\": []}' | 字段重复",
                "'{\"waivers\": [[[[[[[[[[[[[]]]]]]]]]]]]]}' | 嵌套至多"
            })
    void whatIsNoListOfWaiversIsRefused(String json, String message) {
        assertThatThrownBy(() -> waivers.read(json))
                .isInstanceOf(MalformedSettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAndOneThatIsNotThereIsNamed() throws IOException {
        Path file = Files.write(
                folder.resolve("gbk.json"), "{\"waivers\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> waivers.read(file)).isInstanceOf(MalformedSettingsException.class);
        assertThatThrownBy(() -> waivers.read(folder.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aProfileIsRead() throws IOException {
        assertThat(profiles.read(
                        "{\"severities\": {\"own.one\": \"warning\"}, \"off\": [\"own.two\"], \"parameters\": {\"own.share\":"
                                + " \"0.8\"}}"))
                .isEqualTo(Profile.builder()
                        .severity("own.one", Severity.WARNING)
                        .off("own.two")
                        .parameter("own.share", "0.8")
                        .build());
        assertThat(profiles.read("{}")).isEqualTo(Profile.DEFAULT);
    }

    @Test
    void allThatIsWrongWithAProfileIsNamed() {
        assertThatThrownBy(() -> profiles.read(
                        "{\"severities\": {\"own.three\": \"fatal\"}, \"off\": [\"own.four\"], \"parameters\": {\"a\": 1}, \"on\":"
                                + " []}"))
                .isInstanceOf(MalformedSettingsException.class)
                .hasMessageContaining("own.three\" 的规则")
                .hasMessageContaining("应为 error、warning 或 information，实为 \"fatal\"")
                .hasMessageContaining("own.four\" 的规则")
                .hasMessageContaining("/parameters/a：应为字符串")
                .hasMessageContaining("未知字段 \"on\"");
    }
}
