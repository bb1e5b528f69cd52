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
     * An identity as declared: over lines, and then it holds in each column; or over measures, and then it holds in
     * each line that has them all.
     *
     * @param id the name of the identity
     * @param left the left side
     * @param right the right side
     */
    private record DeclaredIdentity(String id, Sum<Key> left, Sum<Key> right) {
        /** Checks that nothing is missing. */
        private DeclaredIdentity {
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
    private final List<FormBlock> blocks;
    private final List<DeclaredIdentity> declared;
    private final Grid grid;
    private final Map<CellKey, Grid.NumberCell> cells;
    private final Map<String, List<CellKey>> lines;
    private final List<Identity> identities;
    private final List<Mentioned> mentioned;
    private final Map<CellKey, Mention> parts;

    /** Computed once, since it covers all that is declared and tables are keys of maps. */
    private final int hash;

    private TableForm(Part part, List<FormBlock> blocks, List<DeclaredIdentity> declared) {
        this.part = part;
        this.blocks = List.copyOf(blocks);
        this.declared = List.copyOf(declared);
        GridBuilder builder = new GridBuilder(part, this.blocks);
        this.grid = builder.grid();
        this.cells = builder.cells();
        this.lines = linesOf(cells);
        this.identities = List.copyOf(identitiesOf());
        this.mentioned = this.blocks.stream().flatMap(this::mentionedOf).toList();
        this.parts = Collections.unmodifiableMap(partsOf());
        this.hash = Objects.hash(part, this.blocks, this.declared);
    }

    /**
     * Declares a table.
     *
     * @param part the part that the table is
     * @param blocks its blocks from the top
     * @return the table, without further identities than those of its totals
     * @throws IllegalArgumentException if two cells have the same address or one has none
     */
    public static TableForm of(Part part, FormBlock... blocks) {
        return new TableForm(part, List.of(blocks), List.of());
    }

    /**
     * The same table with one more identity.
     *
     * @param id the name of the identity
     * @param left the left side, over lines or over measures
     * @param right the right side
     * @return a new declaration
     */
    public TableForm withIdentity(String id, Sum<Key> left, Sum<Key> right) {
        return new TableForm(part, blocks, append(declared, new DeclaredIdentity(id, left, right)));
    }

    /**
     * The same table with one more row or column, as a later edition may have it.
     *
     * @param key the row or column after which the new one stands, under the same head
     * @param added the new one
     * @return a new declaration
     * @throws IllegalArgumentException if no row or column has the key
     */
    public TableForm withHeadAfter(Key key, Head added) {
        List<FormBlock> changed = blocks.stream()
                .map(b -> new FormBlock(
                        b.title(),
                        b.corner(),
                        Head.insertAfter(b.rows(), key, added),
                        Head.insertAfter(b.columns(), key, added)))
                .toList();
        if (changed.equals(blocks)) {
            throw new IllegalArgumentException("key: no row or column " + key.name() + " in " + part.key());
        }
        return new TableForm(part, changed, declared);
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
    public List<FormBlock> blocks() {
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
     * A cell as a person finds it: the table, the heads of its row in quotation marks, those of its column.
     *
     * @param key its address
     * @return such as 表三“（四）无法提供 1.本机关不掌握相关政府信息”自然人
     * @throws IllegalArgumentException if the table has no such cell
     */
    public String label(CellKey key) {
        return CellLabels.cell(part, grid, cell(key));
    }

    /**
     * The line of a cell as a person finds it.
     *
     * @param key the address of one of its cells
     * @return such as 表三“（四）无法提供 1.本机关不掌握相关政府信息”
     * @throws IllegalArgumentException if the table has no such cell
     */
    public String lineLabel(CellKey key) {
        cell(key);
        return CellLabels.line(
                part, grid, lines.get(key.line()).stream().map(this::cell).toList());
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

    /**
     * How texts speak of cells as parts of a number told before: 其中维持2件.
     *
     * @return the cells of the heads that are mentioned so, those of rows in all columns
     */
    public Map<CellKey, Mention> parts() {
        return parts;
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
        declared.forEach(identity -> result.addAll(instances(identity)));
        for (FormBlock block : blocks) {
            List<List<Head>> lines = block.rows().isEmpty() ? List.of(List.of()) : Head.paths(block.rows());
            List<List<Head>> measures = Head.paths(block.columns());
            totals(block.rows(), List.of(), measures, (line, measure) -> GridBuilder.key(part, line, measure), result);
            totals(block.columns(), List.of(), lines, (measure, line) -> GridBuilder.key(part, line, measure), result);
        }
        return result;
    }

    private Map<CellKey, Mention> partsOf() {
        Map<CellKey, Mention> result = new LinkedHashMap<>();
        for (FormBlock block : blocks) {
            List<List<Head>> lines = block.rows().isEmpty() ? List.of(List.of()) : Head.paths(block.rows());
            for (List<Head> line : lines) {
                for (List<Head> measure : Head.paths(block.columns())) {
                    Stream.concat(line.stream(), measure.stream())
                            .map(Head::mention)
                            .filter(mention -> mention != null && mention.manner() == Mention.Manner.PART)
                            .reduce((above, below) -> below)
                            .ifPresent(mention -> result.put(GridBuilder.key(part, line, measure), mention));
                }
            }
        }
        return result;
    }

    /** Where a block says how texts speak of rows or columns, what it says of the other side counts in each of them. */
    private Stream<Mentioned> mentionedOf(FormBlock block) {
        List<List<Head>> lines = block.rows().isEmpty() ? List.of(List.of()) : Head.paths(block.rows());
        List<List<Head>> measures = Head.paths(block.columns());
        return mentioned(lines)
                .flatMap(row -> mentioned(measures).flatMap(column -> {
                    List<Mention> by = Stream.concat(row.stream(), column.stream())
                            .map(Head::mention)
                            .toList();
                    List<CellKey> summed = new ArrayList<>();
                    for (List<Head> line : counted(lines, row)) {
                        counted(measures, column).forEach(measure -> summed.add(GridBuilder.key(part, line, measure)));
                    }
                    return by.isEmpty() ? Stream.empty() : Stream.of(new Mentioned(by, summed));
                }));
    }

    /** Each head with a mention on the ways to the leaves; none where no head has one. */
    private static Stream<Optional<Head>> mentioned(List<List<Head>> paths) {
        List<Optional<Head>> heads = paths.stream()
                .flatMap(List::stream)
                .filter(head -> head.mention() != null && head.mention().manner() != Mention.Manner.PART)
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

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private List<Identity> instances(DeclaredIdentity identity) {
        List<Key> keys = identity.keys();
        boolean overLines = keys.stream().allMatch(Key.Line.class::isInstance);
        if (!overLines && !keys.stream().allMatch(Key.Measure.class::isInstance)) {
            throw new IllegalArgumentException("identity " + identity.id() + ": lines or measures, not both");
        }
        List<Identity> instances = cells.keySet().stream()
                .map(overLines ? CellKey::measure : CellKey::line)
                .distinct()
                .map(across -> {
                    Function<Key, CellKey> cell = key ->
                            overLines ? new CellKey(part, key.name(), across) : new CellKey(part, across, key.name());
                    return new Identity(
                            identity.id(),
                            identity.left().map(cell),
                            identity.right().map(cell));
                })
                .filter(instance -> instance.terms().allMatch(term -> cells.containsKey(term.operand())))
                .toList();
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("identity " + identity.id() + ": no row or column has all of " + keys);
        }
        return instances;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableForm that
                && part == that.part
                && blocks.equals(that.blocks)
                && declared.equals(that.declared);
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
