package dev.gongkai.report.cli.foreign;

import dev.gongkai.report.cli.foreign.PrintedReport.PrintedCell;
import dev.gongkai.report.form.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents as other programs write them: the same report with their habits. */
final class ForeignDocuments {

    /** What a program does to tables. */
    enum Habit {
        /** Merged cells as the format has them. */
        PLAIN,
        /** A table that does not fit a page is two, each with the head. */
        SPLIT_WITH_HEAD,
        /** The same, the second without the head. */
        SPLIT,
        /** The head again within the table, typed by hand where a page ends. */
        HEAD_TYPED_AGAIN,
        /** The whole report within a table of one cell. */
        FRAMED,
        /** Each table within a cell of another. */
        NESTED
    }

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Of a table, in twentieths of a point. */
    private static final int WIDTH = 9000;

    private static final String BORDERS = Stream.of("top", "left", "bottom", "right", "insideH", "insideV")
            .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
            .collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));

    private ForeignDocuments() {}

    static byte[] docx(PrintedReport report, Habit habit) {
        String body = body(report, habit);
        return archive(
                habit == Habit.FRAMED
                        ? "<w:tbl><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc>" + body
                                + "<w:p/></w:tc></w:tr></w:tbl><w:p/>"
                        : body);
    }

    private static String body(PrintedReport report, Habit habit) {
        StringBuilder body = new StringBuilder(paragraph(report.title()));
        report.preamble().forEach(line -> body.append(paragraph(line)));
        for (Part part : Part.values()) {
            body.append(paragraph(report.heading(part)));
            if (part.isTable()) {
                body.append(tables(report.table(part), habit));
                report.notes(part).forEach(line -> body.append(paragraph(line)));
            } else {
                report.lines(part).forEach(line -> body.append(paragraph(line)));
            }
        }
        report.signature().forEach(line -> body.append(paragraph(line)));
        return body.toString();
    }

    /** A plain document of which the body was changed. */
    static byte[] edited(PrintedReport report, UnaryOperator<String> change) {
        return archive(change.apply(body(report, Habit.PLAIN)));
    }

    /** Without the rules of tables; what stands in their cells at the top, or in the middle. */
    static byte[] withoutRules(PrintedReport report, boolean middle) {
        String body = body(report, Habit.PLAIN).replace(BORDERS, "");
        return archive(middle ? body.replace("</w:tcPr>", "<w:vAlign w:val=\"center\"/></w:tcPr>") : body);
    }

    private static String tables(List<List<PrintedCell>> rows, Habit habit) {
        int heads = PrintedReport.heads(rows);
        int cut = ForeignPages.cut(rows);
        List<List<PrintedCell>> head = rows.subList(0, heads);
        return switch (habit) {
            case PLAIN, FRAMED -> table(rows);
            case NESTED ->
                "<w:tbl><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc>" + table(rows)
                        + "<w:p/></w:tc></w:tr></w:tbl>";
            case SPLIT, SPLIT_WITH_HEAD ->
                cut == 0
                        ? table(rows)
                        : table(rows.subList(0, cut)) + "<w:p/>"
                                + table(joined(
                                        habit == Habit.SPLIT ? List.of() : head, rows.subList(cut, rows.size())));
            case HEAD_TYPED_AGAIN ->
                cut == 0
                        ? table(rows)
                        : table(joined(rows.subList(0, cut), joined(head, rows.subList(cut, rows.size()))));
        };
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static String table(List<List<PrintedCell>> rows) {
        int columns = rows.get(0).stream().mapToInt(PrintedCell::columns).sum();
        StringBuilder xml = new StringBuilder(
                "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + BORDERS + "</w:tblPr><w:tblGrid>");
        xml.append("<w:gridCol w:w=\"%d\"/>".formatted(WIDTH / columns).repeat(columns))
                .append("</w:tblGrid>");
        int[] left = new int[columns];
        int[] spans = new int[columns];
        for (List<PrintedCell> row : rows) {
            xml.append("<w:tr>");
            int next = 0;
            for (int c = 0; c < columns; ) {
                if (left[c] > 0) {
                    int span = spans[c];
                    left[c]--;
                    xml.append(cell("", WIDTH / columns * span, span, "<w:vMerge/>"));
                    c += span;
                    continue;
                }
                if (next == row.size()) {
                    break;
                }
                PrintedCell cell = row.get(next++);
                int width = WIDTH / columns * cell.columns();
                xml.append(cell(
                        cell.text(), width, cell.columns(), cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""));
                left[c] = cell.rows() - 1;
                spans[c] = cell.columns();
                c += cell.columns();
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private static String cell(String text, int width, int span, String merge) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>"
                + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "") + merge + "</w:tcPr>" + paragraph(text)
                + "</w:tc>";
    }

    /** A word is cut into runs, as typing leaves it. */
    private static String paragraph(String text) {
        int half = text.length() / 2;
        return "<w:p>" + run(text.substring(0, half)) + run(text.substring(half)) + "</w:p>";
    }

    private static String run(String text) {
        return text.isEmpty()
                ? ""
                : "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">"
                        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</w:t></w:r>";
    }

    private static byte[] archive(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + body + "</w:body></w:document>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
