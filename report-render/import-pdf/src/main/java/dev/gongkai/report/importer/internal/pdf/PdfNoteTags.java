package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Comments in the structure of a tagged PDF: PDF/UA asks that each be an element of it. */
final class PdfNoteTags {

    private static final COSName KEY = COSName.getPDFName("StructParent");
    private static final COSName NEXT = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName TREE = COSName.getPDFName("ParentTree");
    private static final COSName TABS = COSName.getPDFName("Tabs");
    private static final int DEEP = 32;

    private final @Nullable COSDictionary root;
    private final @Nullable COSDictionary tree;
    private final @Nullable COSDictionary top;
    private final List<COSBase> added = new ArrayList<>();
    private int next;

    PdfNoteTags(PDDocument document) {
        root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        tree = root == null ? null : root.getCOSDictionary(TREE);
        top = tree == null ? null : top();
        next = tree == null ? 0 : Math.max(root == null ? 0 : root.getInt(NEXT, 0), highest(tree, 0) + 1);
    }

    /** The element that holds all others. */
    private @Nullable COSDictionary top() {
        COSBase kids = root == null ? null : root.getDictionaryObject(COSName.K);
        COSBase first = kids instanceof COSArray array && array.size() > 0 ? array.getObject(0) : kids;
        return first instanceof COSDictionary element ? element : null;
    }

    private static int highest(COSDictionary node, int depth) {
        int highest = -1;
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            highest = Math.max(highest, numbers.getInt(i));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size() && depth < DEEP; i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                highest = Math.max(highest, highest(kid, depth + 1));
            }
        }
        return highest;
    }

    void add(COSDictionary note, PDPage page) {
        if (top == null) {
            return;
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.OBJ, note);
        reference.setItem(COSName.PG, page.getCOSObject());
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.ANNOT);
        element.setItem(COSName.P, top);
        element.setItem(COSName.PG, page.getCOSObject());
        element.setItem(COSName.K, reference);
        kids(top).add(element);
        page.getCOSObject().setItem(TABS, COSName.S);
        note.setInt(KEY, next);
        added.add(COSInteger.get(next));
        added.add(element);
        next++;
    }

    private static COSArray kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array;
        }
        COSArray array = new COSArray();
        if (kids != null) {
            array.add(element.getItem(COSName.K));
        }
        element.setItem(COSName.K, array);
        return array;
    }

    /** Takes the element of a comment out of the structure. */
    void remove(COSDictionary note) {
        if (top == null) {
            return;
        }
        COSArray kids = kids(top);
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary element
                    && element.getDictionaryObject(COSName.K) instanceof COSDictionary reference
                    && reference.getDictionaryObject(COSName.OBJ) == note) {
                kids.remove(i);
            }
        }
    }

    void finish() {
        if (tree == null || root == null || added.isEmpty()) {
            return;
        }
        COSArray numbers = tree.getCOSArray(COSName.NUMS);
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        if (kids != null) {
            COSDictionary leaf = new COSDictionary();
            leaf.setItem(COSName.NUMS, new COSArray(added));
            COSArray limits = new COSArray();
            limits.add(added.get(0));
            limits.add(COSInteger.get(next - 1));
            leaf.setItem(COSName.LIMITS, limits);
            kids.add(leaf);
        } else if (numbers != null) {
            numbers.addAll(added);
        } else {
            tree.setItem(COSName.NUMS, new COSArray(added));
        }
        root.setInt(NEXT, next);
    }
}
