package dev.gongkai.report.importer.internal.recognize;

import dev.gongkai.report.Message;
import dev.gongkai.report.importer.internal.cell.CellReading;
import dev.gongkai.report.importer.internal.cell.RemarkLog;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.internal.outline.Item;
import dev.gongkai.report.importer.internal.outline.Item.PictureItem;
import dev.gongkai.report.importer.internal.outline.Item.TableItem;
import dev.gongkai.report.importer.internal.outline.Item.TextItem;
import dev.gongkai.report.importer.internal.outline.Surroundings;
import dev.gongkai.report.importer.internal.source.Blanks;
import dev.gongkai.report.importer.internal.source.SourcePicture;
import dev.gongkai.report.importer.internal.table.ReadTable;
import dev.gongkai.report.importer.internal.table.ReadTable.Spot;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.model.Narrative;
import dev.gongkai.report.model.Narrative.Block;
import dev.gongkai.report.model.Narrative.Figure;
import dev.gongkai.report.model.Narrative.Paragraph;
import dev.gongkai.report.model.Narrative.SmallTable;
import dev.gongkai.report.model.Narrative.SubHeading;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.FileReading.Certainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes narrative of what stands in a part: every word, sub-headings, small tables and pictures. */
final class NarrativeReader {

    /** A mark that text has in place of a picture, or of a place. */
    private static final Pattern MARK = Pattern.compile("\\[(image|bookmark):\\s*([^\\]\\n]{0,200})\\]");

    /** Where text lost its line breaks, a numbered heading begins behind a sentence. */
    private static final Pattern BEGINS = Pattern.compile("(?<=[。！？；])\\s*(?=（[一二三四五六七八九十]{1,3}）)");

    private static final Pattern NUMBER = Pattern.compile("^[（(]?[0-9０-９一二三四五六七八九十]{1,4}[）)]?[、.．]?");

    private static final int LONGEST_HEADING = 50;
    private static final int LONGEST_CAPTION = 40;

    /** A single white point, which stands for a picture that is elsewhere. */
    private static final byte[] POINT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==");

    private static final Message NOT_IN_FILE = new Message("图片不在文件中", "the picture is not in the file");

    private final RemarkLog log;
    private final String pointer;
    private final List<Block> blocks = new ArrayList<>();
    private int figures;

    /** Whether the last line is a heading by its format. */
    private boolean headed;

    NarrativeReader(RemarkLog log, String pointer) {
        this.log = log;
        this.pointer = pointer;
    }

    static Narrative read(List<Item> items, RemarkLog log, String pointer) {
        NarrativeReader reader = new NarrativeReader(log, pointer);
        for (Item item : items) {
            if (item instanceof TextItem text) {
                reader.text(text);
            } else if (item instanceof TableItem table) {
                reader.table(table.table());
            } else if (item instanceof PictureItem picture) {
                reader.picture(picture);
            }
        }
        return new Narrative(reader.blocks);
    }

    private void text(TextItem item) {
        if (!item.passage().isOpen()) {
            return;
        }
        SourcePassage line = item.passage();
        if (Surroundings.is(line.text())) {
            line.claim(Use.ASIDE);
            return;
        }
        if (!item.cut()) {
            int before = blocks.size();
            marked(line, item.heading());
            caption(item, before);
            runIn(item, before);
            headed = item.heading() > 0;
            return;
        }
        Matcher begins = BEGINS.matcher(line.text());
        int from = 0;
        int parts = 0;
        while (begins.find()) {
            marked(line.part(from, begins.start()), 0);
            from = begins.end();
            parts++;
        }
        marked(line.part(from, line.to() - line.from()), 0);
        if (parts > 0) {
            log.place(
                    Certainty.ASSUMED,
                    line.origin(),
                    pointer,
                    "原文没有分段，按小标题序号分段",
                    "the file has no paragraphs here; they were divided where numbered headings begin");
        }
    }

    /** Text with marks of pictures in it. */
    private void marked(SourcePassage line, int heading) {
        String text = line.text();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            plain(line.part(from, mark.start()), heading);
            if (mark.group(1).equals("image")) {
                line.part(mark.start(2), mark.end(2)).claim(Use.TEXT);
                line.part(mark.start(), mark.end()).claim(Use.LABEL);
                absent(mark.group(2), line.part(mark.start(), mark.end()).origin(), NOT_IN_FILE);
            } else {
                line.part(mark.start(), mark.end()).claim(Use.ASIDE);
            }
            from = mark.end();
        }
        plain(line.part(from, text.length()), heading);
    }

    private void plain(SourcePassage line, int heading) {
        StringBuilder legal = new StringBuilder();
        String text = line.text();
        for (int i = 0; i < text.length(); ) {
            int length = Character.charCount(text.codePointAt(i));
            String c = text.substring(i, i + length);
            if (PrintableText.problemOfLine(c).isEmpty() && line.piece().use(line.from() + i) == null) {
                legal.append(c);
                line.part(i, i + length).claim(Use.TEXT);
            }
            i += length;
        }
        Narrative.parse(legal.toString()).blocks().forEach(block -> blocks.add(asMarked(block, heading)));
    }

    /** What the format marks as a heading is one, also without a number that says so. */
    private static Block asMarked(Block block, int heading) {
        return heading > 1
                        && block instanceof Paragraph paragraph
                        && paragraph.runIn() == null
                        && paragraph.text().length() <= LONGEST_HEADING
                ? new SubHeading(level(paragraph.text(), heading), paragraph.text())
                : block;
    }

    /** By its number, or else by its rank below the heading of the part. */
    private static int level(String text, int heading) {
        Matcher number = NUMBER.matcher(text);
        return Narrative.parse(number.find() ? number.group() + "题" : text).blocks().stream()
                .filter(SubHeading.class::isInstance)
                .map(block -> ((SubHeading) block).level())
                .findFirst()
                .orElse(Math.min(heading - 1, SubHeading.MAX_LEVEL));
    }

    /** A heading that ends with a stop runs into the paragraph that follows it. */
    private void runIn(TextItem item, int before) {
        if (blocks.size() == before + 1
                && before > 0
                && headed
                && blocks.get(before - 1) instanceof SubHeading heading
                && "。：:".indexOf(heading.text().charAt(heading.text().length() - 1)) >= 0
                && blocks.get(before) instanceof Paragraph paragraph
                && paragraph.runIn() == null
                && item.heading() == 0) {
            blocks.remove(before);
            blocks.set(before - 1, new Paragraph(heading, paragraph.text()));
        }
    }

    /** A few words right below a picture are its caption. */
    private void caption(TextItem item, int before) {
        if (blocks.size() == before + 1
                && before > 0
                && item.heading() == 0
                && blocks.get(before - 1) instanceof Figure figure
                && figure.caption() == null
                && !Arrays.equals(figure.picture().content(), POINT)
                && blocks.get(before) instanceof Paragraph paragraph
                && isCaption(paragraph)) {
            blocks.remove(before);
            blocks.set(before - 1, new Figure(figure.picture(), paragraph.text(), figure.alt()));
            log.place(
                    Certainty.ASSUMED,
                    item.origin(),
                    pointer,
                    "图下文字“" + CellReading.shown(paragraph.text()) + "”作为图题",
                    "the words below a picture, “" + CellReading.shown(paragraph.text())
                            + "”, are taken for its caption");
        }
    }

    private void table(ReadTable table) {
        List<Spot> filled =
                table.spots().stream().filter(spot -> !spot.isBlank()).toList();
        boolean legal = filled.stream()
                .allMatch(spot -> PrintableText.problemOfLines(spot.text()).isEmpty());
        if (filled.isEmpty()
                || filled.stream()
                        .allMatch(spot -> !SourcePassage.whole(spot.piece()).isOpen())) {
            return;
        }
        if (table.columns() > SmallTable.MAX_COLUMNS || !legal) {
            log.place(
                    Certainty.UNREAD,
                    table.origin(),
                    pointer,
                    "文中表格有 " + table.columns() + " 列，未读入",
                    "a table of " + table.columns() + " columns in the text was not read");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        boolean merged = false;
        for (int r = 0; r < table.rows(); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < table.columns(); c++) {
                Spot spot = table.at(r, c);
                boolean begins = spot != null && spot.row() == r && spot.column() == c;
                row.add(begins ? Blanks.inOneLine(spot.text()) : "");
                merged |= spot != null && !begins;
            }
            rows.add(row);
        }
        blocks.add(new SmallTable(rows, tableCaption(table)));
        filled.forEach(spot -> SourcePassage.whole(spot.piece()).claim(Use.TEXT));
        if (merged) {
            log.place(
                    Certainty.ASSUMED,
                    table.origin(),
                    pointer,
                    "文中表格的合并单元格已拆开",
                    "merged cells of a table in the text were taken apart");
        }
    }

    /** A few words right above a table are its caption. */
    private @Nullable String tableCaption(ReadTable table) {
        int last = blocks.size() - 1;
        if (last < 0 || !(blocks.get(last) instanceof Paragraph above) || headed || !isCaption(above)) {
            return null;
        }
        blocks.remove(last);
        log.place(
                Certainty.ASSUMED,
                table.origin(),
                pointer,
                "表上文字“" + CellReading.shown(above.text()) + "”作为表题",
                "the words above a table, “" + CellReading.shown(above.text()) + "”, are taken for its caption");
        return above.text();
    }

    private static boolean isCaption(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.runIn() == null
                && text.length() <= LONGEST_CAPTION
                && "。；：，;:,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private void picture(PictureItem item) {
        SourcePicture picture = item.picture();
        byte[] bytes = picture.bytes();
        if (bytes == null) {
            absent(item, NOT_IN_FILE);
            return;
        }
        String name = PrintableText.isFileName(picture.name()) ? picture.name() : null;
        Picture file;
        try {
            file = PictureFile.open(name, bytes);
        } catch (PictureException e) {
            absent(item, e.text());
            return;
        }
        String alt = line(picture.alternative());
        if (alt != null) {
            SourcePassage.whole(item.alternative()).claim(Use.TEXT);
        }
        blocks.add(new Figure(file, null, alt));
        figures++;
    }

    /** A picture that a report cannot hold, or the file does not. */
    private void absent(PictureItem item, Message why) {
        SourcePicture picture = item.picture();
        SourcePassage.whole(item.alternative()).claim(Use.TEXT);
        absent(picture.alternative().isBlank() ? picture.name() : picture.alternative(), picture.origin(), why);
    }

    /** A picture in whose place stands a figure without a file of its own. */
    private void absent(String name, dev.gongkai.report.importer.reading.Origin origin, Message why) {
        figures++;
        blocks.add(new Figure(Picture.of(POINT), null, line(name)));
        log.place(
                Certainty.MISSING,
                origin,
                pointer,
                why.zh() + "，插图 " + figures + " 以空白图代替：" + CellReading.shown(name),
                why.en() + "; figure " + figures + " is a blank in its place: " + CellReading.shown(name));
    }

    private static @Nullable String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.isEmpty() || PrintableText.problemOfLine(line).isPresent() ? null : line;
    }
}
