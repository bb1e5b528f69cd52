package dev.gongkai.report.render.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A table of a page as a reader sees it: which cell covers which place, whatever the markup says about heads. */
public final class HtmlTable {

    private final List<List<Element>> places = new ArrayList<>();

    public HtmlTable(Element table) {
        List<Element> rows = table.select("tr");
        rows.forEach(row -> places.add(new ArrayList<>()));
        for (int r = 0; r < rows.size(); r++) {
            int c = 0;
            for (Element cell : rows.get(r).select("> th, > td")) {
                while (at(r, c) != null) {
                    c++;
                }
                int rowSpan = span(cell, "rowspan");
                int colSpan = span(cell, "colspan");
                for (int y = r; y < r + rowSpan; y++) {
                    for (int x = c; x < c + colSpan; x++) {
                        if (at(y, x) != null) {
                            throw new AssertionError("two cells at row " + y + ", column " + x);
                        }
                        put(y, x, cell);
                    }
                }
            }
        }
        int width = places.get(0).size();
        for (List<Element> row : places) {
            if (row.size() != width || row.contains(null)) {
                throw new AssertionError("a row has a gap or another width than " + width);
            }
        }
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    private Element at(int row, int column) {
        return column < places.get(row).size() ? places.get(row).get(column) : null;
    }

    private void put(int row, int column, Element cell) {
        List<Element> line = places.get(row);
        while (line.size() <= column) {
            line.add(null);
        }
        line.set(column, cell);
    }

    public int width() {
        return places.get(0).size();
    }

    /** The texts of the heads that stand left of a cell in its row, from the left. */
    public List<String> labelsLeftOf(Element cell) {
        Set<Element> heads = new LinkedHashSet<>();
        for (List<Element> row : places) {
            int at = row.indexOf(cell);
            if (at >= 0) {
                row.subList(0, at).stream()
                        .filter(e -> e.tagName().equals("th"))
                        .forEach(heads::add);
            }
        }
        return heads.stream().map(Element::wholeText).toList();
    }

    /** The texts of the heads that stand above a cell, up to where data of another block begins, from the top. */
    public List<String> labelsAbove(Element cell) {
        int row = 0;
        while (!places.get(row).contains(cell)) {
            row++;
        }
        int column = places.get(row).indexOf(cell);
        int top = row;
        while (top > 0 && places.get(top - 1).get(column).tagName().equals("td")) {
            top--;
        }
        Set<Element> heads = new LinkedHashSet<>();
        for (int y = top - 1; y >= 0 && places.get(y).get(column).tagName().equals("th"); y--) {
            heads.add(places.get(y).get(column));
        }
        List<String> texts =
                new ArrayList<>(heads.stream().map(Element::wholeText).toList());
        java.util.Collections.reverse(texts);
        return texts;
    }
}
