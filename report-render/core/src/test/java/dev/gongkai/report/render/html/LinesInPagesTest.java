package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.render.Figures;
import dev.gongkai.report.render.testing.LineCharts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Lines as SVG: the numbers are those of the chart, in the drawing and in its table. */
class LinesInPagesTest {

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().figures(Figures.create()).build();

    private static String page() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERER.render(LineCharts.document(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Element svg(String page, Chart chart) throws Exception {
        int start = page.indexOf("<svg ", page.indexOf("<figure class=\"chart\" id=\"" + chart.key() + "\""));
        String svg = page.substring(start, page.indexOf("</svg>", start) + "</svg>".length());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void everyNumberIsThatOfTheChart() throws Exception {
        String page = page();
        assertThat(page()).isEqualTo(page);
        Files.writeString(Path.of("target/lines.html"), page);
        for (Chart chart : LineCharts.charts()) {
            Element svg = svg(page, chart);
            assertThat(elements(svg, "g"))
                    .extracting(group -> group.getAttribute("aria-label"))
                    .containsExactlyElementsOf(
                            chart.bars().stream().map(chart::words).toList());
            int stated = (int) chart.bars().stream().flatMap(Chart.Bar::numbers).count();
            int marks = (int) elements(svg, "path").stream()
                    .filter(path -> path.getAttribute("class").startsWith("shade-"))
                    .count();
            int keys = chart.series().size() == 1 ? 0 : chart.series().size();
            assertThat(marks).isEqualTo(chart.hasLines() ? stated + keys : 0);
            int figure = page.indexOf("<figure class=\"chart\" id=\"" + chart.key() + "\"");
            String table = page.substring(page.indexOf("<details>", figure), page.indexOf("</details>", figure));
            List<String> cells = java.util.regex.Pattern.compile("<td[^>]*>([^<]*)</td>")
                    .matcher(table)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(cells)
                    .containsExactlyElementsOf(chart.bars().stream()
                            .flatMap(bar -> bar.cells().stream())
                            .map(Chart::text)
                            .toList());
        }
        // Of few years all numbers are written in the drawing as well.
        assertThat(elements(svg(page, LineCharts.charts().get(1)), "text"))
                .extracting(Element::getTextContent)
                .containsExactly("2021", "169", "2022", "185", "2023", "未填", "2024", "166", "2025", "129");
    }

    /** The style sheet of a fragment takes dashes back, with all that the page around says of paths. */
    @Test
    void linesOfAFragmentKeepTheirDashes() throws Exception {
        HtmlRenderer fragments =
                HtmlRenderer.builder().fragment().figures(Figures.create()).build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fragments.render(LineCharts.document(), out);
        List<String> dashed = java.util.regex.Pattern.compile("stroke-dasharray=\"([^\"]*)\"")
                .matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(dashed).hasSize(4);
        String css = fragments.stylesheet();
        for (String dashes : dashed) {
            String rule = ".gongkai .chart path[stroke-dasharray=\"" + dashes + "\"]{stroke-dasharray:" + dashes
                    + "!important}";
            assertThat(css.indexOf(rule)).isGreaterThan(css.indexOf("stroke-dasharray:none"));
        }
    }

    @Test
    void theCheckerFindsNothing() throws Exception {
        assertThat(NuValidatorTest.messages(page())).isEmpty();
    }
}
