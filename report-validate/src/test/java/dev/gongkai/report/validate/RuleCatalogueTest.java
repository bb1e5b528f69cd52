package dev.gongkai.report.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.Message;
import dev.gongkai.report.testing.TestFolders;
import dev.gongkai.report.validate.rule.Context;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Unassessed;
import dev.gongkai.report.validate.testing.RuleCatalogue;
import dev.gongkai.report.validate.testing.RulePage;
import dev.gongkai.report.validate.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule has a page that says what it wants, with cases that it judges as the page says. */
class RuleCatalogueTest {

    private static final Path RULES = TestFolders.project().resolve("docs/rules");

    @TempDir
    private Path folder;

    @Test
    void everyRuleHasItsPageAndIsAsThePageSays() throws IOException {
        assertThat(RuleCatalogue.problems(Rules.all(), RULES)).isEmpty();
    }

    @Test
    void theIndexIsThatOfTheCode() throws IOException {
        Path index = RULES.resolve(RuleCatalogue.INDEX);
        if (Boolean.getBoolean("gongkai.rules.write")) {
            Files.writeString(index, RuleCatalogue.index(Rules.all()));
            return;
        }
        assertThat(Files.readString(index))
                .as("docs/rules/README.md is not what the code says. Write it anew as it says itself.")
                .isEqualTo(RuleCatalogue.index(Rules.all()));
    }

    @Test
    void inTheBaseReportNothingIsFound() {
        ValidationResult result = ReportValidator.create().validate(Samples.base());

        assertThat(result.findings()).isEmpty();
        assertThat(result.failures()).isEmpty();
        assertThat(result.unassessed()).noneMatch(unassessed -> unassessed.cause() == Unassessed.Cause.UNDECIDABLE);
        assertThat(result.verdict()).isEqualTo(ValidationResult.Verdict.VALID);
    }

    // The test of the test: with rules and pages made here.

    private static final Rule PHONE = Rule.of(
            new RuleInfo("own.phone", Severity.WARNING, new Message("应有电话", "there is a telephone number"), ""),
            (subject, findings) -> {
                if (subject.report().agency().phone() == null) {
                    findings.add(Place.of("/agency/phone", "电话"), new Message("没有", "none"), null, null);
                }
            });

    private static final Rule YEARS = Rule.of(
            new RuleInfo("own.years", Severity.ERROR, new Message("年度应相连", "years follow"), "条例第四十九条"),
            (subject, findings) -> {
                Context context = subject.context();
                if (context.previous() == null) {
                    findings.notGiven(new Message("未提供", "not given"));
                } else if (context.previous().year() + 1 != subject.report().year()
                        || (context.parts() != null && context.parts().size() != 2)) {
                    findings.add(Place.of("/year", "年度"), new Message("不相连", "they do not"), null, null);
                }
            });

    private static final String PHONE_PAGE = """
            # own.phone 应有电话

            严重程度：警告。依据：无。

            ## 要求

            要有电话。

            ## 不符合

            ```json
            {"agency": {"phone": null}}
            ```

            ## 符合

            ```json
            {"agency": {"phone": "0100-5550101"}}
            ```

            ## 如何修改

            写上电话。
            """;

    private static final String YEARS_PAGE = """
            # own.years 年度应相连

            严重程度：错误。依据：条例第四十九条。

            ## 要求

            要相连。

            ## 不符合

            ```json previous
            {"year": 2020}
            ```

            ```json
            {}
            ```

            ```json previous
            {}
            ```

            ```json part
            {}
            ```

            ```json
            {}
            ```

            ## 符合

            ```json
            {}
            ```

            ```json previous
            {}
            ```

            ```json part
            {}
            ```

            ```json part
            {}
            ```

            ```json
            {}
            ```

            ```json part
            {}
            ```

            ```json part
            {}
            ```

            ```json
            {}
            ```

            ## 如何修改

            改。
            """;

    private List<String> problems(String page) throws IOException {
        Files.writeString(folder.resolve("own.phone.md"), page);
        return RuleCatalogue.problems(List.of(PHONE), folder);
    }

    @Test
    void goodPagesAreGood() throws IOException {
        Files.writeString(folder.resolve("own.phone.md"), PHONE_PAGE);
        Files.writeString(folder.resolve("own.years.md"), YEARS_PAGE);

        assertThat(RuleCatalogue.problems(List.of(PHONE, YEARS), folder)).isEmpty();
    }

    @Test
    void aRuleWithoutAPageAndAPageWithoutARuleAreNamed() throws IOException {
        Files.writeString(folder.resolve("own.years.md"), YEARS_PAGE);
        Files.writeString(folder.resolve("README.md"), "");

        assertThat(RuleCatalogue.problems(List.of(PHONE), folder))
                .containsExactly("own.phone: has no page", "own.years.md: is the page of no rule");
    }

    @Test
    void aPageThatSaysSomethingElseThanTheCodeIsNamed() throws IOException {
        assertThat(problems(PHONE_PAGE.replace("应有电话", "要有电话")))
                .singleElement()
                .asString()
                .contains("should begin with");
        assertThat(problems(PHONE_PAGE.replace("警告", "错误")))
                .singleElement()
                .asString()
                .contains("should begin with");
        assertThat(problems(PHONE_PAGE.replace("无。", "条例。")))
                .singleElement()
                .asString()
                .contains("should begin with");
        assertThat(problems(PHONE_PAGE.replace("## 如何修改", "## 修改")))
                .singleElement()
                .asString()
                .contains("sections");
        assertThat(problems(PHONE_PAGE.replace("写上电话。", "")))
                .singleElement()
                .asString()
                .contains("如何修改 is empty");
    }

    @Test
    void casesThatTheRuleJudgesOtherwiseAreNamed() throws IOException {
        assertThat(problems(PHONE_PAGE.replace("\"phone\": null", "\"phone\": \"1\"")))
                .singleElement()
                .asString()
                .contains("finds nothing in 不符合, block 1");
        assertThat(problems(PHONE_PAGE.replace("\"0100-5550101\"", "null")))
                .first()
                .asString()
                .contains("符合, block 1");
        assertThat(problems(PHONE_PAGE.replace("```json", "```"))).hasSize(4);
        assertThat(problems(PHONE_PAGE.replaceAll("```json\\n.*\\n```", "无例。")))
                .containsExactly(
                        "own.phone: has no block in 不符合", "own.phone: has no block in 符合 that the rule decides");
        assertThat(problems(PHONE_PAGE.replace("{\"agency\": {\"phone\": null}}", "{\"agenc\": 1}")))
                .first()
                .asString()
                .contains("agenc");
        assertThat(problems(PHONE_PAGE.replace("{\"agency\": {\"phone\": null}}", "{")))
                .first()
                .asString()
                .contains("not JSON");
    }

    @Test
    void aRuleThatIsNeverAskedIsNotTested() throws IOException {
        Files.writeString(
                folder.resolve("own.years.md"),
                YEARS_PAGE.replaceAll("(?s)## 符合.*## 如何", "## 符合\n\n```json\n{}\n```\n\n## 如何"));

        assertThat(RuleCatalogue.problems(List.of(YEARS), folder))
                .containsExactly("own.years: has no block in 符合 that the rule decides");
    }

    @Test
    void theIndexNamesRulesByGroup() {
        assertThat(RuleCatalogue.index(List.of(
                        PHONE,
                        Samples.rule("text.some", Severity.ERROR, (s, f) -> {}),
                        Samples.rule("form.some", Severity.INFORMATION, (s, f) -> {}))))
                .contains("共 3 条")
                .endsWith("""

                        ## 格式

                        | 规则 | 严重程度 | 要求 | 依据 |
                        |---|---|---|---|
                        | [form.some](form.some.md) | 提示 | form.some 的要求 | 条例第五十条 |

                        ## 文字与表格

                        | 规则 | 严重程度 | 要求 | 依据 |
                        |---|---|---|---|
                        | [text.some](text.some.md) | 错误 | text.some 的要求 | 条例第五十条 |

                        ## 其他

                        | 规则 | 严重程度 | 要求 | 依据 |
                        |---|---|---|---|
                        | [own.phone](own.phone.md) | 警告 | 应有电话 |  |
                        """);
    }

    /** Examples of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}; {\"a\":\"c\"}; {\"a\":\"c\"}",
                "{\"a\":\"b\"}; {\"b\":\"c\"}; {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}; {\"a\":null}; {}",
                "{\"a\":\"b\",\"b\":\"c\"}; {\"a\":null}; {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}; {\"a\":\"c\"}; {\"a\":\"c\"}",
                "{\"a\":\"c\"}; {\"a\":[\"b\"]}; {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}; {\"a\":{\"b\":\"d\",\"c\":null}}; {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}; {\"a\":[1]}; {\"a\":[1]}",
                "[\"a\",\"b\"]; [\"c\",\"d\"]; [\"c\",\"d\"]",
                "{\"a\":\"b\"}; [\"c\"]; [\"c\"]",
                "{\"a\":\"foo\"}; null; null",
                "{\"e\":null}; {\"a\":1}; {\"e\":null,\"a\":1}",
                "[1,2]; {\"a\":\"b\",\"c\":null}; {\"a\":\"b\"}",
                "{}; {\"a\":{\"bb\":{\"ccc\":null}}}; {\"a\":{\"bb\":{}}}"
            })
    void patchesAreMergedAsTheStandardSays(String target, String patch, String result) throws IOException {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(RulePage.merge(mapper.readTree(target), mapper.readTree(patch)))
                .isEqualTo(mapper.readTree(result));
    }
}
