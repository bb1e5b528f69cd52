package dev.gongkai.report.render.docx.testing;

import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Edits a document as a person in an office program would, by means of another library. */
public final class WordEdit {

    private static final String W = WordMarkup.W;

    private final Document body;

    private WordEdit(Document body) {
        this.body = body;
    }

    /** The document after some edits of its body. */
    public static byte[] body(byte[] docx, Consumer<WordEdit> edits) throws IOException {
        return part(docx, "/word/document.xml", xml -> {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
                factory.setNamespaceAware(true);
                Document body = factory.newDocumentBuilder().parse(new ByteArrayInputStream(XmlBuffer.utf8(xml)));
                edits.accept(new WordEdit(body));
                StringWriter out = new StringWriter();
                TransformerFactory.newDefaultInstance()
                        .newTransformer()
                        .transform(new DOMSource(body), new StreamResult(out));
                return out.toString();
            } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The document after a part was changed; saved by another library. */
    public static byte[] part(byte[] docx, String name, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(docx))) {
            PackagePart part = archive.getPart(PackagingURIHelper.createPartName(name));
            String text;
            try (InputStream in = part.getInputStream()) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            try (OutputStream to = part.getOutputStream()) {
                to.write(XmlBuffer.utf8(edit.apply(text)));
            }
            archive.save(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    /** The document with other names for some of its parts, and for those who refer to them. */
    public static byte[] renamed(byte[] docx, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName().replace(from, to)));
                byte[] content = in.readAllBytes();
                boolean refers =
                        entry.getName().endsWith(".rels") || entry.getName().startsWith("[");
                zip.write(
                        refers
                                ? XmlBuffer.utf8(new String(content, StandardCharsets.UTF_8).replace(from, to))
                                : content);
            }
        }
        return out.toByteArray();
    }

    /** The document with lists, of which it has none. */
    public static byte[] withNumbering(byte[] docx, String numbering) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            PackagePart part = document.createNumbering().getPackagePart();
            document.write(out);
            String name = part.getPartName().getName();
            return part(out.toByteArray(), name, xml -> numbering);
        }
    }

    public List<Element> all(String name) {
        return all(body.getDocumentElement(), name);
    }

    public static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The control with a tag. */
    public Element control(String tag) {
        return all("sdt").stream()
                .filter(sdt -> all(sdt, "tag").stream().anyMatch(e -> value(e).equals(tag)))
                .reduce((outer, inner) -> inner)
                .orElseThrow();
    }

    /** The paragraph that has some words. */
    public Element paragraph(String words) {
        return all("p").stream()
                .filter(p -> text(p).contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** The cell in which a control stands. */
    public static Element above(Element element, String name) {
        Node node = element;
        while (!name.equals(node.getLocalName())) {
            node = node.getParentNode();
        }
        return (Element) node;
    }

    public static String text(Element element) {
        StringBuilder text = new StringBuilder();
        all(element, "t").forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    private static String value(Element element) {
        return element.getAttributeNS(W, "val");
    }

    /** Puts words in place of all text; the first run keeps its look. */
    public void type(Element element, String words) {
        List<Element> texts = all(element, "t");
        if (texts.isEmpty()) {
            all(element, "r").get(0).appendChild(textElement(words));
        }
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setTextContent(i == 0 ? words : "");
        }
        all(element, "br").forEach(WordEdit::remove);
        all(element, "showingPlcHdr").forEach(WordEdit::remove);
    }

    public void replace(Element element, String from, String to) {
        for (Element t : all(element, "t")) {
            t.setTextContent(t.getTextContent().replace(from, to));
        }
    }

    public static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    /** Takes away all controls and leaves what is in them, as some office programs do. */
    public void unwrapControls() {
        for (Element sdt : all("sdt")) {
            Node parent = sdt.getParentNode();
            for (Element content : all(sdt, "sdtContent")) {
                if (content.getParentNode() == sdt) {
                    while (content.getFirstChild() != null) {
                        parent.insertBefore(content.getFirstChild(), sdt);
                    }
                }
            }
            parent.removeChild(sdt);
        }
    }

    public Element insertAfter(Element element, Element added) {
        element.getParentNode().insertBefore(added, element.getNextSibling());
        return added;
    }

    public Element element(String name, Node... children) {
        Element element = body.createElementNS(W, "w:" + name);
        for (Node child : children) {
            element.appendChild(child);
        }
        return element;
    }

    public Element valued(String name, String value) {
        Element element = element(name);
        element.setAttributeNS(W, "w:val", value);
        return element;
    }

    public Element textElement(String words) {
        Element t = element("t");
        t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        t.setTextContent(words);
        return t;
    }

    public Element run(String words) {
        return element("r", textElement(words));
    }

    public Element styledParagraph(String style, String words) {
        return element("p", element("pPr", valued("pStyle", style)), run(words));
    }
}
