package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Furnishings;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Pages with the policy that a server is to send along. They are left in {@code target/policy}: whether they work under
 * it, a browser says ({@code .ci/axe}).
 */
class PolicyPagesTest {

    private static final Path FOLDER = Path.of("target", "policy");

    private static Report report() throws IOException {
        return Samples.qufu().toBuilder().other(Extremes.figures().other()).build();
    }

    private static String leave(String name, HtmlRenderer renderer) throws IOException {
        Path page = Files.createDirectories(FOLDER).resolve(name + ".html");
        renderer.render(report(), page);
        Files.writeString(FOLDER.resolve(name + ".csp"), renderer.contentSecurityPolicy());
        return Files.readString(page);
    }

    @Test
    void pagesAreLeftWithTheirPolicies() throws IOException {
        assertThat(leave("plain", HtmlRenderer.create())).contains("src=\"data:");
        assertThat(leave(
                        "interactive",
                        HtmlRenderer.builder()
                                .interactive()
                                .figures(Figures.create())
                                .build()))
                .contains("src=\"data:");
        assertThat(leave(
                        "pictures",
                        HtmlRenderer.builder()
                                .interactive()
                                .figures(Figures.create())
                                .pictures(FOLDER.resolve("图片"))
                                .build()))
                .doesNotContain("data:");
    }

    @Test
    void aLetterheadStandsBesideAndAWatermarkIsPermitted() throws IOException {
        Furniture furniture = Furniture.builder()
                .letterhead(Furnishings.banner(), "示例市人民政府")
                .redHead("示例市人民政府办公室文件")
                .build();
        Theme marked =
                Theme.OFFICIAL.with(Furniture.builder().watermark("征求意见稿").build());

        assertThat(leave("letterhead", beside(Theme.OFFICIAL.with(furniture)))).doesNotContain("data:");
        assertThat(leave("watermark", beside(marked)).split("data:")).hasSize(2);
    }

    private static HtmlRenderer beside(Theme theme) {
        return HtmlRenderer.builder()
                .theme(theme)
                .pictures(FOLDER.resolve("图片"))
                .build();
    }

    /** A document may have charts though its renderer draws none. */
    @Test
    void chartsOfADocumentAreStyledToo() throws IOException {
        HtmlRenderer renderer = HtmlRenderer.create();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.with(Figures.create()).compose(report()), out);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("document.html"), out.toByteArray());
        Files.writeString(FOLDER.resolve("document.csp"), renderer.contentSecurityPolicy());

        assertThat(out.toString("UTF-8")).contains("<svg ");
    }
}
