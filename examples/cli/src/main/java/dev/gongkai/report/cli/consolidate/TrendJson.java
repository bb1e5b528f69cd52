package dev.gongkai.report.cli.consolidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gongkai.report.series.Series;
import dev.gongkai.report.series.YearLine;
import dev.gongkai.report.validate.SeriesValidator.YearFindings;
import java.util.List;
import java.util.Locale;

/** Years as JSON. */
final class TrendJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Locale locale;

    TrendJson(Locale locale) {
        this.locale = locale;
    }

    String write(Series series, List<YearFindings> findings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("agency", series.agency().name());
        ArrayNode years = root.putArray("years");
        series.reports()
                .forEach(report -> years.addObject()
                        .put("year", report.year())
                        .put("form", report.form().id()));
        ArrayNode missing = root.putArray("missingYears");
        series.missingYears().forEach(missing::add);
        lines(root.putArray("keyFigures"), series.keyFigures());
        ObjectNode cells = root.putObject("cells");
        series.lines().forEach((key, line) -> {
            ObjectNode values = cells.putObject(key.toString());
            line.values().forEach((year, value) -> values.put(String.valueOf(year), value));
        });
        ArrayNode list = root.putArray("findings");
        for (YearFindings year : findings) {
            year.findings()
                    .forEach(finding -> list.addObject()
                            .put("year", year.year())
                            .put("rule", finding.rule())
                            .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                            .put("pointer", finding.place().pointer())
                            .put("place", finding.place().text())
                            .put("message", finding.message().in(locale))
                            .put("expected", finding.expected())
                            .put("actual", finding.actual()));
        }
        ArrayNode open = root.putArray("undecided");
        for (YearFindings year : findings) {
            year.unassessed()
                    .forEach(each -> open.addObject()
                            .put("year", year.year())
                            .put("rule", each.rule())
                            .put("pointer", each.place().pointer())
                            .put("message", each.why().in(locale)));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // texts and numbers can be written
        }
    }

    private static void lines(ArrayNode array, List<YearLine> lines) {
        for (YearLine line : lines) {
            ObjectNode node = array.addObject().put("label", line.label());
            ObjectNode values = node.putObject("values");
            ObjectNode growth = node.putObject("growth");
            line.values().forEach((year, value) -> {
                values.put(String.valueOf(year), value);
                line.growth(year).ifPresent(percent -> growth.put(String.valueOf(year), percent));
            });
        }
    }
}
