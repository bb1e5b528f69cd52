package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Agency;
import dev.gongkai.report.validate.rule.Finding;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are made up; the check digits are right where they have to be. */
class PrivacyRuleTest {

    private static List<Finding> find(String text) {
        return ContentFindings.ofParagraph("content.privacy", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "申请人张某（身份证号11010119900307002X）已领取答复。|110*************2X",
                "申请人证件号码１１０１０１１９９００３０７００２Ｘ。|110*************2X",
                "证件号110101 19900307 002x，已核对。|110*************2X",
                "申请人李某，手机13800138000，来电咨询。|138******00",
                "已按申请人电话13800138000通知。|138******00",
                "已告知王女士（138 0013 8000）。|138******00",
                "短讯发至+8613800138000，|861********00",
                "退费至申请人银行卡6222021234567890128。|622**************28",
                "退至卡号6222 0212 3456 7890 128。|622**************28"
            })
    void personalDataAreFoundAndMasked(String text, String masked) {
        assertThat(find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.actual()).isEqualTo(masked);
            assertThat(finding.message().zh() + finding.message().en()).doesNotContainPattern("[0-9]{5}");
            assertThat(ContentFindings.wordsAt(finding, text)).matches("[0-9０-９XxＸ ]+");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A wrong check digit, no such day, no such region.
                "材料编码110101199003070021。",
                "材料编码110101199013070023。",
                // An agency's telephone.
                "咨询电话：13800138000。",
                "服务热线13800138000，",
                "联系电话：张先生，13800138000",
                "监督投诉13800138000。",
                "办公手机：13800138000。",
                "申请人、投诉人可拨打13800138000。",
                "请与王女士（13800138000）联系。",
                "请记下13800138000（办公电话）。",
                // Amounts and counts.
                "完成投资13800138000元。",
                "累计访问 13800138000 次。",
                "拨付6222021234567890128元。",
                // Longer or shorter numbers, decimals, documents, addresses.
                "编号为138001380001的文件，",
                "编号13800138000已归档。",
                "电话0533-7830243、0100-5550118。",
                "网页www.example.gov.cn/art/13800138000.html",
                "邮箱13800138000@163.com",
                "比值为13800138000.25。",
                "统一社会信用代码11370300MB28563456。",
                "订单6222021234567890128已完成。",
                "2024年12月31日，全年公开信息 1520 条。",
                // Masked already.
                "申请人手机138****8000、身份证110101********002X。",
                // No mobile number begins so, no card has this check digit.
                "登记12800138000，",
                "卡面6222021234567890129，"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void theAgencysOwnTelephoneIsNoSecret() {
        Agency agency = Agency.builder("示例县人民政府").phone("13800138000").build();

        assertThat(ContentFindings.of(
                        "content.privacy",
                        ContentFindings.wholeReport().agency(agency).build()))
                .isEmpty();
    }
}
