package dev.gongkai.report.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLinesTest {

    private static final int ROOM = 40;
    private static final String REST = "2025年政府信息公开工作年度报告";

    @Test
    void whatFitsStaysOnOneLine() {
        assertThat(TitleLines.of(List.of("某局", REST), ROOM)).containsExactly("某局" + REST);
    }

    @Test
    void theNameHasALineOfItsOwn() {
        assertThat(TitleLines.of(List.of("示例市人民政府办公室", REST), ROOM)).containsExactly("示例市人民政府办公室", REST);
    }

    /** A bar is where the break should be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "新疆维吾尔自治区克孜勒苏柯尔克孜自治州|阿合奇县人民政府办公室",
                "示例市经济技术开发区管理委员会|自然资源和规划局",
                "示例省广州市某某区|某某街道办事处市场监督管理分局",
                "示例省示例市示例县|市场监督管理和住房城乡建设综合局",
                "没有任何地名与机构名可供断开的一个非常非常非常长的名称"
            })
    void aLongNameIsBrokenAfterAPlaceOrABody(String name) {
        List<String> lines = TitleLines.of(List.of(name.replace("|", ""), REST), ROOM);
        assertThat(String.join("", lines)).isEqualTo(name.replace("|", "") + REST);
        assertThat(String.join("|", lines.subList(0, lines.size() - 1))).isEqualTo(name);
    }
}
