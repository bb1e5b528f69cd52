package dev.gongkai.report.importer.internal.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * The columns of a table. The format has none, but for each row the edges of its cells; edges that are nearly the same are
 * one.
 */
final class DocColumns {

    /** In twentieths of a point; the narrowest columns of the form have some 400. */
    private static final int NEAR = 90;

    private final List<Integer> edges = new ArrayList<>();

    DocColumns(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > NEAR) {
                edges.add(edge);
            }
        }
    }

    /** The column that begins at an edge. */
    int index(int edge) {
        int at = edges.size() - 1;
        while (at > 0 && edges.get(at) > edge) {
            at--;
        }
        return at;
    }
}
