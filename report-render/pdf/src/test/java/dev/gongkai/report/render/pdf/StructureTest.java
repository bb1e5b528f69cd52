package dev.gongkai.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.render.Samples;
import dev.gongkai.report.render.pdf.testing.ExpectedStructure;
import dev.gongkai.report.render.pdf.testing.PageContent;
import dev.gongkai.report.render.pdf.testing.PageContent.Sequence;
import dev.gongkai.report.render.pdf.testing.PdfSamples;
import dev.gongkai.report.render.pdf.testing.ReadPdf;
import dev.gongkai.report.render.pdf.testing.ReadPdf.Node;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What those find who cannot see the pages: every node and every character of the document, in order, once. */
class StructureTest {

    @TestFactory
    List<DynamicTest> everyDocument() {
        List<DynamicTest> tests = new ArrayList<>();
        PdfRenderer renderer = PdfRenderer.create();
        PdfSamples.documents()
                .forEach((name, document) -> tests.add(DynamicTest.dynamicTest(
                        name, () -> assertStructure(document, PdfSamples.bytes(renderer, document)))));
        return tests;
    }

    private static void assertStructure(Document document, byte[] bytes) throws IOException {
        try (PDDocument file = Loader.loadPDF(bytes)) {
            ReadPdf pdf = ReadPdf.of(file);
            assertThat(ExpectedStructure.of(pdf)).isEqualTo(ExpectedStructure.of(document));
            everythingIsMarkedOnce(pdf);
            headsExist(pdf);
            artifactsOnlyRepeat(pdf);
            figuresStandWhereTheySay(pdf);
            pagesLeadToTheTree(file);
            bookmarksLeadToWhatTheyName(file, pdf);
        }
    }

    private static void everythingIsMarkedOnce(ReadPdf pdf) {
        List<Sequence> inTree = new ArrayList<>();
        pdf.root().walk(node -> inTree.addAll(node.sequences()));
        assertThat(inTree).doesNotHaveDuplicates();
        List<Sequence> onPages = new ArrayList<>();
        for (PageContent page : pdf.pages()) {
            assertThat(page.sequences()).extracting(Sequence::tag).doesNotContainNull();
            page.sequences().stream().filter(each -> !each.artifact()).forEach(onPages::add);
        }
        assertThat(inTree).hasSameElementsAs(onPages);
        pdf.root()
                .walk(node ->
                        assertThat(node.sequences()).extracting(Sequence::tag).allMatch(node.type()::equals));
    }

    private static void headsExist(ReadPdf pdf) {
        Set<String> ids = new HashSet<>();
        pdf.root().all("TH").forEach(head -> assertThat(ids.add(head.id())).isTrue());
        pdf.root().all("TD").forEach(cell -> assertThat(ids).containsAll(cell.headers()));
    }

    /** Rules, page numbers, and what tables repeat on another page: all of it is read elsewhere. */
    private static void artifactsOnlyRepeat(ReadPdf pdf) {
        List<String> heads = pdf.root().all("TH").stream().map(Node::text).toList();
        for (int i = 0; i < pdf.pages().size(); i++) {
            String number = "— " + (i + 1) + " —";
            List<Sequence> artifacts = pdf.pages().get(i).artifacts();
            assertThat(artifacts).filteredOn(each -> each.text().equals(number)).hasSize(1);
            for (Sequence artifact : artifacts) {
                if ("Layout".equals(artifact.kind())) {
                    assertThat(artifact.text()).isEmpty();
                } else {
                    assertThat(artifact.kind()).isEqualTo("Pagination");
                    assertThat(artifact.boxes()).isEmpty();
                    assertThat(artifact.text())
                            .satisfiesAnyOf(
                                    text -> assertThat(text).isEqualTo(number),
                                    text -> assertThat(heads).anyMatch(head -> head.contains(text)));
                }
            }
        }
    }

    private static void figuresStandWhereTheySay(ReadPdf pdf) {
        double height = pdf.pages().get(0).height();
        for (Node figure : pdf.root().all("Figure")) {
            Rectangle2D box = figure.sequences().get(0).boxes().get(0);
            float[] said = figure.attributes().getCOSArray(COSName.BBOX).toFloatArray();
            assertThat(new double[] {said[0], height - said[3], said[2], height - said[1]})
                    .containsExactly(
                            new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()},
                            withPrecision(0.05));
        }
    }

    /** Who points at something on a page is told which node it is. */
    private static void pagesLeadToTheTree(PDDocument file) throws IOException {
        Map<Integer, COSObjectable> parents = new HashMap<>();
        collect(file.getDocumentCatalog().getStructureTreeRoot().getParentTree(), parents);
        for (PDPage page : file.getPages()) {
            PDParentTreeValue parent = (PDParentTreeValue) parents.get(page.getStructParents());
            COSArray nodes = (COSArray) parent.getCOSObject();
            for (Sequence sequence : PageContent.of(page, 0).sequences()) {
                if (!sequence.artifact()) {
                    COSDictionary node = (COSDictionary) nodes.getObject(sequence.id());
                    assertThat(node.getNameAsString(COSName.S)).isEqualTo(sequence.tag());
                    assertThat(new PDStructureElement(node).getKids()).anyMatch(kid -> refersTo(kid, sequence.id()));
                }
            }
        }
    }

    /** A page of which nothing belongs to the text has a place in the tree of parents all the same. */
    @Test
    void aPageWithoutTextLeadsToTheTreeToo() throws IOException {
        Document nothing =
                new Document(new Document.Info("示例市年度报告", "示例市", 2021, null, "zh-CN", "一份报告。", List.of()), List.of());
        try (PDDocument document = Loader.loadPDF(PdfSamples.bytes(PdfRenderer.create(), nothing))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            pagesLeadToTheTree(document);
        }
    }

    private static void collect(PDNumberTreeNode tree, Map<Integer, COSObjectable> into) throws IOException {
        if (tree.getNumbers() != null) {
            into.putAll(tree.getNumbers());
        }
        if (tree.getKids() != null) {
            for (PDNumberTreeNode kid : tree.getKids()) {
                collect(kid, into);
            }
        }
    }

    private static boolean refersTo(Object kid, int id) {
        return kid instanceof PDMarkedContentReference reference ? reference.getMCID() == id : kid.equals(id);
    }

    @Test
    void aDocumentSaysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.bytes(PdfRenderer.create(), Samples.qufu()))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            String title = Samples.qufu().title().replace("\n", "");
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo(Samples.qufu().agency().name());
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<rdf:li xml:lang=\"x-default\">" + title + "</rdf:li>");
        }
    }

    /** Each leads to the place of what it names, and they are nested as the ranks say. */
    private static void bookmarksLeadToWhatTheyName(PDDocument file, ReadPdf read) throws IOException {
        List<Bookmark> found = new ArrayList<>();
        collect(file.getDocumentCatalog().getDocumentOutline(), 0, found);
        List<Node> named = new ArrayList<>();
        for (Node node : read.blocks()) {
            if (node.type().matches("H\\d|Table")) {
                named.add(node);
            }
        }
        assertThat(found).hasSameSizeAs(named);
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Node node = named.get(i);
            boolean table = node.type().equals("Table");
            String title = table ? node.attributes().getString("Summary") : node.text();
            assertThat(found.get(i).title()).isEqualTo(title);
            int rank = table ? Integer.MAX_VALUE : node.type().charAt(1) - '0';
            ranks.removeIf(above -> above >= rank);
            assertThat(found.get(i).depth()).describedAs(title).isEqualTo(ranks.size());
            ranks.add(rank);
            List<PageContent.Glyph> glyphs = new ArrayList<>();
            node.walk(each -> glyphs.addAll(each.glyphs()));
            if (!glyphs.isEmpty()) {
                PageContent.Glyph first = glyphs.get(0);
                assertThat(found.get(i).page()).describedAs(title).isEqualTo(first.page());
                double above = first.baseline() - found.get(i).top();
                assertThat(above).describedAs(title).isBetween(first.size() / 2, first.size() * 20);
            }
        }
    }

    private record Bookmark(String title, int depth, int page, double top) {}

    private static void collect(PDOutlineNode parent, int depth, List<Bookmark> into) throws IOException {
        for (PDOutlineItem item : parent.children()) {
            PDPageXYZDestination place = (PDPageXYZDestination) item.getDestination();
            into.add(new Bookmark(
                    item.getTitle(), depth, place.retrievePageNumber() + 1, 297 / 25.4 * 72 - place.getTop()));
            collect(item, depth + 1, into);
        }
    }
}
