package dev.gongkai.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Narrative.Block;
import dev.gongkai.report.model.Narrative.Paragraph;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeParserTest {

    @ParameterizedTest
    @CsvSource({
        "1, 一、总体情况",
        "1, 十二．其他事项",
        "2, （一）主动公开",
        "2, (二) 依申请公开情况",
        "2, （三）存在问题。",
        "3, 1.规范性文件公开",
        "3, 2、平台建设",
        "3, １．重点领域信息公开",
        "3, 3.2021年度培训情况",
        "4, （1）行政许可事项",
        "4, (２)行政处罚",
    })
    void takesANumberedLineOfFewWordsForAHeading(int level, String line) {
        assertThat(Narrative.parse(line)).isEqualTo(Narrative.of(new SubHeading(level, line)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 一、总体情况。, 一年来成效明显。",
        "2, （一）主动公开。, 全年主动公开信息138条。",
        "2, (二) 依申请公开。, 收到申请2件。",
        "2, （一）存在问题：, 一是创新意识不强。二是形式不够丰富。",
        "3, 1、明确责任，专人管理。, 镇政府制定了计划。",
        "3, １．加强培训。, 全年培训2次。",
        "3, 1.2021年度信息处理费收取情况。, 我局收取的信息处理费为0元。",
        "4, （1）强化公众参与。, 向社会公布目录。",
        "2, （二）落实“先审查、后公开。”制度（含保密审查。）情况。, 严格执行。",
        "2, （三）贯彻《条例：实施细则》情况。, 组织学习。",
    })
    void takesTheFirstWordsOfANumberedLineForAHeading(int level, String heading, String text) {
        assertThat(Narrative.parse(heading + text))
                .isEqualTo(Narrative.of(new Paragraph(new SubHeading(level, heading), text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年主动公开信息138条。",
                "1.5万元以上的项目全部公开。",
                "3.15消费者权益日活动。",
                "2021年，收到申请2件。",
                "一是加强领导。二是完善制度。",
                "（三）市教育局全年没有承办代表建议、委员提案。",
                "6.2021年无其他需要报告的事项。",
                "2、2021年，我镇无收取信息处理费情况。",
                "1、2021年，办理人大代表建议0件；政协委员提案0件。",
                "（1）加强组织领导；",
                "1.坚持以公开为常态，以不公开为例外",
                "（一）按照有关规定，本年度未收取费用，包括：检索费、复制费。",
                "一、",
                "（一）",
            })
    void leavesWhatIsASentenceOrNoNumberAParagraph(String line) {
        assertThat(Narrative.parse(line)).isEqualTo(Narrative.of(new Paragraph(line)));
    }

    @Test
    void dropsEmptyLinesAndTheWhiteSpaceAroundALine() {
        assertThat(Narrative.parse("\u3000\u3000第一段。\u00A0\r\n\r\n \u3000\t\n　（一）主动公开\n第 二　段。\r\n"))
                .isEqualTo(Narrative.of(new Paragraph("第一段。"), new SubHeading(2, "（一）主动公开"), new Paragraph("第 二　段。")));
        assertThat(Narrative.parse("")).isEqualTo(Narrative.EMPTY);
        assertThat(Narrative.parse(" \n\u3000\n")).isEqualTo(Narrative.EMPTY);
    }

    /** A hostile line must not take quadratic time. */
    @Test
    void readsALongLineInLinearTime() {
        String line = "（一）" + "（“".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Narrative.parse(line).blocks()).hasSize(1));
    }

    static List<Path> realTexts() throws IOException {
        try (Stream<Path> files = Files.list(TestFolders.shared("seeds"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void losesNothingOfRealTexts() throws IOException {
        for (Path file : realTexts()) {
            List<String> lines = narrativeLines(file);
            assertThat(lines).as("%s", file.getFileName()).hasSizeGreaterThan(20);
            assertThat(Narrative.parse(String.join("\n", lines)).blocks())
                    .as("%s", file.getFileName())
                    .extracting(NarrativeParserTest::text)
                    .containsExactlyElementsOf(lines.stream()
                            .map(PrintableText::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }
    }

    @Test
    void findsTheHeadingsOfRealTexts() throws IOException {
        List<Path> files = realTexts();
        assertThat(headings(files.get(0)))
                .containsExactly(
                        "1 一、总体情况",
                        "2 （一）主动公开。 …",
                        "2 （二）依申请公开。 …",
                        "2 （三）政府信息管理。 …",
                        "2 （四）政府信息公开平台建设。 …",
                        "2 （五）监督保障情况。 …",
                        "1 五、存在的问题及改进情况",
                        "2 （一）存在问题： …",
                        "2 （二）改进情况： …",
                        "1 六、其他需要报告的事项",
                        "2 （一）收取信息处理费情况。 …",
                        "2 （二）落实上级年度政务公开工作要点情况。 …",
                        "2 （三）人大代表建议和政协提案办理结果公开情况。 …",
                        "2 （四）政务公开工作创新情况。 …");
        assertThat(headings(files.get(1)))
                .containsExactly(
                        "1 一、总体情况",
                        "2 （一）主动公开情况",
                        "2 （二）依申请公开情况",
                        "2 （三）政府信息管理情况",
                        "2 （四）政府信息公开平台建设",
                        "2 （五）监督保障情况",
                        "3 1、明确责任，专人管理。 …",
                        "3 2、强化监督，落实监管。 …",
                        "1 五、存在的主要问题及改进情况",
                        "1 六、其他需要报告的事项");
        assertThat(headings(files.get(2)))
                .contains("2 （一）主动公开情况", "2 （五）监督保障情况", "2 （四）本行政机关年度政务公开工作创新情况： …")
                .noneMatch(heading -> heading.contains("人大代表"));
        assertThat(headings(files.get(3)))
                .contains("2 （一）主动公开。 …", "2 (二) 依申请公开。 …", "2 (五) 监督保障。 …", "3 1.2021 年度政府信息处理费收取情况。 …")
                .noneMatch(heading -> heading.startsWith("3 6."));
        assertThat(headings(files.get(4)))
                .contains("2 （一）存在的主要问题", "3 1.政务公开工作目录不够优化细化。 …", "4 （1）不断夯实政务公开工作基础。 …", "3 4.淄博市科学技术局政务公开工作创新情况")
                .anyMatch(heading -> heading.startsWith("3 1.依据《") && heading.endsWith("的情况"));
    }

    private static List<String> headings(Path file) throws IOException {
        List<String> headings = new ArrayList<>();
        for (Block block :
                Narrative.parse(String.join("\n", narrativeLines(file))).blocks()) {
            SubHeading heading = block.accept(new Found<SubHeading>() {
                @Override
                public SubHeading paragraph(Paragraph paragraph) {
                    return paragraph.runIn();
                }

                @Override
                public SubHeading subHeading(SubHeading subHeading) {
                    return subHeading;
                }
            });
            if (heading != null) {
                headings.add(heading.level() + " " + heading.text() + (heading.equals(block) ? "" : " …"));
            }
        }
        return headings;
    }

    private static String text(Block block) {
        return block.accept(new Found<>() {
            @Override
            public String paragraph(Paragraph paragraph) {
                return (paragraph.runIn() == null ? "" : paragraph.runIn().text()) + paragraph.text();
            }

            @Override
            public String subHeading(SubHeading subHeading) {
                return subHeading.text();
            }
        });
    }

    /** A text has no figures and no tables. */
    private interface Found<R> extends Narrative.Visitor<R> {
        @Override
        default R figure(Narrative.Figure figure) {
            throw new AssertionError(figure);
        }

        @Override
        default R table(Narrative.SmallTable table) {
            throw new AssertionError(table);
        }
    }

    /** What stands before part 二 and from part 五 on; between them are the tables. */
    private static List<String> narrativeLines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean tables = false;
        for (String line : Files.readAllLines(file)) {
            tables = line.strip().startsWith("二、主动公开") || (tables && !line.startsWith("五、"));
            if (!tables && !line.startsWith("[image:")) {
                lines.add(line);
            }
        }
        return lines;
    }
}
