package dev.gongkai.report.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the text of a Word document by POI: the paragraphs that are not empty, and all cells with their spans. */
final class DocxText {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final List<String> texts = new ArrayList<>();

    private DocxText() {}

    static List<String> of(byte[] docx) throws IOException {
        DocxText text = new DocxText();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            text.blocks(document.getDocument().getDomNode());
        }
        return text.texts;
    }

    /** Where the columns of each table begin and the last one ends, in twips. */
    static List<int[]> edges(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().stream()
                    .map(table -> {
                        int[] widths = elements(table.getCTTbl().getDomNode(), "gridCol")
                                .mapToInt(column -> Integer.parseInt(column.getAttributeNS(W, "w")))
                                .toArray();
                        return IntStream.rangeClosed(0, widths.length)
                                .map(i -> IntStream.of(widths).limit(i).sum())
                                .toArray();
                    })
                    .toList();
        }
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (is(node, "p")) {
                String text = paragraph(node);
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            } else if (is(node, "tbl")) {
                table(node);
            } else {
                blocks(node);
            }
        }
    }

    private void table(Node table) {
        List<Element> rows = elements(table, "tr").toList();
        List<List<Element>> cells =
                rows.stream().map(row -> elements(row, "tc").toList()).toList();
        for (int i = 0; i < cells.size(); i++) {
            int column = 0;
            for (Element cell : cells.get(i)) {
                int span = span(cell);
                if (!goesOn(cell)) {
                    int end = i + 1;
                    while (end < cells.size() && goesOn(cells.get(end), column)) {
                        end++;
                    }
                    texts.add(DocumentText.cell(end - i, span, paragraph(cell)));
                }
                column += span;
            }
        }
    }

    private static boolean goesOn(List<Element> row, int at) {
        int column = 0;
        for (Element cell : row) {
            if (column == at) {
                return goesOn(cell);
            }
            column += span(cell);
        }
        return false;
    }

    /** Whether a cell is a part of the one above. */
    private static boolean goesOn(Element cell) {
        return elements(cell, "vMerge")
                .anyMatch(merge -> !merge.getAttributeNS(W, "val").equals("restart"));
    }

    private static int span(Element cell) {
        return elements(cell, "gridSpan")
                .mapToInt(span -> Integer.parseInt(span.getAttributeNS(W, "val")))
                .findFirst()
                .orElse(1);
    }

    private static String paragraph(Node node) {
        StringBuilder text = new StringBuilder();
        elements(node, "t").forEach(piece -> {
            for (Node part = piece.getFirstChild(); part != null; part = part.getNextSibling()) {
                text.append(part.getNodeValue());
            }
        });
        return text.toString();
    }

    private static Stream<Element> elements(Node node, String name) {
        NodeList found = ((Element) node).getElementsByTagNameNS(W, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static boolean is(Node node, String name) {
        return name.equals(node.getLocalName()) && W.equals(node.getNamespaceURI());
    }
}
