package dev.gongkai.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.json.ReportWriter;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which characters are mistaken, what is right for them, and that a report's texts can be put right. */
class MistakenCharactersTest {

    /** The two radicals that Unicode gives no ideograph for: one is a mark of repetition, one is not assigned. */
    private static final int[] WITHOUT_ONE = {0x2E80, 0x2E9A};

    @Test
    void eachRadicalHasAnIdeographOfTheSameScript() {
        IntStream.concat(IntStream.rangeClosed(0x2E80, 0x2EF3), IntStream.rangeClosed(0x2F00, 0x2FD5))
                .filter(c -> c != WITHOUT_ONE[0] && c != WITHOUT_ONE[1])
                .forEach(c -> {
                    String right = MistakenCharacters.rightFor(c);
                    assertThat(right).as("U+%04X", c).isNotNull();
                    assertThat(right.codePointCount(0, right.length())).isEqualTo(1);
                    assertThat(Character.isIdeographic(right.codePointAt(0)))
                            .as("U+%04X", c)
                            .isTrue();
                    // Bopomofo and rare radicals aside, an ideograph is no radical itself.
                    assertThat(MistakenCharacters.isMistaken(right.codePointAt(0)))
                            .isFalse();
                });
    }

    @Test
    void knownOnesAreNamed() {
        assertThat(MistakenCharacters.repair("⼀⽤⼈⽅⺟⻓⻔⻛")).isEqualTo("一用人方母长门风");
        assertThat(MistakenCharacters.repair("\uF967可\uF9BE想")).isEqualTo("不可料想");
        assertThat(MistakenCharacters.repair("甲\u200B乙\uFEFF丙\u00AD丁\u202E")).isEqualTo("甲乙丙丁");
        assertThat(MistakenCharacters.repair("\uE81E")).isEqualTo("\u9FB4");
    }

    @Test
    void whatOnlyAPersonCanTellStays() {
        assertThat(MistakenCharacters.repair("甲\uE123乙\uFFFD")).isEqualTo("甲\uE123乙\uFFFD");
        assertThat(MistakenCharacters.isMistaken(0xE123)).isTrue();
        assertThat(MistakenCharacters.rightFor(0xE123)).isNull();
        assertThat(MistakenCharacters.repair("\u200B")).isEqualTo("\u200B");
    }

    @Test
    void ordinaryTextIsLeftAlone() {
        String text = "姓名：䶮㛃㸆𫖯𬭎，👨‍👩‍👧。（1）“甲”—Ａ、％\u3000\u00A0\t\n﨎﨏﨑";
        assertThat(text.codePoints().filter(MistakenCharacters::isMistaken)).isEmpty();
        assertThat(MistakenCharacters.repair(text)).isSameAs(text);
    }

    /** Of Windows, of old Macintoshes and of all others: a title may have them. */
    @Test
    void lineBreaksAreLayout() {
        String title = "示例县人民政府\r\n2024年\r政府信息公开\n工作年度报告";
        assertThat(title.codePoints().filter(MistakenCharacters::isMistaken)).isEmpty();
        Report report = Report.builder(Form.EDITION_2021, 2024, Agency.of("示例县人民政府"))
                .title(title + "\u200B")
                .repairCharacters()
                .build();
        assertThat(report.title()).isEqualTo(title);
    }

    @Test
    void everyTextOfAReportIsPutRight() {
        CellKey cell = CellKey.of(RequestRow.RECEIVED, Applicant.TOTAL);
        Report report = Report.builder(
                        Form.EDITION_2021, 2024, Agency.builder("示例县⼈民政府").build())
                .title("⼯作年度报告")
                .preamble(Narrative.parse("⼀段话"))
                .overview(Narrative.parse("（一）主动公开⽅面。收到⽤户申请\n其他⽅面"))
                .set(cell, Cell.of(3).withRemark("（其中⼀件）"))
                .note(Part.REQUESTS, "注：⽆")
                .signature(new dev.gongkai.report.model.Signature("示例县⼈民政府", null))
                .repairCharacters()
                .build();

        String texts = ReportWriter.create().write(report);
        assertThat(texts).contains("一段话", "主动公开方面", "用户", "其他方面", "其中一件", "注：无");
        assertThat(texts.codePoints().filter(MistakenCharacters::isMistaken)).isEmpty();
        assertThat(report.agency().name()).isEqualTo("示例县人民政府");
    }
}
