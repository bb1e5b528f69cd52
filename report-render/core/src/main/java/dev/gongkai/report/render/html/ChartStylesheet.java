package dev.gongkai.report.render.html;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.XmlBuffer;
import dev.gongkai.report.render.internal.chart.ChartPalette;
import dev.gongkai.report.render.internal.chart.LineDashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/**
 * The rules for charts, which only pages with charts have; the colours are variables, for a site to set its own. Like those
 * of the page they follow the {@code color-scheme} around.
 */
final class ChartStylesheet {

    /** Of a page, what a drawing takes at most: there is a title with it, and no figure is cut. */
    private static final double PAGE = 0.8;

    private ChartStylesheet() {}

    /** The rules; on paper texts have the size of those in tables. */
    static String css(Theme theme) {
        StringJoiner light = new StringJoiner(";");
        StringJoiner both = new StringJoiner(";");
        for (int i = 0; i < ChartPalette.size(); i++) {
            int rgb = ChartPalette.rgb(i);
            light.add(String.format("%s:#%06x", variable(i), rgb));
            both.add(String.format("%s:light-dark(#%06x,#%06x)", variable(i), rgb, ChartPalette.darkRgb(i)));
        }
        StringBuilder css = new StringBuilder(".gongkai{" + light + "}\n");
        css.append("@supports (color:light-dark(#000,#fff)){.gongkai{" + both + "}}\n");
        for (int i = 0; i < ChartPalette.size(); i++) {
            css.append(".gongkai .chart .shade-" + i + "{fill:var(" + variable(i) + ")}\n");
        }
        double width = ChartSvgWriter.WIDTH
                / ChartSvgWriter.EM
                * theme.style(Theme.Role.TABLE).size();
        String points = Long.toString(Math.round(width));
        String millimetres = Long.toString(Math.round(theme.page().typeHeight() * PAGE));
        return css + """
                .gongkai .chart rect{stroke:currentColor;stroke-width:.75;print-color-adjust:exact;\
                -webkit-print-color-adjust:exact}
                .gongkai .chart path{stroke:currentColor;stroke-width:1;fill:none}
                .gongkai .chart svg{display:block;width:100%;max-width:31rem;height:auto;margin:.5em auto;overflow:visible}
                .gongkai .chart text{fill:currentColor;font-size:15px}
                .gongkai .chart figcaption{text-align:center}
                .gongkai .chart figcaption strong{display:block;font-weight:normal;font-size:1.15em}
                .gongkai .chart figcaption span{display:inline-block;text-align:left}
                .gongkai .chart details{text-align:left;font-size:.875em}
                @media screen{.gongkai .chart .off{display:none}}
                @media print{.gongkai .chart details{display:none}.gongkai .chart figcaption strong{font-size:1em}\
                .gongkai .chart svg{width:%PAPER%pt;max-width:100%;max-height:%HIGH%mm;margin:2pt auto}}
                """.replace("%PAPER%", points).replace("%HIGH%", millimetres);
    }

    /** The dashes of lines once more: what attributes say is weaker than any rule of the page around. */
    static String dashes() {
        StringBuilder css = new StringBuilder();
        for (List<Double> inEms : LineDashes.all()) {
            if (!inEms.isEmpty()) {
                XmlBuffer out = new XmlBuffer(32);
                ChartSvgWriter.dashes(
                        inEms.stream().map(dash -> dash * ChartSvgWriter.EM).toList(), out);
                String dashes = new String(out.array(), 0, out.size(), StandardCharsets.US_ASCII);
                css.append(
                        ".gongkai .chart path[stroke-dasharray=\"" + dashes + "\"]{stroke-dasharray:" + dashes + "}\n");
            }
        }
        return css.toString();
    }

    private static String variable(int shade) {
        return "--gongkai-chart-" + (shade + 1);
    }
}
