package dev.gongkai.report.validate.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.form.Part;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.validate.testing.ContentFindings;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no agency writes. */
class LongContentTest {

    /** The time is that of a hang, far above what a text of this length takes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "字",
                "1",
                "１",
                " ",
                "　",
                "（",
                "）",
                "“",
                "”",
                "‘",
                "(",
                ")",
                "《",
                "【",
                "X",
                "×",
                "_",
                "%",
                ".",
                "。",
                "，",
                "a",
                "@",
                "/",
                "www.",
                "a。",
                "www。",
                "a@",
                "a.",
                "1.",
                "1-",
                "1 ",
                "13800138000 ",
                "年 ",
                "一是",
                "一是：",
                "二是；",
                "信息 条，",
                "资金",
                "资金资金，",
                "问题，",
                "XX市",
                "（）",
                "“（",
                "http:/",
                "\uE000",
                "\uD840\uDC00",
                "2020",
                "的的",
                "申请，",
                "邮箱：",
                "按照甲局依据乙乙要求",
                "1件，其中1件，",
                "其中维持1件、",
                "收到申请1件（1件、2件），",
                "收到申请53件，比2023年的2件增加1件，",
                "3件予以公开，"
            })
    void muchOfTheSameTakesTimeInProportion(String unit) {
        String text = "文" + unit.repeat(200_000 / unit.length());
        Report report = ContentFindings.wholeReport()
                .overview(Narrative.of(new Narrative.Paragraph(text)))
                .problems(Narrative.of(new Narrative.Paragraph(text)))
                .build();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(ContentFindings.ofAllRules(report)).hasSizeLessThan(500_000));
    }

    @Test
    void manyHeadingsTakeTimeInProportion() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("（")
                    .append("一二三七".charAt(i % 4))
                    .append("）甲方面\n")
                    .append(i % 9)
                    .append(".乙方面\n");
        }
        Report report = ContentFindings.reportWith(Part.OVERVIEW, text.toString());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ContentFindings.ofAllRules(report));
    }

    @Test
    void listsWithinListsTakeTimeInProportion() {
        String text = "一是：".repeat(200_000) + "五是；".repeat(200_000);
        Report report = ContentFindings.wholeReport()
                .overview(Narrative.of(new Narrative.Paragraph(text)))
                .build();

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ContentFindings.ofAllRules(report));
    }

    /** Reports with everything that a report may hold; each span lies within the text that it points at. */
    @Test
    void noReportMakesARuleFail() {
        for (int i = 0; i < 300; i++) {
            Report report = ReportGenerator.report(i);
            assertThat(ContentFindings.ofAllRules(report)).allSatisfy(finding -> {
                assertThat(finding.message().zh()).isNotBlank();
                assertThat(finding.message().en()).isNotBlank();
                assertThat(finding.place().pointer()).startsWith("/");
            });
        }
    }
}
