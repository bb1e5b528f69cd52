package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersRuleTest {

    private static List<Finding> find(String text) {
        return ContentFindings.ofParagraph("content.characters", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\u0085乙", "甲\uE000乙", "甲\uFFFD乙", "甲\u200B乙", "甲\uDBC0\uDC00乙", "甲\u202E乙"})
    void strayCharactersAreNamedByTheirCode(String text) {
        assertThat(find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.actual()).startsWith("U+");
            assertThat(finding.place().span()).isNotNull();
        });
    }

    @Test
    void theRightCharacterIsNamed() {
        assertThat(find("公开⽤户反映，⽅便⼈民群众，⽤心服务。")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.expected()).isEqualTo("用");
            assertThat(finding.message().zh()).contains("共 4 处", "“⽤”U+2F64应为“用”", "“⼈”U+2F08应为“人”");
        });
    }

    @Test
    void whatCannotBeSeenIsWorthALook() {
        assertThat(find("甲\u200B乙"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFORMATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名：䶮㛃㸆𫖯𬭎，👨‍👩‍👧。", "“甲”——乙……（丙）", "Ａ１％\u3000甲"})
    void ordinaryTextIsLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }
}
