package dev.gongkai.report.render.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Grid;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.ProactiveItem;
import dev.gongkai.report.form.ProactiveMeasure;
import dev.gongkai.report.form.ProceedingKind;
import dev.gongkai.report.form.ProceedingResult;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.ReportGenerator;
import dev.gongkai.report.testing.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the charts of an edition must show, taken from the tables by the names of their cells. */
public final class ChartNumbers {

    private static final int GENERATED = 200;

    private ChartNumbers() {}

    /** The samples, published reports where they are at hand, extreme ones and generated ones. */
    public static Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>(Samples.all());
        reports.putAll(Extremes.extremes());
        for (int i = 0; i < GENERATED; i++) {
            reports.put("generated " + i, ReportGenerator.report(i));
        }
        return reports;
    }

    /** Published reports with their tables; skips where they are not at hand. */
    public static Map<String, Report> published() {
        Path corpus = TestFolders.shared("corpus");
        Map<String, Report> reports = new LinkedHashMap<>();
        for (String name : List.of("suqian-2023", "suqian-2024", "sample-city-2025")) {
            try {
                reports.put(
                        name,
                        tables(new ObjectMapper()
                                .readTree(corpus.resolve(name + ".json").toFile())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reports;
    }

    private static Report tables(JsonNode json) {
        Form form = Form.EDITION_2021;
        Report.Builder report = Report.builder(
                form, json.path("year").asInt(), Agency.of(json.path("agency").asText()));
        Iterator<JsonNode> proceedings = json.path("table4").iterator();
        for (TableForm table : form.tables()) {
            table.lines().forEach((line, keys) -> {
                if (table.part() == Part.PROCEEDINGS) {
                    keys.forEach(
                            key -> report.set(key, Cell.of(proceedings.next().decimalValue())));
                    return;
                }
                List<Grid.HeadCell> heads = table.cell(keys.get(0)).heads();
                List<String> rows = heads.stream()
                        .filter(head -> head.axis() == Grid.Axis.ROW)
                        .map(Grid.HeadCell::label)
                        .toList();
                JsonNode numbers = table.part() == Part.REQUESTS
                        ? json.path("table3").path("rows").path(String.join("/", rows))
                        : json.path("table2")
                                .path(heads.get(0).label())
                                .path("rows")
                                .path(rows.get(0));
                for (int i = 0; i < keys.size(); i++) {
                    report.set(keys.get(i), Cell.of(numbers.path(i).decimalValue()));
                }
            });
        }
        return report.build();
    }

    /** By the key of the chart, the numbers as they are read, from the top; only of charts that are drawn. */
    public static Map<String, List<String>> of(Report report) {
        Map<String, List<String>> charts = new LinkedHashMap<>();
        boolean newer = report.form().id().equals("2021");
        if (newer) {
            List<String> stock = new ArrayList<>();
            for (ProactiveItem item : List.of(ProactiveItem.RULES, ProactiveItem.NORMATIVE_DOCUMENTS)) {
                add(stock, report, item, ProactiveMeasure.ISSUED, ProactiveMeasure.REPEALED, ProactiveMeasure.IN_FORCE);
            }
            put(charts, "proactive-1-chart", stock, stock);
            List<String> decisions = new ArrayList<>();
            for (ProactiveItem item :
                    List.of(ProactiveItem.LICENSES, ProactiveItem.PENALTIES, ProactiveItem.COMPULSORY_MEASURES)) {
                add(decisions, report, item, ProactiveMeasure.DECISIONS);
            }
            put(charts, "proactive-2-chart", decisions, decisions);
        }
        List<String> received = new ArrayList<>();
        for (Applicant applicant : List.of(
                Applicant.NATURAL_PERSON,
                Applicant.COMMERCIAL_ENTERPRISE,
                Applicant.RESEARCH_INSTITUTION,
                Applicant.PUBLIC_INTEREST_ORGANIZATION,
                Applicant.LEGAL_SERVICES_ORGANIZATION,
                Applicant.OTHER_ORGANIZATION)) {
            received.add(text(report, new CellKey(Part.REQUESTS, "received", applicant.name())));
        }
        put(charts, "requests-received-chart", received, received);
        List<String> results = new ArrayList<>();
        for (String kind :
                List.of("disclosed", "partiallyDisclosed", "withheld", "unavailable", "notProcessed", "other")) {
            results.add(sum(report, kind));
        }
        put(charts, "requests-results-chart", results, results);
        List<String> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (ProceedingKind kind : List.of(
                ProceedingKind.RECONSIDERATION,
                ProceedingKind.DIRECT_LITIGATION,
                ProceedingKind.LITIGATION_AFTER_RECONSIDERATION)) {
            all.add(text(report, CellKey.of(kind, ProceedingResult.TOTAL)));
            for (ProceedingResult result : List.of(
                    ProceedingResult.UPHELD,
                    ProceedingResult.CORRECTED,
                    ProceedingResult.OTHER,
                    ProceedingResult.PENDING)) {
                String number = text(report, CellKey.of(kind, result));
                all.add(number);
                parts.add(number);
            }
        }
        put(charts, "proceedings-chart", all, parts);
        return charts;
    }

    private static void add(List<String> to, Report report, ProactiveItem item, ProactiveMeasure... measures) {
        for (ProactiveMeasure measure : measures) {
            to.add(text(report, CellKey.of(item, measure)));
        }
    }

    /** Bars are drawn where two numbers can be compared, and every program can show them. */
    private static void put(Map<String, List<String>> charts, String key, List<String> numbers, List<String> compared) {
        long filled = compared.stream()
                .filter(number -> !number.equals("未填"))
                .filter(number -> new BigDecimal(bare(number)).signum() != 0)
                .count();
        boolean tooLong = numbers.stream()
                .filter(number -> !number.equals("未填"))
                .anyMatch(number -> new BigDecimal(bare(number)).precision() > 15);
        if (filled >= 2 && !tooLong) {
            charts.put(key, numbers);
        }
    }

    private static String bare(String number) {
        return number.replace("（部分未填）", "");
    }

    private static String text(Report report, CellKey key) {
        BigDecimal value = report.cell(key).value();
        return value == null ? "未填" : value.toPlainString();
    }

    /** Of all lines of a kind: their names begin with it. */
    private static String sum(Report report, String kind) {
        @Nullable BigDecimal sum = null;
        boolean blank = false;
        for (String line : report.requests().form().lines().keySet()) {
            boolean of = kind.endsWith("isclosed") ? line.equals(kind) : line.startsWith(kind);
            if (of) {
                BigDecimal value =
                        report.cell(new CellKey(Part.REQUESTS, line, "total")).value();
                blank |= value == null;
                sum = value == null ? sum : sum == null ? value : sum.add(value);
            }
        }
        return sum == null ? "未填" : sum.toPlainString() + (blank ? "（部分未填）" : "");
    }
}
