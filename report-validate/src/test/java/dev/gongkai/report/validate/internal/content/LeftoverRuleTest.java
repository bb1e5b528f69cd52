package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoverRuleTest {

    private static List<Finding> find(String text) {
        return ContentFindings.ofParagraph("content.leftover", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "该部分以表格形式报告。|该部分以表格形式",
                "有关数据，表格如下：|表格如下",
                "请登录示例网站（具体网址）查阅。|（具体网址）",
                "请登录网站(网址)查阅。|(网址)",
                "XX市教育局发布信息。|XX",
                "全年公开信息XX条。|XX",
                "由××局负责。|××",
                "共收到申请X件。|X",
                "截至X年X月X日。|X",
                "联系人：____，电话另行公布。|____",
                "详见【 】文件。|【 】",
                "印发《》的通知。|《》",
                "（待补充）|待补充",
                "培训情况：待补充。|待补充",
                "此处填写工作情况。|此处填",
                "目录[bookmark: _GoBack]已更新。|[bookmark:"
            })
    void aPlaceholderIsFound(String text, String words) {
        List<Finding> findings = find(text);
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.get(0).actual()).isEqualTo(words);
        assertThat(ContentFindings.wordsAt(findings.get(0), text)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "申请人李XX、张××提出申请，王××办公室值守，受理员为赵XX委员。",
                "企业3703XXXX1234已注销。",
                "建设1+X体系，举办XX16展会，采购X光机。",
                "邮箱xxgk@example.gov.cn，文件a__b.docx。",
                "公开内容有待补充完善。",
                "公开内容有待补充。",
                "申请人补充材料后另行答复。",
                "推行“一网通办”“一次办好”（试行）。",
                "面积3×5米。",
                "长期以来，二○二四年，○○年代。",
                "尚未制定标准，待条件成熟后推行。"
            })
    void whatIsNoPlaceholderIsLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void wordsThatPointToATableNeedOne() {
        Report report = ContentFindings.wholeReport()
                .overview(Narrative.of(
                        new Narrative.Paragraph("各渠道发布情况，表格如下："),
                        new Narrative.SmallTable(List.of(List.of("渠道", "条数"), List.of("网站", "98")), null)))
                .build();

        assertThat(ContentFindings.of("content.leftover", report)).isEmpty();
    }

    @Test
    void aNoteUnderATableIsReadToo() {
        Report report =
                ContentFindings.wholeReport().note(Part.REQUESTS, "该部分以表格形式报告。").build();

        assertThat(ContentFindings.of("content.leftover", report))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/requests/notes/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"全年主动公开信息  条。", "收到申请 件，办结 件。", "全年主动公开信息条，", "共件，均已办结。", "较上年增长 %。", "满意率%，", "截至2024年 月 日。"})
    void aNumberLeftOutIsFound(String text) {
        assertThat(find(text))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().zh()).startsWith("此处漏填数字"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公开信息 38 条。",
                "公开信息三十八 条。",
                "收到依申请公开件23件。",
                "全部申请件，均已答复。",
                "办结的申请件、协查件。",
                "接待申请  人，答复  了。",
                "审核有关文 件，并归档。",
                "申请 人，",
                "更新信息条目、信息条数。",
                "不少于两 次，",
                "公共条件，",
                "占比98 %，达百分之八。",
                "2024 年 12 月 31 日，",
                "去年 月报已公布。"
            })
    void numbersThatAreThereAreLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "202020年，公开更多。,202020年",
        "截至20241年底。,20241年",
        "202年12月，,202年",
        "2024年2024年工作。,2024年2024年",
        "２０２４４年，,２０２４４年"
    })
    void aBrokenYearIsFound(String text, String year) {
        assertThat(find(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.actual()).isEqualTo(year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024年", "２０２４ 年", "2023-2024年", "已有200年历史，", "距今20000年，", "10000年", "编号20240101已归档。", "五年，100年"
            })
    void goodYearsAreLeftAlone(String text) {
        assertThat(find(text + "工作平稳。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "公开财政资金资金类信息30条。,资金资金",
        "加强加强政策解读。,加强加强",
        "更新公开目录目录，,目录目录",
        "政府信息公开工作政府信息公开工作稳步推进。,政府信息公开工作政府信息公开工作",
        "重大政策的的出台。,的的"
    })
    void aDoubledWordIsFound(String text, String words) {
        assertThat(find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.actual()).isEqualTo(words);
            assertThat(ContentFindings.wordsAt(finding, text)).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "常常看看，人人参与，天天更新，方方面面，逐条逐项，家家户户，实实在在。",
                "好好研究研究，讨论讨论。",
                "做到快办快办快办。",
                "做到政务公开公开透明。",
                "配备政务公开工作工作人员2名。",
                "推进政务服务服务中心改造。",
                "召开项目推进推进会，实施环境提升提升行动。",
                "抓好落实落实到人，服务群众群众满意。",
                "开展规范规范性文件专项行动。",
                "市政府政府信息公开专栏。",
                "一条一条、一项一项落实，层层落实，一个一个办理。",
                "县政府办公室办公室主任。",
                "以公开为目的的检查，的的确确。",
                "提高高质量供给，建设设施农业，公开开放日。",
                "做到应公开尽公开、不公开不放过。"
            })
    void wordsThatAreDoubledByRightAreLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }
}
