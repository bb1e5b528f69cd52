package dev.gongkai.report.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.render.testing.LineCharts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Bars of Word have the same room each: programs drop or overlay labels that are higher. */
class LongLabelsTest {

    private static final double EMU_PER_POINT = 12_700;
    private static final double TITLE = 18;
    private static final double LINE = 10.5 * 1.2;

    private static final String LONG = "示例自治区示例自治州示例自治县人民政府办公室（示例县政务服务管理局、示例县大数据发展管理中心、示例县行政审批制度改革工作领导小组办公室）";

    private static Chart chart(String... names) {
        List<Chart.Bar> bars = IntStream.range(0, names.length)
                .mapToObj(i -> Chart.Bar.of(names[i], Cell.of(10 + i)))
                .toList();
        return new Chart("agencies", "各单位新收申请", "一句话。", "件", Chart.Kind.BARS, List.of(""), bars, null);
    }

    private static List<String> shown(Chart chart) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxRenderer.create().render(new Document(LineCharts.document().info(), List.of(chart)), out);
        List<String> all = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<Double> heights = Pattern.compile("<wp:extent cx=\"\\d+\" cy=\"(\\d+)\"")
                    .matcher(document.getDocument().xmlText())
                    .results()
                    .map(found -> Double.parseDouble(found.group(1)) / EMU_PER_POINT)
                    .toList();
            List<XWPFChart> parts = document.getCharts().stream()
                    .sorted(Comparator.comparing(
                            part -> part.getPackagePart().getPartName().getName()))
                    .toList();
            assertThat(heights).hasSameSizeAs(parts);
            for (int i = 0; i < parts.size(); i++) {
                List<String> labels = parts
                        .get(i)
                        .getCTChart()
                        .getPlotArea()
                        .getBarChartArray(0)
                        .getSerArray(0)
                        .getCat()
                        .getStrRef()
                        .getStrCache()
                        .getPtList()
                        .stream()
                        .map(point -> point.getV())
                        .toList();
                double room = (heights.get(i) - TITLE) / labels.size();
                for (int j = 1; j < labels.size(); j++) {
                    double lines = labels.get(j).lines().count()
                            + labels.get(j - 1).lines().count();
                    assertThat(lines / 2 * LINE).isLessThan(room);
                }
                labels.forEach(label -> all.add(label.replace("\n", "")));
                // Bars of all pieces can be compared.
                assertThat(parts.get(i)
                                .getCTChart()
                                .getPlotArea()
                                .getValAxArray(0)
                                .getScaling()
                                .getMax()
                                .getVal())
                        .isGreaterThan(9 + chart.bars().size());
            }
        }
        return all;
    }

    @Test
    void labelsOfDifferentHeightsHaveRoom() throws Exception {
        String[] names = {"教育局", "公安局", LONG + "甲", LONG + "乙", "财政局"};
        assertThat(shown(chart(names))).containsExactly(names);
    }

    @Test
    void whatAPageHasNoRoomForIsDrawnInPieces() throws Exception {
        String[] names = {"教育局", "公安局", "民政局", "财政局", LONG + "甲", LONG + "乙", "水利局", "文旅局", "医保局", LONG + "丙"};
        assertThat(shown(chart(names))).containsExactly(names);
    }
}
