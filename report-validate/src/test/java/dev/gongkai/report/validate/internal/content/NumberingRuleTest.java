package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingRuleTest {

    private static List<Finding> find(String text) {
        return ContentFindings.of(
                "content.numbering", ContentFindings.reportWith(Part.OVERVIEW, text.replace("|", "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // Skipped, repeated, going back.
                "（一）主动公开。甲。|（三）依申请公开。乙。,（三）,（二）",
                "（一）主动公开。甲。|（一）依申请公开。乙。,（一）,（二）",
                "（一）甲方面|文。|（二）乙方面|文。|（二）丙方面|文。|（四）丁方面|文。,（二）,（三）",
                "（一）甲方面|文。|（二）乙方面|文。|（一）丙方面|文。|（四）丁方面|文。,（一）,（三）",
                "1.甲方面|文。|2.乙方面|文。|4.丙方面|文。,4.,3.",
                "（一）甲方面|1.子丑|文。|3.寅卯|文。|（二）乙方面|文。,3.,2.",
                "（二）甲方面|文。|（三）乙方面|文。,（二）,（一）",
                "（一）甲方面|文。|二、乙方面|文。|（三）丙方面|文。,二、,（二）",
                // One is followed by another in a sentence.
                "一是甲。二是乙。四是丁。,四是,三是",
                "一是甲；二是乙；二是丙。,二是,三是",
                "一是甲。|二是乙。|四是丁。,四是,三是",
                "一是甲；一是乙；三是丙。,一是,二是",
                "二是甲；三是乙。,二是,一是"
            })
    void aNumberThatDoesNotRunOnIsFound(String text, String actual, String expected) {
        assertThat(find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.actual()).isEqualTo(actual);
            assertThat(finding.expected()).isEqualTo(expected);
            assertThat(finding.place().span()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The numbering begins anew under each heading.
                "（一）甲方面|1.子丑|文。|2.寅卯|文。|（二）乙方面|1.辰巳|文。|2.午未|文。",
                // The second system of an agency.
                "1.甲方面|无。|2.乙方面|（1）子丑。文。|（2）寅卯。文。|3.丙方面|文。|4.丁方面|（1）辰巳。文。|（2）午未。文。",
                "（一）甲方面|一、子丑|文。|二、寅卯|文。|（二）乙方面|一、辰巳|文。",
                // Numbered sentences and headings in one list.
                "1、甲方面|2、这一年，我镇完成了许多工作，也取得了一些成绩。|3、丙方面",
                "（一）根据上级文件，未收取费用。|（二）公开创新。无。|（三）全年没有收到代表建议，也没有收到提案。|（四）其他：无。",
                // Brackets and dots of either width.
                "（一）甲方面|(二) 乙方面|（三）丙方面",
                "1.甲方面|2．乙方面|3.丙方面",
                // Numbers run on over the headings above them.
                "（一）甲方面|1.子丑|2.寅卯|（二）乙方面|3.辰巳|4.午未",
                // A list in a sentence.
                "（一）甲方面：1.子；2.丑；|3.寅方面|文。",
                "1.2024年工作|文。|2.2025年计划|文。",
                "1.5万元用于培训。",
                // Two lists.
                "甲：|1.子丑|2.寅卯|乙：|1.辰巳|2.午未",
                "甲：|（一）子丑|乙：|（一）辰巳",
                // In sentences.
                "一是甲；二是乙；三是丙。针对上述问题：一是子；二是丑。",
                "一是甲。|二是乙。|三是丙。|下一步：|一是子。|二是丑。",
                "一是甲，包括：一是子，二是丑；二是乙；三是丙。",
                "首先，甲。二是乙。三是丙。",
                "一是甲。主要做法：一是子；二是丑。二是乙。三是丙。",
                "一要甲，二是乙，三要丙。",
                "之一是甲，统一是乙，丁是丁，一是一、二是二。",
                "一是甲。双十一是节日。",
                "一是甲。二是乙。三是丙。四是丁。五是戊。六是己。七是庚。八是辛。九是壬。十是癸。十一是子。"
            })
    void numbersThatRunOnAreLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aHeadingMayGoOnWithTheNumbersOfTheParts() {
        assertThat(ContentFindings.ofParagraph("content.numbering", "七、附件\n文。")).isEmpty();
        assertThat(ContentFindings.ofParagraph("content.numbering", "八、附件\n文。")).hasSize(1);
    }

    @Test
    void differentMarksAreWorthALookOnly() {
        assertThat(find("1.甲方面|2、乙方面|3、丙方面"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFORMATION));
    }

    @Test
    void afterASlipTheRestIsJudgedByWhatWasMeant() {
        assertThat(find("（一）甲方面|（二）乙方面|（四）丙方面|（五）丁方面|（六）戊方面")).hasSize(1);
    }
}
