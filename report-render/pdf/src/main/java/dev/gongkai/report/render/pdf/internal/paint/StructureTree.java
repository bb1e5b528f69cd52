package dev.gongkai.report.render.pdf.internal.paint;

import dev.gongkai.report.document.Table.Scope;
import dev.gongkai.report.pages.internal.layout.Tag;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfBoolean;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfDictionary;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfLiteral;
import dev.gongkai.report.render.pdf.engine.text.pdf.PdfName;
import dev.gongkai.report.render.pdf.internal.file.PdfBytes;
import dev.gongkai.report.render.pdf.internal.file.PdfFile;
import dev.gongkai.report.render.pdf.internal.file.PdfTextString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a document (ISO 32000-1, 14.7): what is painted is marked with numbers, and when all is painted the tree
 * is written, whose nodes lead to the marks. For one thread.
 */
public final class StructureTree {

    private static final PdfName TREE_ROOT = new PdfName("StructTreeRoot");
    private static final PdfName MARK_INFO = new PdfName("MarkInfo");

    private final PdfFile file;
    private final double pageHeight;
    private final Map<Tag, Node> nodes = new IdentityHashMap<>();

    /** For each page the nodes that its marks belong to. */
    private final List<List<Node>> pages = new ArrayList<>();

    /** The heads of tables by the names that cells give; a tree of names has them in order. */
    private final Map<String, Node> heads = new TreeMap<>();

    /** By the name that a document gives a head, the one that it has in the file. */
    private final Map<String, String> names = new HashMap<>();

    private final PdfBytes out = new PdfBytes(4 << 10);

    /** A node of the tree. */
    private static final class Node {
        private final int number;

        /** What is painted of it: page and number on that page, by turns. */
        private int[] marks = {};

        /** Where on its page a figure stands: left, top, right, bottom. */
        private double @Nullable [] box;

        Node(int number) {
            this.number = number;
        }

        void add(int page, int mark) {
            marks = Arrays.copyOf(marks, marks.length + 2);
            marks[marks.length - 2] = page;
            marks[marks.length - 1] = mark;
        }
    }

    public StructureTree(PdfFile file, double pageHeight) {
        this.file = file;
        this.pageHeight = pageHeight;
    }

    /** Returns the number that marks what is painted next on this page. */
    int mark(Tag tag) {
        int page = file.pageIndex();
        upTo(page + 1);
        List<Node> marks = pages.get(page);
        Node node = node(tag);
        node.add(page, marks.size());
        marks.add(node);
        return marks.size() - 1;
    }

    /** Notes where on its page a figure stands. */
    void place(Tag figure, double left, double top, double right, double bottom) {
        node(figure).box = new double[] {left, top, right, bottom};
    }

    /** Pages that have no marks, too, say where theirs would be found. */
    private void upTo(int count) {
        while (pages.size() < count) {
            pages.add(new ArrayList<>());
        }
    }

    private Node node(Tag tag) {
        return nodes.computeIfAbsent(tag, any -> new Node(file.number()));
    }

    /** Writes the tree. */
    public void write(Tag root) throws IOException {
        int tree = file.number();
        write(root, tree);
        out.clear().put("<</Type/StructTreeRoot/K ").reference(node(root).number);
        if (!heads.isEmpty()) {
            out.put("/IDTree<</Kids[<<");
            idTree();
            out.put(">>]>>");
        }
        upTo(file.pageIndex());
        out.put("/ParentTree<</Nums[");
        for (int i = 0; i < pages.size(); i++) {
            out.put(i).put('[');
            pages.get(i).forEach(node -> out.reference(node.number).put(' '));
            out.put(']');
        }
        file.add(out.put("]>>>>"), tree);

        PdfDictionary catalog = file.getExtraCatalog();
        catalog.put(TREE_ROOT, new PdfLiteral(tree + " 0 R"));
        PdfDictionary marked = new PdfDictionary();
        marked.put(new PdfName("Marked"), PdfBoolean.PDFTRUE);
        catalog.put(MARK_INFO, marked);
    }

    private void write(Tag tag, int parent) throws IOException {
        Node node = node(tag);
        out.clear().put("<</S/").put(tag.kind().type()).put("/P ").reference(parent);
        kids(tag, node);
        attributes(tag, node);
        file.add(out.put(">>"), node.number);
        for (Tag child : tag.children()) {
            write(child, node.number);
        }
    }

    /** The nodes below, or the marks. The first mark says the page; those on other pages say theirs. */
    private void kids(Tag tag, Node node) {
        int[] marks = node.marks;
        if (marks.length == 0) {
            out.put("/K[");
            tag.children().forEach(child -> out.reference(node(child).number).put(' '));
            out.put(']');
            return;
        }
        out.put("/Pg ").reference(page(marks[0])).put("/K");
        if (marks.length == 2) {
            out.put(' ').put(marks[1]);
            return;
        }
        out.put('[');
        for (int i = 0; i < marks.length; i += 2) {
            if (marks[i] == marks[0]) {
                out.put(marks[i + 1]).put(' ');
            } else {
                out.put("<</Type/MCR/Pg ").reference(page(marks[i]));
                out.put("/MCID ").put(marks[i + 1]).put(">>");
            }
        }
        out.put(']');
    }

    private int page(int index) {
        return file.getPageReference(index + 1).getNumber();
    }

    private void attributes(Tag tag, Node node) {
        String description = tag.description();
        double[] box = node.box;
        Tag.CellAttributes cell = tag.cell();
        if (description != null && tag.kind() == Tag.Kind.FIGURE) {
            out.put("/Alt").text(PdfTextString.checked(description));
        } else if (description != null) {
            out.put("/A<</O/Table/Summary")
                    .text(PdfTextString.checked(description))
                    .put(">>");
        }
        if (box != null) {
            out.put("/A<</O/Layout/BBox[").put(box[0], 2).put(' ').put(pageHeight - box[3], 2);
            out.put(' ').put(box[2], 2).put(' ').put(pageHeight - box[1], 2).put("]>>");
        }
        if (cell != null) {
            cell(cell, node);
        }
    }

    private void cell(Tag.CellAttributes cell, Node node) {
        Scope scope = cell.scope();
        String id = cell.id();
        if (id != null) {
            String name = name(id);
            heads.put(name, node);
            out.put("/ID(").put(name).put(')');
        }
        out.put("/A<</O/Table");
        if (scope != null) {
            out.put("/Scope/").put(scope(scope));
        }
        if (cell.rowSpan() > 1) {
            out.put("/RowSpan ").put(cell.rowSpan());
        }
        if (cell.colSpan() > 1) {
            out.put("/ColSpan ").put(cell.colSpan());
        }
        if (!cell.heads().isEmpty()) {
            out.put("/Headers[");
            cell.heads().forEach(head -> out.put('(').put(name(head)).put(')'));
            out.put(']');
        }
        out.put(">>");
    }

    /** Short names for the heads of tables: most cells give four of them. */
    private String name(String id) {
        return names.computeIfAbsent(id, any -> "h" + names.size());
    }

    /** The head of a group of rows stands above them, and is named by each of their cells. */
    private static String scope(Scope scope) {
        return switch (scope) {
            case COLUMN -> "Column";
            case ROW -> "Row";
            case ROW_GROUP -> "Both";
        };
    }

    private void idTree() {
        List<String> ids = new ArrayList<>(heads.keySet());
        out.put("/Limits[(")
                .put(ids.get(0))
                .put(")(")
                .put(ids.get(ids.size() - 1))
                .put(")]/Names[");
        ids.forEach(id -> {
            Node head = Objects.requireNonNull(heads.get(id));
            out.put('(').put(id).put(')').reference(head.number).put(' ');
        });
        out.put(']');
    }
}
