package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a page shows besides the report, and that it is no part of what is read back. */
class FurnitureTest {

    @TestFactory
    List<DynamicTest> theReportIsReadBackFromPagesAndFragments() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Report report = Samples.qufu();
        Furnishings.all()
                .forEach((name, furniture) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    Theme theme = Theme.OFFICIAL.with(furniture);
                    assertReadBack(HtmlRenderer.builder().theme(theme).build(), report);
                    assertReadBack(
                            HtmlRenderer.builder().theme(theme).fragment().build(), report);
                })));
        return tests;
    }

    private static void assertReadBack(HtmlRenderer renderer, Report report) throws IOException {
        byte[] page = Samples.html(renderer, report).getBytes(StandardCharsets.UTF_8);
        HtmlReading reading = HtmlReportReader.create().read(new ByteArrayInputStream(page));
        assertThat(reading.report()).isEqualTo(report);
        assertThat(reading.edits()).isEmpty();
    }

    @Test
    void textsOfFurnitureEndNeitherStringsNorElements() throws IOException {
        String evil = "'\"}</style><script>alert(1)</script>";
        Furniture furniture = Furniture.builder()
                .redHead(evil)
                .header(evil)
                .watermark(evil)
                .letterhead(Furnishings.banner(), evil)
                .build();
        String page = Samples.html(
                HtmlRenderer.builder().theme(Theme.OFFICIAL.with(furniture)).build(), Samples.qufu());
        assertThat(page).doesNotContain("<script>alert").containsOnlyOnce("</style>");
    }

    @Test
    void withoutFurnitureThePageIsTheSame() throws IOException {
        Theme theme = Theme.OFFICIAL.with(Furniture.builder().build());
        assertThat(Samples.html(HtmlRenderer.builder().theme(theme).build(), Samples.qufu()))
                .isEqualTo(Samples.html(Samples.qufu()));
    }
}
