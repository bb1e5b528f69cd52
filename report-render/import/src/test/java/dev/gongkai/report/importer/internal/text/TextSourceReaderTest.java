package dev.gongkai.report.importer.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceParagraph;
import dev.gongkai.report.importer.internal.source.SourceTable;
import dev.gongkai.report.importer.internal.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown and other texts as they are shown. */
class TextSourceReaderTest {

    private static Source read(String text) throws IOException {
        return new TextSourceReader().read(text.getBytes(StandardCharsets.UTF_8), SourceKind.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到**12**件、__办结__**12**件 | 收到12件、办结12件",
                "***全部***公开 | *全部*公开",
                "**甲 __乙__ 丙** | 甲 __乙__ 丙",
                "**甲 ** 乙** | 甲 ** 乙",
                "** 甲** | ** 甲**",
                "一个**没有结尾 | 一个**没有结尾",
                "__甲**乙__ | 甲**乙",
                // A line to write on, and a rule.
                "______年______月 | ______年______月",
                "*****  | *****",
            })
    void strongTextIsShownWithoutItsMarks(String written, String shown) throws IOException {
        assertThat(Sources.texts(read("# 题\n" + written), BlockRole.BODY)).containsExactly("题", shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "# 总体情况|1|总体情况",
                "###   总体 情况 ##|3|总体 情况",
                "## 表 # #|2|表 #",
                "# #|1|''",
                "####### 七|0|####### 七",
                "#一|0|#一",
            })
    void headingsAreThoseOfMarkdown(String written, int level, String text) throws IOException {
        assertThat(read(written).blocks()).singleElement().satisfies(block -> {
            SourceParagraph paragraph = (SourceParagraph) block;
            assertThat(paragraph.heading()).isEqualTo(level);
            assertThat(paragraph.text()).isEqualTo(text);
        });
    }

    @Test
    void aHeadingStandsWhereItsTextBegins() throws IOException {
        assertThat(read("  ##  一、总体情况 ##").blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.origin().offset()).isEqualTo(7));
    }

    @Test
    void clausesBetweenCommasAreNoRows() throws IOException {
        String lines = "一是加强领导,落实责任,强化考核;\n二是完善制度,优化流程,健全机制;\n" + "三是突出重点,拓展渠道,加强解读;\n四是强化监督,严格考核,抓好整改";
        assertThat(Sources.texts(read(lines), BlockRole.BODY))
                .containsExactlyElementsOf(lines.lines().toList());
    }

    @Test
    void valuesBetweenCommasAreRows() throws IOException {
        String head = "信息内容,本年制发件数,本年废止件数,现行有效件数\n";
        assertThat(Sources.tables(read(head + "规章,0,0,5\n行政规范性文件,1,0,23\n行政许可,12,,\n")))
                .singleElement()
                .extracting(SourceTable::rows)
                .isEqualTo(4);
        // As a form that is not filled in.
        assertThat(Sources.tables(read(head + "规章,,,\n行政规范性文件,,,\n行政许可,,,\n"))).hasSize(1);
    }

    /** Where tables are drawn with signs, those in a text stay what they are. */
    @Test
    void signsOutsideOfDrawnTablesStay() throws IOException {
        Source source = read("甲│乙\n┌──┬──┐\n│规章│ 5│\n├──┼──┤\n│许可│12│\n└──┴──┘\n\n文字║文字");
        assertThat(Sources.texts(source, BlockRole.BODY)).containsExactly("甲│乙", "", "文字║文字");
        assertThat(Sources.grids(source)).containsExactly("2x2\n0,0 1x1 规章\n0,1 1x1 5\n1,0 1x1 许可\n1,1 1x1 12");
    }
}
