package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectsRuleTest {

    private static final List<String> SECTIONS = List.of(
            "（一）主动公开。全年公开信息1520条，政府网站发布1200条。",
            "（二）依申请公开。收到申请52件，全部答复。",
            "（三）政府信息管理。落实属性认定和保密审查。",
            "（四）政府信息公开平台建设。优化网站专栏。",
            "（五）监督保障。开展考核和培训。");

    private static List<Finding> find(String overview) {
        return ContentFindings.of("content.aspects", ContentFindings.reportWith(Part.OVERVIEW, overview));
    }

    @ParameterizedTest
    @CsvSource({"0,主动公开", "1,依申请公开", "2,政府信息管理", "3,政府信息公开平台建设", "4,监督保障"})
    void aSectionIsMissing(int missing, String name) {
        StringBuilder text = new StringBuilder("2024年，各项工作稳步推进。\n");
        for (int i = 0; i < SECTIONS.size(); i++) {
            text.append(i == missing ? "" : SECTIONS.get(i) + "\n");
        }

        assertThat(find(text.toString())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(finding.place().pointer()).isEqualTo("/overview");
            assertThat(finding.message().zh()).contains("未见" + name + "方面");
        });
    }

    @Test
    void aPartThatSaysNothingIsFound() {
        assertThat(ContentFindings.of(
                        "content.aspects",
                        ContentFindings.wholeReport().overview(Narrative.EMPTY).build()))
                .hasSize(1);
        assertThat(find("无。")).hasSize(1);
    }

    @Test
    void aHeadingWithoutTextIsFound() {
        String text = String.join("\n", SECTIONS).replace("（三）政府信息管理。落实属性认定和保密审查。", "（三）政府信息管理情况");

        assertThat(find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.place().pointer()).isEqualTo("/overview/2/heading");
            assertThat(finding.actual()).isEqualTo("（三）政府信息管理情况");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Other wordings of the headings.
                "（一）主动公开情况\n公开120条。\n（二）依申请公开情况\n收到申请2件。\n（三）信息管理方面\n严格审查。\n（四）公开平台建设\n网站改版。\n（五）组织领导和教育培训\n培训2次。",
                "（一）主动公开。公开120条。\n（二）办理申请。收到2件。\n（三）规范性文件清理。清理12件。\n（四）网站和新媒体。更新栏目。\n（五）考核评议。纳入考核。",
                // No headings at all.
                "一是主动公开信息120条。二是收到申请2件，均已答复。三是加强信息审核管理。四是办好网站专栏和微信公众号。五是组织培训、纳入考核。",
                "2024年，我镇主动发布信息66条，未收到公开申请，严把审核关，用好村务公开栏等载体，自觉接受群众监督。",
                // A section has two aspects.
                "（一）主动公开。公开120条。\n（二）依申请公开。收到2件。\n（三）政府信息管理和平台建设。清理文件，改版网站。\n（四）监督保障。培训2次。",
                // The aspect is in the text of another section.
                "（一）主动公开。公开120条。\n（二）依申请公开。收到2件。\n（三）政府信息管理。清理文件。\n（四）平台建设。改版网站，把政务公开纳入年度考核，组织培训2次。"
            })
    void nothingIsMissing(String overview) {
        assertThat(find(overview)).isEmpty();
    }

    @Test
    void aHeadingWithListsUnderItIsNotEmpty() {
        assertThat(find("（一）主动公开\n1.网站公开。发布90条。\n（二）依申请公开\n收到2件。\n（三）政府信息管理\n清理文件。\n"
                        + "（四）公开平台建设\n改版网站。\n（五）监督保障\n培训2次。"))
                .isEmpty();
    }
}
