package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRuleTest {

    private static List<Finding> findingsInPreamble(String text) {
        return ContentFindings.of(
                "content.links",
                ContentFindings.wholeReport().preamble(Narrative.parse(text)).build());
    }

    private static List<Finding> findingsInBody(String text) {
        return ContentFindings.ofParagraph("content.links", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电子版可在县政府网站（www.example.gov.vn）下载。|www.example.gov.vn",
                "网址：http://www.example.com/index.html。|http://www.example.com/index.html",
                "登录example.org.cn查阅。|example.org.cn",
                "网址http:/www.example.gov.cn，|http:/www.example.gov.cn",
                "网址http//www.example.gov.cn，|http//www.example.gov.cn",
                "网址：http:www.example.gov.cn|http:www.example.gov.cn",
                "网址www．example．gov．cn。|www．example．gov．cn",
                "网址www。example。gov。cn。|www。example。gov。cn",
                "网址www.example.gov,cn。|www.example.gov,cn",
                "网址www..example.gov.cn。|www..example.gov.cn",
                "网址wwww.example.gov.cn。|wwww.example.gov.cn",
                "网址www.example.gov.con。|www.example.gov.con",
                "网址https：//www.example.gov.cn/。|https：//www.example.gov.cn/",
                "电子邮箱：xxgk@example.gov.vn。|xxgk@example.gov.vn",
                "电子邮箱：xxgk@example.gvo.cn。|xxgk@example.gvo.cn",
                "电子邮箱：xxgk.example.gov.cn。|xxgk.example.gov.cn",
                "电子邮箱：xxgk@example。|xxgk@example",
                "邮箱xxgk@@example.gov.cn，|xxgk@@example.gov.cn",
                "邮箱xxgk＠example.gov.cn，|xxgk＠example.gov.cn"
            })
    void anAddressInThePreambleThatIsMalformedOrNotTheGovernmentsIsFound(String text, String address) {
        assertThat(findingsInPreamble(text)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.actual()).isEqualTo(address);
            assertThat(ContentFindings.wordsAt(finding, text)).isEqualTo(address);
            assertThat(finding.place().pointer()).isEqualTo("/preamble/0");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"电子邮箱：xxgk@163.com。|xxgk@163.com", "E-mail：xxgk@example.com）|xxgk@example.com"})
    void mailOfACommonProviderIsWorthALook(String text, String address) {
        assertThat(findingsInPreamble(text)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(finding.actual()).isEqualTo(address);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网址：www.example.gov.cn。",
                "网址：http://www.example.gov.cn:8080/col/col1/index.html?x=1&y=2#a。",
                "网址：https://example.gov.cn/，电子邮箱：xxgk@example.gov.cn。",
                "中国政府网（www.gov.cn）",
                "电子邮箱：bgs@zb.shandong.cn。",
                "关注微信公众号或访问微博（weibo.com/example）。",
                "微信公众号文章：https://mp.weixin.qq.com/s/abcDEF123",
                "电子邮箱：xxgk（at）example.gov.cn",
                "电子邮箱：xxgk#example.gov.cn",
                "网址：示例县人民政府.政务",
                "采用HTTP/2.0协议，网页升级为https加密，http和https并存。",
                "第1.5版，采用HTTP协议和WWW服务，详见V2.0.docx，增长1.05%，日期2024.12.31。"
            })
    void goodAddressesInThePreambleAreLeftAlone(String text) {
        assertThat(findingsInPreamble(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我局门户网站（www.example.com）改版上线。", "公开申请可发至电子邮箱xxgk@qq.com。", "专栏地址http:/www.example.gov.cn/a。"})
    void elsewhereOnlyTheAgencysOwnAddressesAreJudged(String text) {
        assertThat(findingsInBody(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "在人民网（www.people.com.cn）刊发稿件3篇。",
                "企业可登录www.gsxt.gov.cn查询。",
                "组织学习www.12371.cn网站课程。",
                "申请人通过电子邮箱abc@qq.com提出申请。",
                "与省12345.cn平台对接。"
            })
    void addressesOfOthersAreLeftAlone(String text) {
        assertThat(findingsInBody(text)).isEmpty();
    }

    private static List<Finding> findingsInFields(Agency.Builder agency) {
        return ContentFindings.of(
                "content.links",
                ContentFindings.wholeReport().agency(agency.build()).build());
    }

    @Test
    void theAgencysFieldsAreJudgedToo() {
        assertThat(findingsInFields(Agency.builder("示例县人民政府").website("www.example.gov.vn")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/agency/website"));
        assertThat(findingsInFields(Agency.builder("示例县人民政府").email("xxgk.example.gov.cn")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().pointer()).isEqualTo("/agency/email"));
        assertThat(findingsInFields(Agency.builder("示例县人民政府").email("xxgk@126.com")))
                .hasSize(1);
        assertThat(findingsInFields(Agency.builder("示例县人民政府").website("暂缺网址").email("xxgk@example.gov.cn")))
                .isEmpty();
    }

    @Test
    void otherOrganizationsHaveOtherDomains() {
        assertThat(findingsInFields(Agency.builder("示例市公交公司")
                        .kind(Agency.Kind.OTHER)
                        .website("www.example.com")
                        .email("a@example.com")))
                .isEmpty();
    }
}
