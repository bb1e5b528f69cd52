package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationRuleTest {

    private static List<Finding> find(String text) {
        return ContentFindings.ofParagraph("content.punctuation", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "落实“谁起草、谁解读要求。|“",
                "落实谁起草、谁解读”要求。|”",
                "落实“谁起草、谁解读“要求。|“",
                "印发《条例的通知。|《",
                "公开（含重新公开12条。|（",
                "公开“甲（乙”丙）。|（",
                "公开\"甲，乙。|\"",
                "公开【甲）。|【",
                "更新及时。。群众满意。|。。",
                "更新及时，，群众满意。|，，",
                "更新及时，。群众满意。|，。",
                "更新及时、、准确。|、、",
                "更新及时,群众满意。|,",
                "更新及时; 群众满意。|;",
                "办法(试行)已公布。|(",
                "更新及时.群众满意。|.",
                "电话：甲（乙)。|)"
            })
    void aSlipIsFoundAtItsPlace(String text, String words) {
        List<Finding> findings = find(text);
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFORMATION));
        assertThat(findings)
                .anySatisfy(finding ->
                        assertThat(ContentFindings.wordsAt(finding, text)).isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "落实“谁起草、谁解读”“先审后发”要求（含《条例》第二条（一）项）。",
                "“甲‘乙’丙”，《关于〈条例〉的通知》，〔2021〕30号，【甲】［乙］。",
                "（一）甲；1）乙；（2）丙；a）丁；二）戊。",
                "3）其他。",
                "共同推进……——不断完善。",
                "他说：“好。”又说：“行！”",
                "真的吗？！",
                "时间9:00，比例1:2，增长1.05%，A,B,C三级，版本V2.0。",
                "Don’t 与 ’21 年，it's。",
                "1.甲方面",
                "12,345 件",
                "网址www.example.gov.cn，邮箱a@b.gov.cn。",
                "\"甲\"与\"乙\"。",
                "姓名：䶮㛃㸆𫖯𬭎，👨‍👩‍👧。"
            })
    void goodPunctuationIsLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void manyOfAKindAreOneFinding() {
        assertThat(find("甲,乙,丙,丁,戊。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("共 4 处"));
    }
}
