package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The workbook of a chart, one sheet: labels in column A, a column for each series. */
final class ChartWorkbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final ZipBuffer.Entry CONTENT_TYPES = entry(
            "[Content_Types].xml",
            "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                    + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/></Types>");
    private static final ZipBuffer.Entry ROOT =
            entry("_rels/.rels", relationship(WordMarkup.R + "/officeDocument", "xl/workbook.xml"));
    private static final ZipBuffer.Entry WORKBOOK = entry(
            "xl/workbook.xml",
            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + WordMarkup.R
                    + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    private static final ZipBuffer.Entry SHEETS =
            entry("xl/_rels/workbook.xml.rels", relationship(WordMarkup.R + "/worksheet", "worksheets/sheet1.xml"));

    private ChartWorkbook() {}

    private static ZipBuffer.Entry entry(String name, String content) {
        return ZipBuffer.deflated(name, utf8(XML + content));
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    static byte[] of(ChartData data) {
        ZipBuffer zip = new ZipBuffer(4 << 10);
        List.of(CONTENT_TYPES, ROOT, WORKBOOK, SHEETS).forEach(zip::copy);
        zip.deflate("xl/worksheets/sheet1.xml", sheet(data));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            zip.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return out.toByteArray();
    }

    private static XmlBuffer sheet(ChartData data) {
        XmlBuffer out = new XmlBuffer(4 << 10);
        out.markup(utf8(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>"));
        out.markup(utf8("<row r=\"1\">"));
        for (int i = 0; i < data.series().size(); i++) {
            text(out, ChartData.column(i + 1) + 1, data.series().get(i));
        }
        // Names that are cut beside the bars stand here whole.
        boolean names = !data.names().equals(data.labels());
        if (names) {
            text(out, ChartData.column(data.series().size() + 1) + 1, "全称");
        }
        for (int row = 0; row < data.labels().size(); row++) {
            int number = row + 2;
            out.markup(utf8("</row><row r=\"" + number + "\">"));
            text(out, ChartData.column(0) + number, data.labels().get(row));
            List<Optional<String>> numbers = data.numbers(row);
            for (int i = 0; i < numbers.size(); i++) {
                String cell = ChartData.column(i + 1) + number;
                numbers.get(i).ifPresent(value -> out.markup(utf8("<c r=\"" + cell + "\"><v>" + value + "</v></c>")));
            }
            if (names) {
                text(
                        out,
                        ChartData.column(numbers.size() + 1) + number,
                        data.names().get(row));
            }
        }
        return out.markup(utf8("</row></sheetData></worksheet>"));
    }

    private static void text(XmlBuffer out, String cell, String text) {
        out.markup(utf8("<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>"));
        out.text(text).markup(utf8("</t></is></c>"));
    }
}
