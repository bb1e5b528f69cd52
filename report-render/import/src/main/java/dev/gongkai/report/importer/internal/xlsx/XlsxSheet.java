package dev.gongkai.report.importer.internal.xlsx;

import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.source.Raised;
import dev.gongkai.report.importer.internal.source.SheetBlocks;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.List;

/** Reads the cells of a sheet. */
final class XlsxSheet {

    private final List<String> shared;
    private final CellFormats formats;
    private final SheetBlocks blocks = new SheetBlocks();

    /** The cell that is read, from 0; cells and rows without an address follow the one before. */
    private int row = -1;

    private int column = -1;

    XlsxSheet(List<String> shared, CellFormats formats) {
        this.shared = shared;
        this.formats = formats;
    }

    SheetBlocks read(String part, byte[] content) throws MalformedSourceException {
        XmlCursor xml = new XmlCursor(part, content);
        xml.children(element -> {
            switch (element) {
                case "x:sheetData" -> xml.children(inner -> row(xml));
                case "x:mergeCells" -> xml.children(inner -> merge(xml.attribute("ref", "")));
                default -> {}
            }
        });
        return blocks;
    }

    private void row(XmlCursor xml) throws MalformedSourceException {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        xml.children(element -> {
            if (element.equals("x:c")) {
                cell(xml);
            }
        });
    }

    private void cell(XmlCursor xml) throws MalformedSourceException {
        String address = xml.attribute("r", "");
        column = address.isEmpty() ? column + 1 : column(address);
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String[] text = {""};
        String[] formula = {""};
        xml.children(element -> {
            switch (element) {
                case "x:v" -> text[0] = value(type, xml.text(), style);
                case "x:f" -> formula[0] = "=" + xml.text().strip();
                case "x:is" -> text[0] = richText(xml);
                default -> {}
            }
        });
        // What was never computed is not blank, also where the formula is written at another cell that shares it.
        boolean computed = !text[0].isEmpty() || formula[0].isEmpty() || type.equals("str");
        blocks.cell(row, column, computed ? text[0] : formula[0]);
    }

    private String value(String type, String raw, int style) {
        return switch (type) {
            case "s" -> {
                try {
                    int at = Integer.parseInt(raw.strip());
                    yield at >= 0 && at < shared.size() ? shared.get(at) : "";
                } catch (NumberFormatException e) {
                    yield raw;
                }
            }
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.print(raw.strip(), style);
            default -> raw;
        };
    }

    /** The text of a cell with looks of its own; how it is pronounced does not count. */
    static String richText(XmlCursor xml) throws MalformedSourceException {
        StringBuilder text = new StringBuilder();
        xml.children(element -> {
            switch (element) {
                case "x:t" -> text.append(xml.text());
                case "x:r" -> run(xml, text);
                default -> {}
            }
        });
        return text.toString();
    }

    private static void run(XmlCursor xml, StringBuilder text) throws MalformedSourceException {
        Raised[] raised = {Raised.NO};
        xml.children(element -> {
            switch (element) {
                case "x:rPr" ->
                    xml.children(look -> {
                        if (look.equals("x:vertAlign")) {
                            raised[0] = Raised.of(xml.attribute("val", ""));
                        }
                    });
                case "x:t" -> text.append(raised[0].shown(xml.text()));
                default -> {}
            }
        });
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        if (colon > 0) {
            String from = range.substring(0, colon);
            String to = range.substring(colon + 1);
            blocks.merge(row(from), column(from), row(to), column(to));
        }
    }

    private static int row(String address) {
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9' && row < 10_000_000) {
                row = row * 10 + c - '0';
            }
        }
        return row - 1;
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= 'A' && c <= 'Z' && column < 1_000_000) {
                column = column * 26 + c - 'A' + 1;
            }
        }
        return column - 1;
    }
}
