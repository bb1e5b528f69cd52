package dev.gongkai.report.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table of the form (表), declared by its heads and identities; cells, order and spans follow from them.
 *
 * <pre>{@code
 * TableForm requests = Form.EDITION_2021.table(Part.REQUESTS);
 * requests.cells().size();                    // 175
 * requests.grid().rows();                     // as printed
 * }</pre>
 *
 * <p>Immutable; equal by what is declared.
 */
public final class TableForm {

    /**
     * Rows under a head of columns of their own. Tables 3 and 4 have one block, table 2 has one for each item of
     * article 20.
     *
     * @param title the row over the block's head, if there is one
     * @param corner the label over the row heads, if there is one
     * @param rows the row heads; none where all numbers stand in one line without a label
     * @param columns the column heads
     */
    public record Block(@Nullable String title, @Nullable String corner, List<Head> rows, List<Head> columns) {
        /** Copies the heads. */
        public Block {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /**
     * An identity as declared: over lines, and then it holds in each column; or over measures, and then it holds in
     * each line that has them all.
     *
     * @param id the name of the identity
     * @param left the left side
     * @param right the right side
     */
    public record Rule(String id, Sum<Key> left, Sum<Key> right) {
        /** Checks that nothing is missing. */
        public Rule {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        private List<Key> keys() {
            return Stream.concat(left.terms().stream(), right.terms().stream())
                    .map(Sum.Term::operand)
                    .toList();
        }
    }

    private final Part part;
    private final List<Block> blocks;
    private final List<Rule> rules;
    private final Grid grid;
    private final Map<CellKey, Grid.NumberCell> cells;
    private final Map<String, List<CellKey>> lines;
    private final List<Identity> identities;
    private final List<Mentioned> mentioned;

    /** Of all that is declared, so worth to be kept: tables are keys of maps. */
    private final int hash;

    private TableForm(Part part, List<Block> blocks, List<Rule> rules) {
        this.part = part;
        this.blocks = List.copyOf(blocks);
        this.rules = List.copyOf(rules);
        this.grid = GridBuilder.build(part, this.blocks);
        this.cells = cellsOf(grid);
        this.lines = linesOf(cells);
        this.identities = List.copyOf(identitiesOf());
        this.mentioned = this.blocks.stream().flatMap(this::mentionedOf).toList();
        this.hash = Objects.hash(part, this.blocks, this.rules);
    }

    /**
     * Declares a table.
     *
     * @param part the part that the table is
     * @param blocks its blocks from the top
     * @return the table, without further identities than those of its totals
     * @throws IllegalArgumentException if two cells have the same address or one has none
     */
    public static TableForm of(Part part, Block... blocks) {
        return new TableForm(part, List.of(blocks), List.of());
    }

    /**
     * The same table with an identity more.
     *
     * @param id the name of the identity
     * @param left the left side, over lines or over measures
     * @param right the right side
     * @return a new declaration
     */
    public TableForm withIdentity(String id, Sum<Key> left, Sum<Key> right) {
        return new TableForm(
                part,
                blocks,
                Stream.concat(rules.stream(), Stream.of(new Rule(id, left, right)))
                        .toList());
    }

    /**
     * The same table with a row or a column more, as a later edition may have it.
     *
     * @param key the row or column after which the new one stands, under the same head
     * @param added the new one
     * @return a new declaration
     * @throws IllegalArgumentException if no row or column has the key
     */
    public TableForm withHeadAfter(Key key, Head added) {
        List<Block> changed = blocks.stream()
                .map(b -> new Block(
                        b.title(),
                        b.corner(),
                        Head.insertAfter(b.rows(), key, added),
                        Head.insertAfter(b.columns(), key, added)))
                .toList();
        if (changed.equals(blocks)) {
            throw new IllegalArgumentException("key: no row or column " + key.name() + " in " + part.key());
        }
        return new TableForm(part, changed, rules);
    }

    /**
     * The part that this table is.
     *
     * @return one of the parts that are tables
     */
    public Part part() {
        return part;
    }

    /**
     * The blocks as declared.
     *
     * @return from the top
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The table as printed.
     *
     * @return rows of cells with spans
     */
    public Grid grid() {
        return grid;
    }

    /**
     * The addresses of all cells.
     *
     * @return in the form's order
     */
    public Set<CellKey> cells() {
        return cells.keySet();
    }

    /**
     * The cells by line, as the JSON format groups them.
     *
     * @return the name of each line and its cells, in the form's order
     */
    public Map<String, List<CellKey>> lines() {
        return lines;
    }

    /**
     * A cell as printed: what its number is, and the heads that say so.
     *
     * @param key its address
     * @return the cell
     * @throws IllegalArgumentException if the table has no such cell
     */
    public Grid.NumberCell cell(CellKey key) {
        Grid.NumberCell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("key: this edition of the form has no cell " + key);
        }
        return cell;
    }

    /**
     * The instances of all identities.
     *
     * @return identity by identity, column by column or line by line
     */
    public List<Identity> identities() {
        return identities;
    }

    /**
     * The numbers that texts speak of.
     *
     * @return in the order of rows, and within a row of columns
     */
    public List<Mentioned> mentioned() {
        return mentioned;
    }

    /** The address of the cell where a line and a measure meet: the two keys along both ways. */
    static CellKey key(Part part, List<Head> line, List<Head> measure) {
        List<Key> keys = Stream.concat(line.stream(), measure.stream())
                .map(Head::key)
                .filter(Objects::nonNull)
                .toList();
        if (keys.size() == 2 && keys.get(0) instanceof Key.Line && keys.get(1) instanceof Key.Measure) {
            return new CellKey(part, keys.get(0).name(), keys.get(1).name());
        }
        throw new IllegalArgumentException("blocks: a cell needs the key of one line and of one measure, not " + keys);
    }

    private static Map<CellKey, Grid.NumberCell> cellsOf(Grid grid) {
        Map<CellKey, Grid.NumberCell> cells = new LinkedHashMap<>();
        Grid.Visitor<Optional<Grid.NumberCell>> numbers = new Grid.Visitor<>() {
            @Override
            public Optional<Grid.NumberCell> head(Grid.HeadCell cell) {
                return Optional.empty();
            }

            @Override
            public Optional<Grid.NumberCell> number(Grid.NumberCell cell) {
                return Optional.of(cell);
            }
        };
        for (Grid.Row row : grid.rows()) {
            for (Grid.Cell cell : row.cells()) {
                cell.accept(numbers).ifPresent(number -> {
                    if (cells.put(number.key(), number) != null) {
                        throw new IllegalArgumentException("blocks: two cells are called " + number.key());
                    }
                });
            }
        }
        return Collections.unmodifiableMap(cells);
    }

    private static Map<String, List<CellKey>> linesOf(Map<CellKey, Grid.NumberCell> cells) {
        Map<String, List<CellKey>> lines = new LinkedHashMap<>();
        cells.keySet()
                .forEach(key -> lines.computeIfAbsent(key.line(), line -> new ArrayList<>())
                        .add(key));
        lines.replaceAll((line, keys) -> List.copyOf(keys));
        return Collections.unmodifiableMap(lines);
    }

    private List<Identity> identitiesOf() {
        List<Identity> result = new ArrayList<>();
        rules.forEach(rule -> result.addAll(instances(rule)));
        for (Block block : blocks) {
            List<List<Head>> lines = block.rows().isEmpty() ? List.of(List.of()) : Head.paths(block.rows());
            List<List<Head>> measures = Head.paths(block.columns());
            totals(block.rows(), List.of(), measures, (line, measure) -> key(part, line, measure), result);
            totals(block.columns(), List.of(), lines, (measure, line) -> key(part, line, measure), result);
        }
        return result;
    }

    /** Where a block says how texts speak of rows or columns, what it says of the other side counts in each of them. */
    private Stream<Mentioned> mentionedOf(Block block) {
        List<List<Head>> lines = block.rows().isEmpty() ? List.of(List.of()) : Head.paths(block.rows());
        List<List<Head>> measures = Head.paths(block.columns());
        return mentioned(lines)
                .flatMap(row -> mentioned(measures).flatMap(column -> {
                    List<Mention> by = Stream.concat(row.stream(), column.stream())
                            .map(Head::mention)
                            .toList();
                    List<CellKey> summed = new ArrayList<>();
                    for (List<Head> line : counted(lines, row)) {
                        counted(measures, column).forEach(measure -> summed.add(key(part, line, measure)));
                    }
                    return by.isEmpty() ? Stream.empty() : Stream.of(new Mentioned(by, summed));
                }));
    }

    /** Each head with a mention on the ways to the leaves; none where no head has one. */
    private static Stream<Optional<Head>> mentioned(List<List<Head>> paths) {
        List<Optional<Head>> heads = paths.stream()
                .flatMap(List::stream)
                .filter(head -> head.mention() != null)
                .distinct()
                .map(Optional::of)
                .toList();
        return heads.isEmpty() ? Stream.of(Optional.empty()) : heads.stream();
    }

    /** The ways to what the number of a head, or of all, is the sum of: the totals, or else every leaf. */
    private static List<List<Head>> counted(List<List<Head>> paths, Optional<Head> head) {
        List<List<Head>> below = paths.stream()
                .filter(path -> head.isEmpty() || path.contains(head.get()))
                .toList();
        List<List<Head>> totals = below.stream()
                .filter(path -> !path.isEmpty() && path.get(path.size() - 1).totalOf() != null)
                .toList();
        return totals.isEmpty() ? below : totals;
    }

    /** A total is an identity over the heads before it under the same head, once for each head across. */
    private static void totals(
            List<Head> heads,
            List<Head> above,
            List<List<Head>> across,
            BiFunction<List<Head>, List<Head>, CellKey> cell,
            List<Identity> result) {
        List<List<Head>> before = new ArrayList<>();
        for (Head head : heads) {
            List<Head> here = append(above, head);
            String totalOf = head.totalOf();
            if (totalOf == null) {
                Head.paths(List.of(head)).stream()
                        .filter(path -> path.get(path.size() - 1).totalOf() == null)
                        .forEach(path -> before.add(
                                Stream.concat(above.stream(), path.stream()).toList()));
            } else {
                for (List<Head> other : across) {
                    List<CellKey> parts =
                            before.stream().map(path -> cell.apply(path, other)).toList();
                    result.add(new Identity(totalOf, Sum.of(parts), Sum.of(List.of(cell.apply(here, other)))));
                }
            }
            totals(head.children(), here, across, cell, result);
        }
    }

    private static List<Head> append(List<Head> heads, Head last) {
        return Stream.concat(heads.stream(), Stream.of(last)).toList();
    }

    private List<Identity> instances(Rule rule) {
        List<Key> keys = rule.keys();
        boolean overLines = keys.stream().allMatch(Key.Line.class::isInstance);
        if (!overLines && !keys.stream().allMatch(Key.Measure.class::isInstance)) {
            throw new IllegalArgumentException("identity " + rule.id() + ": lines or measures, not both");
        }
        List<Identity> instances = cells.keySet().stream()
                .map(overLines ? CellKey::measure : CellKey::line)
                .distinct()
                .map(across -> {
                    Function<Key, CellKey> cell = key ->
                            overLines ? new CellKey(part, key.name(), across) : new CellKey(part, across, key.name());
                    return new Identity(
                            rule.id(), rule.left().map(cell), rule.right().map(cell));
                })
                .filter(identity -> identity.terms().allMatch(term -> cells.containsKey(term.operand())))
                .toList();
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("identity " + rule.id() + ": no row or column has all of " + keys);
        }
        return instances;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableForm that
                && part == that.part
                && blocks.equals(that.blocks)
                && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "TableForm[" + part.key() + ", " + cells.size() + " cells]";
    }
}
