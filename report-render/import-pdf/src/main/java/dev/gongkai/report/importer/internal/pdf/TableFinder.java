package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a page: rules that meet. */
final class TableFinder {

    /** How far apart rules may end that are meant to meet, in points. */
    private static final double GAP = 3.5;

    private static final int MAX_COLUMNS = 200;
    private static final int MAX_ROWS = 1000;

    /** Rules of one page; beyond it they are a drawing. */
    private static final int MAX_RULES = 6000;

    /** A rule and the group of those that it meets. */
    private static final class Node {
        final RuledLine rule;
        final boolean along;
        Node group = this;

        Node(RuledLine rule, boolean along) {
            this.rule = rule;
            this.along = along;
        }

        Node root() {
            Node at = this;
            while (at.group != at) {
                at.group = at.group.group;
                at = at.group;
            }
            return at;
        }
    }

    private TableFinder() {}

    static List<RuledTable> tables(PageContent page) {
        List<RuledLine> along = RuleMerger.merged(page.along);
        List<RuledLine> down = RuleMerger.merged(page.down);
        List<RuledTable> tables = new ArrayList<>();
        if (along.size() + down.size() > MAX_RULES) {
            page.crowded = true;
            return tables;
        }
        List<Node> nodes = new ArrayList<>();
        along.forEach(rule -> nodes.add(new Node(rule, true)));
        down.forEach(rule -> nodes.add(new Node(rule, false)));
        for (Node a : nodes) {
            for (Node b : nodes) {
                if (a.along && !b.along && meet(a.rule, b.rule)) {
                    a.root().group = b.root();
                }
            }
        }
        List<Node> roots = nodes.stream().filter(node -> node.root() == node).toList();
        for (Node root : roots) {
            List<RuledLine> ownAlong = new ArrayList<>();
            List<RuledLine> ownDown = new ArrayList<>();
            nodes.stream()
                    .filter(node -> node.root() == root)
                    .forEach(node -> (node.along ? ownAlong : ownDown).add(node.rule));
            RuledTable table = table(ownAlong, ownDown);
            if (table != null) {
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparingDouble(RuledTable::top));
        return outermost(tables);
    }

    private static boolean meet(RuledLine along, RuledLine down) {
        return along.from() - GAP <= down.at()
                && down.at() <= along.to() + GAP
                && down.from() - GAP <= along.at()
                && along.at() <= down.to() + GAP;
    }

    private static @Nullable RuledTable table(List<RuledLine> along, List<RuledLine> down) {
        if (along.size() < 2 || down.isEmpty() || along.size() + down.size() < 5) {
            return null;
        }
        // A table may be open at its sides: then its rules along end there.
        double left = along.stream().mapToDouble(RuledLine::from).min().orElse(0);
        double right = along.stream().mapToDouble(RuledLine::to).max().orElse(0);
        List<Double> columns = new ArrayList<>(down.stream().map(RuledLine::at).toList());
        columns.add(left);
        columns.add(right);
        double[] xs = edges(columns);
        double[] ys = edges(along.stream().map(RuledLine::at).toList());
        if (xs.length < 2 || ys.length < 2 || xs.length > MAX_COLUMNS || ys.length > MAX_ROWS) {
            return null;
        }
        return RuledTable.of(xs, ys, along, down);
    }

    private static double[] edges(List<Double> places) {
        List<Double> sorted = places.stream().sorted().toList();
        List<Double> edges = new ArrayList<>();
        for (double place : sorted) {
            if (edges.isEmpty() || place - edges.get(edges.size() - 1) > GAP) {
                edges.add(place);
            }
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A frame within a cell is not a table; its text belongs to the cell. */
    private static List<RuledTable> outermost(List<RuledTable> tables) {
        List<RuledTable> outer = new ArrayList<>();
        for (RuledTable table : tables) {
            boolean within = tables.stream()
                    .anyMatch(other -> other != table
                            && other.top() <= table.top()
                            && other.bottom() >= table.bottom()
                            && other.left() <= table.left()
                            && other.right() >= table.right()
                            && (other.bottom() - other.top()) * (other.right() - other.left())
                                    > (table.bottom() - table.top()) * (table.right() - table.left()));
            if (!within) {
                outer.add(table);
            }
        }
        return outer;
    }
}
