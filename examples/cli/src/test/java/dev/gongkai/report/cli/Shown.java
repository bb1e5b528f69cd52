package dev.gongkai.report.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * What a reader is shown of a report, in whatever format. White space is left out: where lines end is for each format to
 * say.
 *
 * @param text all of it, in order
 * @param tables the cells of each table, in order
 */
record Shown(String text, List<List<String>> tables) {

    private static String visible(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\u200B]", "");
    }

    static Shown html(byte[] page) {
        // Around the article are ways to it, which the other formats do not need.
        Element body = Jsoup.parse(new String(page, StandardCharsets.UTF_8)).selectFirst("article");
        body.select(".unseen").remove(); // names of tables that the other formats have in attributes
        List<List<String>> tables = body.select("table").stream()
                .map(table -> table.select("th, td").stream()
                        .map(cell -> visible(cell.wholeText()))
                        .toList())
                .toList();
        return new Shown(visible(body.wholeText()), tables);
    }

    static Shown docx(byte[] document) throws IOException {
        StringBuilder text = new StringBuilder();
        List<List<String>> tables = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            word.getBodyElementsIterator().forEachRemaining(element -> {
                switch (element.getElementType()) {
                    case PARAGRAPH -> text.append(visible(((XWPFParagraph) element).getText()));
                    case TABLE -> {
                        List<String> cells = cells((XWPFTable) element);
                        cells.forEach(text::append);
                        tables.add(cells);
                    }
                    case CONTENTCONTROL -> throw new AssertionError("a control in a document for publication");
                }
            });
        }
        return new Shown(text.toString(), tables);
    }

    private static List<String> cells(XWPFTable table) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                if (!isCovered(cell)) {
                    cells.add(visible(cell.getText()));
                }
            }
        }
        return cells;
    }

    /** Whether a cell above goes on here. */
    private static boolean isCovered(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    /** As those hear it who cannot see the pages: in the order of the structure. */
    static Shown pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PdfReading reading = new PdfReading(document);
            StringBuilder text = new StringBuilder();
            List<List<String>> tables = new ArrayList<>();
            reading.read(document.getDocumentCatalog().getStructureTreeRoot(), text, tables, null);
            return new Shown(visible(text.toString()), tables);
        }
    }

    /** Puts what is marked on the pages into the order of the structure. */
    private static final class PdfReading {

        private final Map<COSDictionary, Map<Integer, StringBuilder>> marked = new HashMap<>();

        PdfReading(PDDocument document) throws IOException {
            for (PDPage page : document.getPages()) {
                Marks marks = new Marks();
                marks.processPage(page);
                marked.put(page.getCOSObject(), marks.texts);
            }
        }

        void read(PDStructureNode node, StringBuilder text, List<List<String>> tables, @Nullable List<String> table) {
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    List<String> cells = table;
                    if (element.getStructureType().equals("Table")) {
                        cells = new ArrayList<>();
                        tables.add(cells);
                    }
                    int start = text.length();
                    read(element, text, tables, cells);
                    if (element.getStructureType().matches("TH|TD")) {
                        cells.add(visible(text.substring(start)));
                    }
                } else if (kid instanceof PDMarkedContentReference reference) {
                    PDPage page =
                            reference.getPage() == null ? ((PDStructureElement) node).getPage() : reference.getPage();
                    text.append(marked(page, reference.getMCID()));
                } else {
                    text.append(marked(((PDStructureElement) node).getPage(), (Integer) kid));
                }
            }
        }

        private StringBuilder marked(PDPage page, int id) {
            return marked.get(page.getCOSObject()).get(id);
        }
    }

    /** The characters that the glyphs of a page stand for, by the mark that they are within. */
    private static final class Marks extends PDFMarkedContentExtractor {

        private final Map<Integer, StringBuilder> texts = new HashMap<>();
        private final Deque<StringBuilder> open = new ArrayDeque<>();

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            int id = properties == null ? -1 : properties.getInt(COSName.MCID);
            open.push(id < 0 ? new StringBuilder() : texts.computeIfAbsent(id, any -> new StringBuilder()));
        }

        @Override
        public void endMarkedContentSequence() {
            open.pop();
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            String character = font.toUnicode(code);
            if (character == null) {
                throw new AssertionError("a glyph that stands for nothing: " + code + " of " + font.getName());
            }
            open.element().append(character);
        }
    }
}
