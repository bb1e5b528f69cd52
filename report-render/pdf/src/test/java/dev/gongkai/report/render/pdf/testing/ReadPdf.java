package dev.gongkai.report.render.pdf.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** A document as an independent reader finds it: what is on its pages, and the tree of what that means. */
public record ReadPdf(List<PageContent> pages, Node root) {

    /** A node of the structure, with what is shown of it itself, in order. */
    public record Node(
            String type,
            String id,
            String alt,
            COSDictionary attributes,
            List<Node> kids,
            List<PageContent.Sequence> sequences) {

        public List<PageContent.Glyph> glyphs() {
            return sequences.stream()
                    .flatMap(sequence -> sequence.glyphs().stream())
                    .toList();
        }

        /** The text of the node and of all below it. */
        public String text() {
            StringBuilder text = new StringBuilder();
            walk(node -> node.glyphs().forEach(glyph -> text.append(glyph.text())));
            return text.toString();
        }

        public void walk(Consumer<Node> consumer) {
            consumer.accept(this);
            kids.forEach(kid -> kid.walk(consumer));
        }

        public List<Node> all(String kind) {
            List<Node> found = new ArrayList<>();
            walk(node -> {
                if (node.type.equals(kind)) {
                    found.add(node);
                }
            });
            return found;
        }

        public String name(String attribute) {
            return attributes.getNameAsString(attribute);
        }

        public int number(String attribute, int otherwise) {
            return attributes.getInt(COSName.getPDFName(attribute), otherwise);
        }

        public List<String> headers() {
            List<String> headers = new ArrayList<>();
            COSArray array = attributes.getCOSArray(COSName.getPDFName("Headers"));
            for (int i = 0; array != null && i < array.size(); i++) {
                headers.add(((COSString) array.getObject(i)).getString());
            }
            return headers;
        }
    }

    public static ReadPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadPdf of(PDDocument document) throws IOException {
        List<PageContent> pages = new ArrayList<>();
        Map<COSDictionary, PageContent> byPage = new HashMap<>();
        int number = 1;
        for (PDPage page : document.getPages()) {
            PageContent content = PageContent.of(page, number);
            pages.add(content);
            byPage.put(page.getCOSObject(), content);
            number++;
        }
        List<Object> roots =
                document.getDocumentCatalog().getStructureTreeRoot().getKids();
        if (roots.size() != 1) {
            throw new AssertionError("one root is expected, found " + roots.size());
        }
        return new ReadPdf(pages, node((PDStructureElement) roots.get(0), byPage));
    }

    private static Node node(PDStructureElement element, Map<COSDictionary, PageContent> pages) {
        List<Node> kids = new ArrayList<>();
        List<PageContent.Sequence> sequences = new ArrayList<>();
        for (Object kid : ((PDStructureNode) element).getKids()) {
            if (kid instanceof PDStructureElement child) {
                kids.add(node(child, pages));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage() == null ? element.getPage() : reference.getPage();
                sequences.add(pages.get(page.getCOSObject()).sequence(reference.getMCID()));
            } else {
                sequences.add(pages.get(element.getPage().getCOSObject()).sequence((Integer) kid));
            }
        }
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        return new Node(
                element.getStructureType(),
                element.getElementIdentifier(),
                element.getAlternateDescription(),
                attributes == null ? new COSDictionary() : (COSDictionary) resolved(attributes),
                kids,
                sequences);
    }

    private static COSBase resolved(COSBase object) {
        return object instanceof COSObject reference ? reference.getObject() : object;
    }

    /** What stands on lines of its own, in order: tables as a whole, all else as what it is made of. */
    public List<Node> blocks() {
        List<Node> blocks = new ArrayList<>();
        for (Node node : root.kids()) {
            if (node.type().equals("Div")) {
                blocks.addAll(node.kids());
            } else {
                blocks.add(node);
            }
        }
        return blocks;
    }

    public List<PageContent.Glyph> glyphs() {
        return pages.stream().flatMap(page -> page.glyphs().stream()).toList();
    }
}
