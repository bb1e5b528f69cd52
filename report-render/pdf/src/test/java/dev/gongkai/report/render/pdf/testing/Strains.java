package dev.gongkai.report.render.pdf.testing;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.form.Applicant;
import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.form.Form;
import dev.gongkai.report.form.Part;
import dev.gongkai.report.form.RequestRow;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.model.Cell;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.testing.JpegFiles;
import dev.gongkai.report.testing.PngEncoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents that strain what is special about pages: lines, breaks, long cells, pictures of every kind. */
public final class Strains {

    /** No character stands twice in it, so that lost and repeated lines are seen. */
    private static final String SENTENCE = "各级机关依法及时公开政府信息，接受社会监督；全年共1,234件（含“网上”56件），比上年多7%。";

    private static final LocalDate DAY = LocalDate.of(2022, 1, 27);

    private Strains() {}

    public static Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("long paragraphs", builder().overview(longParagraphs()).build());
        reports.put("long remarks", longRemarks());
        reports.put("pictures", builder().overview(pictures()).build());
        reports.put(
                "tall figures",
                builder().overview(tallFigures()).other(tallFigures()).build());
        reports.put("small tables", builder().overview(smallTables()).build());
        reports.put(
                "high rows",
                builder()
                        .overview(highRows(900, 20))
                        .problems(highRows(20, 1_300))
                        .build());
        reports.put(
                "columns of unlike texts",
                builder().overview(Narrative.of(unlikeColumns())).build());
        reports.put("wide numbers", wideNumbers());
        reports.put("wider numbers", widerNumbers());
        reports.put(
                "characters that PDFDocEncoding lacks",
                builder()
                        .overview(Narrative.of(
                                new SmallTable(List.of(List.of("a"), List.of("b")), "soft\u00ADhyphen"),
                                new SubHeading(2, "soft\u00ADhyphen"),
                                new SubHeading(2, "delete\u007F")))
                        .build());
        reports.put("headings", builder().overview(headings()).build());
        reports.put("long headings run in", builder().overview(longRunIns()).build());
        reports.put("notes", notes());
        reports.put("a heading, a table and notes for more than a page", shortNotes(builder(), 6));
        reports.put(
                "a long heading, a table and notes for more than a page",
                shortNotes(builder().heading(Part.REQUESTS, "三、" + text(70)), 3));
        reports.put("no signature", builder().signature(null).build());
        reports.put("signature without date", signed(null, null));
        reports.put("signature without room", signed("示例省示例市示例县人民政府信息公开工作领导小组办公室和示例县大数据中心", DAY));
        reports.put("signature shorter than its date", signed("县府", LocalDate.of(2022, 11, 27)));
        reports.put("title of one character", builder().title("报").build());
        reports.put(
                "title of eighty",
                builder().title("示例市人民政府办公室信息公开".repeat(6).substring(0, 80)).build());
        return reports;
    }

    /** The end of the report at every height of a page. */
    public static Map<String, Report> endings() {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (int lines = 0; lines < 23; lines++) {
            reports.put("signature after " + lines + " lines", ending(lines));
        }
        return reports;
    }

    public static Map<String, Document> documents() {
        Map<String, Document> documents = new LinkedHashMap<>();
        documents.put("nothing but a title", document());
        documents.put(
                "empty paragraphs",
                document(section(paragraph(""), paragraph("　"), paragraph("甲"), paragraph(""), figure())));
        documents.put("table without rows", document(section(table(1), figure(), table(3), figure())));
        documents.put("heading at the end", document(section(new Heading("（一）末尾", 2, 3))));
        documents.put("signature alone", document(new SignatureLines("示例市人民政府", "2022年1月27日")));
        return documents;
    }

    private static Report.Builder builder() {
        return Report.builder(Form.EDITION_2021, 2021, Agency.of("示例市人民政府办公室")).signedOn(DAY);
    }

    private static Report signed(String agency, LocalDate date) {
        return builder()
                .signature(new dev.gongkai.report.model.Signature(agency, date))
                .build();
    }

    /** Text of a length, ended by a stop. */
    public static String text(int length) {
        return (SENTENCE.repeat(length / SENTENCE.length() + 1)).substring(0, length - 2) + "完。";
    }

    private static Narrative longParagraphs() {
        return Narrative.of(
                new Narrative.Paragraph(text(5_000)),
                new Narrative.Paragraph(new SubHeading(2, "（一）" + text(60)), text(5_000)),
                new Narrative.Paragraph("政".repeat(5_000)),
                new Narrative.Paragraph("https://www.example.gov.cn/" + "path/".repeat(200) + "x".repeat(400)));
    }

    private static Report longRemarks() {
        Report.Builder report = builder();
        set(report, RequestRow.RECEIVED, Applicant.NATURAL_PERSON, 2_000);
        set(report, RequestRow.RECEIVED, Applicant.TOTAL, 500);
        set(report, RequestRow.CARRIED_IN, Applicant.COMMERCIAL_ENTERPRISE, 500);
        set(report, RequestRow.CARRIED_IN, Applicant.OTHER_ORGANIZATION, 700);
        set(report, RequestRow.CARRIED_IN, Applicant.TOTAL, 60);
        for (CellKey key : cells(Part.PROCEEDINGS).subList(0, 3)) {
            report.set(key, Cell.of(3).withRemark(text(300)));
        }
        List<CellKey> proactive = cells(Part.PROACTIVE);
        report.set(proactive.get(0), Cell.of(1).withRemark(text(900)));
        report.set(proactive.get(proactive.size() - 1), Cell.of(1).withRemark(text(1_500)));
        return report.build();
    }

    /** More digits than the columns of the largest table have room for. */
    private static Report wideNumbers() {
        Report.Builder report = builder();
        for (CellKey key : cells(Part.REQUESTS)) {
            report.set(key, Cell.of(key.toString().endsWith(".total") ? 12_345_678 : 123_456));
        }
        return report.build();
    }

    /** Labels cannot give way to all of these. */
    private static Report widerNumbers() {
        Report.Builder report = builder();
        cells(Part.REQUESTS).forEach(key -> report.set(key, Cell.of(12_345_678)));
        cells(Part.PROCEEDINGS).forEach(key -> report.set(key, Cell.of(123_456)));
        return report.build();
    }

    private static List<CellKey> cells(Part part) {
        return List.copyOf(Form.EDITION_2021.table(part).cells());
    }

    private static void set(Report.Builder report, RequestRow row, Applicant applicant, int length) {
        report.set(CellKey.of(row, applicant), Cell.of(1).withRemark(text(length)));
    }

    private static Report notes() {
        Report.Builder report = builder();
        for (Part part : List.of(Part.PROACTIVE, Part.REQUESTS, Part.PROCEEDINGS)) {
            report.note(part, "注：" + text(40)).note(part, "注：" + text(400));
        }
        return report.build();
    }

    private static Report shortNotes(Report.Builder report, int count) {
        for (int i = 1; i <= count; i++) {
            report.note(Part.REQUESTS, "注" + i + "：无。");
        }
        return report.build();
    }

    private static Report ending(int lines) {
        List<Narrative.Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Narrative.Paragraph("无。")));
        blocks.add(new Narrative.Paragraph(text(100)));
        return builder().other(new Narrative(blocks)).build();
    }

    private static Narrative headings() {
        List<Narrative.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int level = 1 + i % SubHeading.MAX_LEVEL;
            blocks.add(new SubHeading(level, i % 7 == 0 ? text(70) : "标题" + i));
            if (i % 3 == 0) {
                blocks.add(new Narrative.Paragraph(new SubHeading(4, "（" + i + "）段首标题。"), text(10 + 9 * i)));
            }
        }
        return new Narrative(blocks);
    }

    /** Pages end at each line of such a paragraph. */
    private static Narrative longRunIns() {
        SubHeading twoLines = new SubHeading(2, "（一）" + "政".repeat(50) + "。");
        return new Narrative(Collections.nCopies(25, new Narrative.Paragraph(twoLines, text(70))));
    }

    private static Narrative smallTables() {
        List<Narrative.Block> blocks = new ArrayList<>();
        for (int columns = 1; columns <= SmallTable.MAX_COLUMNS; columns++) {
            List<List<String>> rows = new ArrayList<>();
            int count = columns % 4 == 0 ? 60 : 3;
            for (int y = 0; y <= count; y++) {
                List<String> row = new ArrayList<>();
                for (int x = 0; x < columns; x++) {
                    boolean blank = y > 0 && (x + y) % 5 == 0;
                    row.add(blank ? "" : y == 0 ? "第" + (x + 1) + "栏" : y == 2 && x == 0 ? text(100) : y + "." + x);
                }
                rows.add(row);
            }
            blocks.add(new SmallTable(rows, columns % 2 == 0 ? null : columns + "栏的表格"));
            blocks.add(new Narrative.Figure(Picture.of(png(2, 8, 3)), "表后的图", "图"));
        }
        blocks.add(new SmallTable(List.of(List.of("名称", "说明"), List.of("甲", text(3_000)), List.of("乙", "")), null));
        return new Narrative(blocks);
    }

    private static SmallTable unlikeColumns() {
        return new SmallTable(
                List.of(
                        List.of("序号", "工作", "主要内容", "金额（万元）"),
                        List.of("1", "政务公开平台建设与维护工作", text(130), "59,237.2449"),
                        List.of("2", "培训", "无", "0")),
                null);
    }

    /** The first row, or the head, has more lines than is well on one page; or than there is room for on any. */
    private static Narrative highRows(int row, int head) {
        List<List<String>> rows = List.of(
                List.of("名称", text(head)), List.of("甲", text(row)), List.of("乙", ""), List.of("丙", text(2 * row)));
        return Narrative.of(
                new Narrative.Paragraph(text(120)),
                new SubHeading(2, "（一）表的标题"),
                new SmallTable(rows, null),
                new SubHeading(2, "（二）表的标题"),
                new SmallTable(rows, "有题的表"));
    }

    private static Narrative pictures() {
        List<Narrative.Block> blocks = new ArrayList<>();
        images().forEach((name, content) -> {
            blocks.add(new Narrative.Paragraph("下图："));
            blocks.add(new Narrative.Figure(Picture.of(content), name, name));
        });
        return new Narrative(blocks);
    }

    /** Each would fill a page by itself. */
    private static Narrative tallFigures() {
        Picture picture = Picture.of(new PngEncoder(0, 1, new int[1_500][700][1]).encode());
        return Narrative.of(
                new Narrative.Figure(picture, "标题下的图", null),
                new Narrative.Paragraph(text(900)),
                new Narrative.Figure(picture, "文字下的图", null),
                new SubHeading(2, "（一）" + text(40)),
                new SubHeading(3, "1.标题"),
                new Narrative.Figure(picture, null, null),
                new Narrative.Figure(picture, "落款上的图", null));
    }

    private static Map<String, byte[]> images() {
        Map<String, byte[]> images = new LinkedHashMap<>();
        images.put("灰度", png(0, 8, 1));
        images.put("黑白", png(0, 1, 1));
        images.put("十六位", png(2, 16, 3));
        images.put("彩色", png(2, 8, 3));
        images.put("半透明", png(6, 8, 4));
        images.put("半透明的灰度", png(4, 16, 2));
        images.put("隔行", encoder(2, 8, 3).interlaced().encode());
        images.put(
                "调色板",
                encoder(3, 2, 1)
                        .with("PLTE", new byte[] {0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1})
                        .encode());
        try {
            byte[] rgb = JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, false);
            images.put("照片", rgb);
            images.put("渐进的照片", JpegFiles.jpeg(BufferedImage.TYPE_INT_RGB, true));
            images.put("灰度照片", JpegFiles.jpeg(BufferedImage.TYPE_BYTE_GRAY, false));
            images.put("印刷照片", JpegFiles.raw(JpegFiles.INKS));
            byte[] exif = JpegFiles.segment(0xE1, "Exif\0\0", JpegFiles.exif(true, 6, 10));
            images.put("横放的照片", JpegFiles.with(rgb, exif));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return images;
    }

    private static byte[] png(int type, int depth, int channels) {
        return encoder(type, depth, channels).encode();
    }

    private static PngEncoder encoder(int type, int depth, int channels) {
        int[][][] samples = new int[90][140][channels];
        for (int y = 0; y < samples.length; y++) {
            for (int x = 0; x < samples[y].length; x++) {
                for (int c = 0; c < channels; c++) {
                    samples[y][x][c] = (x * (c + 1) + y * 3) * 7 % (1 << depth);
                }
            }
        }
        return new PngEncoder(type, depth, samples);
    }

    private static Document document(Block... blocks) {
        List<Block> all = new ArrayList<>(List.of(new Title(List.of(List.of("示例市", "年度报告")))));
        all.addAll(List.of(blocks));
        return new Document(new Document.Info("示例市年度报告", "示例市", 2021, null, "zh-CN", "一份报告。", List.of()), all);
    }

    private static Section section(Block... blocks) {
        return new Section("overview", new Heading("一、总体情况", 1, 2), List.of(blocks));
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Paragraph.Kind.BODY, null, text);
    }

    private static Figure figure() {
        return new Figure(Picture.of(png(0, 8, 1)), null, "");
    }

    private static Table table(int columns) {
        List<Table.Cell> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new Table.HeadCell("t" + columns + "-" + i, "栏" + i, Table.Scope.COLUMN, false, 1, 1));
        }
        return new Table(
                "t" + columns,
                "没有行的表格",
                null,
                Collections.nCopies(columns, Table.ColumnKind.TEXT),
                List.of(new Table.RowGroup(true, List.of(new Table.Row(heads)))));
    }
}
