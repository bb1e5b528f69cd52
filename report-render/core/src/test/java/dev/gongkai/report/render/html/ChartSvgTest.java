package dev.gongkai.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.ReportComposer;
import dev.gongkai.report.render.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Places in a drawing are numbers, wherever they are. */
class ChartSvgTest {

    @Test
    void placesLeftOfTheDrawingAreNumbers() throws IOException {
        List<Cell> parts = List.of(Cell.of(1), Cell.of(2));
        for (int length = 20; length < 60; length++) {
            Chart chart = new Chart(
                    "key",
                    "标题",
                    "一句话。",
                    "件",
                    Chart.Kind.PARTS,
                    List.of("甲", "乙"),
                    List.of(new Chart.Bar("丙", parts, Cell.of(3).withRemark("i".repeat(length) + "注".repeat(20)))),
                    null);
            Document.Info info = ReportComposer.create().compose(Samples.qufu()).info();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            HtmlRenderer.create().render(new Document(info, List.of(chart)), out);
            for (Element text :
                    Jsoup.parse(out.toString(StandardCharsets.UTF_8)).select("svg text")) {
                assertThat(text.attr("x")).matches("-?[0-9]+(\\.[0-9])?");
            }
        }
    }
}
