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
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsRuleTest {

    private static List<Finding> find(String problems) {
        return ContentFindings.of("content.problems", ContentFindings.reportWith(Part.PROBLEMS, problems));
    }

    @Test
    void anEmptyPartIsFound() {
        assertThat(ContentFindings.of(
                        "content.problems",
                        ContentFindings.wholeReport().problems(Narrative.EMPTY).build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/problems"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "无。",
                "暂无。",
                "没有",
                "（一）2024年政府信息公开工作存在的主要问题\n无。",
                "（一）2024年度存在的问题\n无。\n（二）改进措施\n无。",
                "（一）存在的主要问题：无。\n（二）改进情况：无。",
                "（一）存在的问题\n无。\n（二）改进措施\n无。"
            })
    void aPartThatSaysNoneIsFound(String text) {
        assertThat(find(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("不应只写“无”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "存在的主要问题：一是政策解读形式不够丰富；二是基层公开队伍业务能力有待提高。",
                "（一）存在的主要问题\n1.公开不及时。个别信息更新滞后。\n2.解读形式单一。以文字为主。",
                "对照新要求，仍存在以下短板：一是公开工作还需进一步规范。"
            })
    void improvementsAreMissed(String text) {
        assertThat(find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().zh()).startsWith("未见改进情况");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"改进情况：一是增加图解、视频等解读形式；二是分批开展业务培训，加强日常指导。", "一是转变工作观念，增强创新能力。二是提升解读质量，及时回应群众关心的热点问题。"})
    void problemsAreMissed(String text) {
        assertThat(find(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).startsWith("未见存在的主要问题"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是公开意识不强；二是解读质量不高。下一步，我局将组织培训。",
                "（一）存在的主要问题\n公开意识淡薄。\n（二）改进措施\n办好网站。",
                "我局公开工作与群众期待尚有差距，已组织业务培训3次，增设解读栏目。",
                "（一）主要问题。公开目录欠细。（二）改进情况。公开目录已修订。",
                "公开工作与群众期待尚有差距，人员变动较为频繁。目前已增配专职人员。",
                "存在问题：人员变动频繁。\n整改情况：配备专职人员1名。",
                "虽然取得一定成绩，但信息更新仍不及时，今后要安排专人负责。",
                "1.目录不够细化\n2.更新不够及时\n针对上述问题，我局进一步细化目录，明确更新时限。"
            })
    void problemsWithImprovementsAreInOrder(String text) {
        assertThat(find(text)).isEmpty();
    }
}
