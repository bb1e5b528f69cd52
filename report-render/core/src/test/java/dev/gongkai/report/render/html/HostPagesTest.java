package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.testing.Extremes;
import dev.gongkai.report.render.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fragments in pages whose styles mean them no good. The pages are left in {@code target/hosts}: what they look like, a
 * browser says ({@code .ci/axe}).
 */
class HostPagesTest {

    private static final HtmlRenderer RENDERER = fragments("a-");

    private static HtmlRenderer fragments(String idPrefix) {
        return HtmlRenderer.builder()
                .fragment()
                .idPrefix(idPrefix)
                .titleRank(2)
                .interactive()
                .figures(Figures.create())
                .build();
    }

    private static Report report() throws IOException {
        return Samples.qufu().toBuilder().other(Extremes.figures().other()).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "reset", "important", "framework"})
    void aFragmentIsWholeInAPageOfOthers(String host) throws IOException {
        Report report = report();
        String page = page(css(host), Samples.html(RENDERER, report));
        Document parsed = Jsoup.parse(page);

        assertThat(parsed.select(".gongkai article")).hasSize(1);
        assertThat(parsed.select("main > .probe, main > h2, main > table")).isNotEmpty();
        assertThat(parsed.select("figure.chart > svg")).hasSizeGreaterThan(1);
        assertThat(HtmlReportReader.create()
                        .read(new java.io.ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                        .report())
                .isEqualTo(report);
        leave(host, page);
    }

    /** Of two fragments on a page each has names of its own, and nothing of one is meant by the other. */
    @Test
    void twoFragmentsInAPageDoNotClash() throws IOException {
        String fragments = Samples.html(RENDERER, report()) + Samples.html(fragments("b-"), report());
        String page = page(css("framework"), fragments);
        Document parsed = Jsoup.parse(page);

        List<String> ids = parsed.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(200);
        Elements roots = parsed.select(".gongkai");
        assertThat(roots).hasSize(2);
        for (Element root : roots) {
            int references = 0;
            for (String name : List.of("headers", "aria-labelledby", "aria-describedby", "for", "href")) {
                for (Element element : root.select("[" + name + "]")) {
                    for (String id : element.attr(name).split(" ")) {
                        references++;
                        assertThat(root.getElementById(id.replaceFirst("^#", "")))
                                .as("%s of %s", id, element.tagName())
                                .isNotNull();
                    }
                }
            }
            assertThat(references).isGreaterThan(300);
        }
        leave("two", page);
    }

    private static void leave(String name, String page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "hosts"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }

    /** The host has things of its own on the page, which must look as before. */
    private static String page(String css, String fragment) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>%s</style><style id="gongkai">%s</style></head>
                <body><main id="content"><h1 class="title">政府信息公开</h1>
                %s
                <div class="probe table"><h2 class="level-1">本站其他内容</h2><p class="note">本栏目由本机关维护。</p>
                <table class="dense"><thead><tr><th class="leaf">栏目</th></tr></thead><tbody><tr><td>公开指南</td></tr></tbody></table>
                <ul class="contents"><li><a href="#content">返回</a></li></ul></div>
                </main></body></html>
                """.formatted(css, RENDERER.stylesheet(), fragment);
    }

    private static String css(String host) throws IOException {
        try (InputStream in = HostPagesTest.class.getResourceAsStream("/hosts/" + host + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
