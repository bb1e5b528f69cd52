package dev.gongkai.report.importer.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.internal.source.Source;
import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import dev.gongkai.report.importer.internal.source.SourceParagraph;
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
}
