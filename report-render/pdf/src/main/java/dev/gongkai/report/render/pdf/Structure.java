package dev.gongkai.report.render.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import dev.gongkai.report.document.Table.Scope;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The structure of a document as the engine wants it. */
final class Structure {

    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName LAYOUT = new PdfName("Layout");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName HEADERS = new PdfName("Headers");
    private static final PdfName ROW_SPAN = new PdfName("RowSpan");
    private static final PdfName COL_SPAN = new PdfName("ColSpan");
    private static final PdfName SUMMARY = new PdfName("Summary");
    private static final PdfName ID_TREE = new PdfName("IDTree");

    private final Map<Tag, PdfStructureElement> elements = new IdentityHashMap<>();
    private final Map<String, PdfStructureElement> heads = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final double pageHeight;

    Structure(PdfWriter writer, Tag root, double pageHeight) {
        this.pageHeight = pageHeight;
        PdfStructureTreeRoot tree = writer.getStructureTreeRoot();
        PdfStructureElement element = new PdfStructureElement(tree, name(root));
        elements.put(root, element);
        children(root, element);
        if (!heads.isEmpty()) {
            tree.put(ID_TREE, idTree());
        }
    }

    PdfStructureElement of(Tag tag) {
        return Objects.requireNonNull(elements.get(tag));
    }

    private static PdfName name(Tag tag) {
        return new PdfName(tag.kind().type());
    }

    private void children(Tag tag, PdfStructureElement parent) {
        for (Tag child : tag.children()) {
            PdfStructureElement element = new PdfStructureElement(parent, name(child));
            elements.put(child, element);
            attributes(child, element);
            children(child, element);
        }
    }

    private void attributes(Tag tag, PdfStructureElement element) {
        String description = tag.description();
        if (description != null) {
            if (tag.kind() == Tag.Kind.FIGURE) {
                element.put(PdfName.ALT, new PdfString(description, PdfObject.TEXT_UNICODE));
            } else {
                PdfDictionary table = owned(TABLE);
                table.put(SUMMARY, new PdfString(description, PdfObject.TEXT_UNICODE));
                element.put(PdfName.A, table);
            }
        }
        double[] box = tag.box();
        if (box != null) {
            PdfDictionary layout = owned(LAYOUT);
            layout.put(PdfName.BBOX, new PdfArray(new float[] {
                (float) box[0], (float) (pageHeight - box[3]), (float) box[2], (float) (pageHeight - box[1])
            }));
            element.put(PdfName.A, layout);
        }
        Tag.CellOf cell = tag.cell();
        if (cell != null) {
            cell(cell, element);
        }
    }

    private void cell(Tag.CellOf cell, PdfStructureElement element) {
        PdfDictionary attributes = owned(TABLE);
        Scope scope = cell.scope();
        if (scope != null) {
            attributes.put(SCOPE, new PdfName(scope(scope)));
        }
        if (cell.rowSpan() > 1) {
            attributes.put(ROW_SPAN, new PdfNumber(cell.rowSpan()));
        }
        if (cell.colSpan() > 1) {
            attributes.put(COL_SPAN, new PdfNumber(cell.colSpan()));
        }
        if (!cell.heads().isEmpty()) {
            attributes.put(HEADERS, headers(cell.heads()));
        }
        element.put(PdfName.A, attributes);
        String id = cell.id();
        if (id != null) {
            String name = name(id);
            element.put(PdfName.ID, new PdfString(name));
            heads.put(name, element);
        }
    }

    /** Short names for the heads of tables: most cells give four of them. */
    private String name(String id) {
        return names.computeIfAbsent(id, any -> "h" + names.size());
    }

    /** As it is written: an array of string objects for each cell would be a tenth of what a document takes. */
    private PdfLiteral headers(List<String> ids) {
        StringBuilder array = new StringBuilder("[");
        ids.forEach(id -> array.append('(').append(name(id)).append(')'));
        return new PdfLiteral(array.append(']').toString());
    }

    /** The head of a group of rows stands above them, and is named by each of their cells. */
    private static String scope(Scope scope) {
        return switch (scope) {
            case COLUMN -> "Column";
            case ROW -> "Row";
            case ROW_GROUP -> "Both";
        };
    }

    private static PdfDictionary owned(PdfName owner) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, owner);
        return attributes;
    }

    /** The heads of tables by their names, which the cells give. */
    private PdfDictionary idTree() {
        PdfArray names = new PdfArray();
        heads.forEach((id, element) -> {
            names.add(new PdfString(id));
            names.add(element.getReference());
        });
        PdfArray limits = new PdfArray();
        limits.add(names.getPdfObject(0));
        limits.add(names.getPdfObject(names.size() - 2));
        PdfDictionary leaf = new PdfDictionary();
        leaf.put(PdfName.LIMITS, limits);
        leaf.put(PdfName.NAMES, names);
        PdfArray kids = new PdfArray();
        kids.add(leaf);
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.KIDS, kids);
        return tree;
    }
}
