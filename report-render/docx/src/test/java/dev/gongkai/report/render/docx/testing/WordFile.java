package dev.gongkai.report.render.docx.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a Word document, opened by POI and read as plain XML. */
public final class WordFile {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final byte[] content;

    public WordFile(byte[] content) {
        this.content = content;
    }

    public byte[] bytes(String part) throws IOException {
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(content))) {
            for (PackagePart found : archive.getParts()) {
                if (found.getPartName().getName().equals(part)) {
                    try (InputStream in = found.getInputStream()) {
                        return in.readAllBytes();
                    }
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        throw new IOException("there is no " + part);
    }

    public Document xml(String part) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(part)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    public Document body() throws IOException {
        return xml("/word/document.xml");
    }

    /** The elements of this name of Word's, at any depth, in order. */
    public static List<Element> all(Document document, String name) {
        return list(document.getElementsByTagNameNS(W, name));
    }

    public static List<Element> all(Element element, String name) {
        return list(element.getElementsByTagNameNS(W, name));
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** The attribute {@code w:val} of the first element of this name below, or nothing. */
    public static String value(Element element, String name) {
        List<Element> found = all(element, name);
        return found.isEmpty() ? "" : found.get(0).getAttributeNS(W, "val");
    }

    /** What a paragraph or a control says, with line breaks and tabulators. */
    public static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Element run : all(element, "r")) {
            NodeList children = run.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                switch (children.item(i).getLocalName()) {
                    case "t" -> text.append(children.item(i).getTextContent());
                    case "br" -> text.append('\n');
                    case "tab" -> text.append('\t');
                    default -> {}
                }
            }
        }
        return text.toString();
    }

    /** The texts of all paragraphs, those in cells among them, except where a cell goes on from the row above. */
    public List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Element paragraph : all(body(), "p")) {
            String style = value(paragraph, "pStyle");
            String text = text(paragraph);
            boolean layout = style.equals("GKGap") || style.equals("GKFigure");
            boolean emptyPart = style.equals("GKBody") && text.isEmpty();
            if (style.equals("GKTitle") || style.equals("GKSignature")) {
                texts.add(text.replace("\n", ""));
            } else if (!text.isEmpty() || !(layout || emptyPart || goesOn(paragraph))) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static boolean goesOn(Element paragraph) {
        List<Element> merges = paragraph.getParentNode() instanceof Element cell ? all(cell, "vMerge") : List.of();
        return !merges.isEmpty() && !merges.get(0).hasAttributeNS(W, "val");
    }
}
