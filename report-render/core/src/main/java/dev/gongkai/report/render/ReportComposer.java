package dev.gongkai.report.render;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.TableForm;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.model.Signature;
import dev.gongkai.report.model.TableData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the printable document of a report (成文): it decides all wording, order and numbering.
 *
 * <pre>{@code Document document = ReportComposer.create().compose(report);}</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ReportComposer {

    private static final ReportComposer INSTANCE = new ReportComposer(new ConcurrentHashMap<>(), null);

    /** The number of a part's heading, which the name of its table goes without. */
    private static final Pattern PART_NUMBER = Pattern.compile("^[一二三四五六七八九十]+\\s*[、．.]\\s*");

    private static final int TITLE_RANK = 1;
    private static final int PART_RANK = 2;

    /** The heads of a table are the same in every report of an edition. */
    private final Map<TableForm, TableComposer> tables;

    private final @Nullable ChartComposer charts;

    private ReportComposer(Map<TableForm, TableComposer> tables, @Nullable ChartComposer charts) {
        this.tables = tables;
        this.charts = charts;
    }

    /**
     * The composer of the form's own wording.
     *
     * @return a composer
     */
    public static ReportComposer create() {
        return INSTANCE;
    }

    /**
     * A composer that draws figures (图解) below the tables.
     *
     * @param figures which ones; null for none
     * @return a composer
     */
    public static ReportComposer with(@Nullable Figures figures) {
        return figures == null ? INSTANCE : new ReportComposer(INSTANCE.tables, new ChartComposer(figures));
    }

    /**
     * Makes the document of a report.
     *
     * @param report the report, complete or not
     * @return the document
     * @throws IllegalArgumentException if the figures compare it with reports of other years
     */
    public Document compose(Report report) {
        List<Block> blocks = new ArrayList<>();
        Title title = title(report);
        blocks.add(title);
        NarrativeComposer preamble = new NarrativeComposer("preamble", TITLE_RANK);
        if (!report.preamble().blocks().isEmpty()) {
            blocks.add(new Section("preamble", null, preamble.compose(report.preamble())));
        }
        for (Part part : Part.values()) {
            blocks.add(part(report, part));
        }
        if (report.signature() != null) {
            blocks.add(signature(report, report.signature()));
        }
        return new Document(info(report, title), blocks, report.form().words());
    }

    private static Document.Info info(Report report, Title title) {
        String agency = report.agency().name();
        return new Document.Info(
                title.text(),
                agency,
                report.year(),
                report.signature() == null ? null : report.signature().date(),
                "zh-CN",
                agency + "公布的" + report.year() + "年政府信息公开工作年度报告。",
                List.of("政府信息公开", "年度报告", report.year() + "年", agency));
    }

    /** A title is best broken behind the agency's name. */
    private static Title title(Report report) {
        List<List<String>> lines = new ArrayList<>();
        report.title()
                .lines()
                .map(PrintableText::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String agency = report.agency().name();
                    if (line.startsWith(agency) && line.length() > agency.length()) {
                        lines.add(List.of(agency, line.substring(agency.length())));
                    } else {
                        lines.add(List.of(line));
                    }
                });
        return new Title(lines);
    }

    private Section part(Report report, Part part) {
        List<Block> blocks = new ArrayList<>();
        String heading = PrintableText.strip(report.heading(part));
        if (part.isTable()) {
            TableData data = report.table(part);
            String title = PART_NUMBER.matcher(heading).replaceFirst("");
            blocks.add(tables.computeIfAbsent(data.form(), TableComposer::new).compose(data, title));
            data.notes()
                    .forEach(note -> blocks.add(new Paragraph(Paragraph.Kind.NOTE, null, PrintableText.strip(note))));
            if (charts != null) {
                blocks.addAll(charts.compose(report, part));
            }
        } else {
            blocks.addAll(new NarrativeComposer(part.key(), PART_RANK).compose(report.narrative(part)));
        }
        return new Section(part.key(), new Heading(heading, 1, PART_RANK), blocks);
    }

    private static SignatureLines signature(Report report, Signature signature) {
        String agency = signature.agency() == null ? report.agency().name() : signature.agency();
        LocalDate date = signature.date();
        return new SignatureLines(
                PrintableText.strip(agency),
                date == null ? null : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
    }
}
