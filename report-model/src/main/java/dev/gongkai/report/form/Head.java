package dev.gongkai.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A head of a table of the form (表头), of rows or of columns: its label, and the heads below it.
 *
 * <p>Heads make a tree on either side of the table. The keys along the way to a row and to a column name the cell
 * where both meet; the depth of the trees makes the spans.
 *
 * <pre>{@code
 * Head.group("（四）无法提供",
 *         Head.of("1.本机关不掌握相关政府信息", RequestRow.UNAVAILABLE_NOT_HELD),
 *         Head.of("2.没有现成信息需要另行制作", RequestRow.UNAVAILABLE_NEEDS_CREATION))
 * }</pre>
 *
 * @param label the form's own words
 * @param key the key that the head adds to the address of its cells, if it adds one
 * @param quantity what the numbers below a measure's head are
 * @param totalOf the id of the identity by which this head is the total of the heads before it, if it is one
 * @param children the heads below; a leaf has none
 * @param variants what published reports write in place of the label, for those who read them
 * @param mention how texts speak of it, if its numbers can be told in them
 */
public record Head(
        String label,
        @Nullable Key key,
        Quantity quantity,
        @Nullable String totalOf,
        List<Head> children,
        List<String> variants,
        @Nullable Mention mention) {

    /** Checks that a leaf has a key and that only a leaf is a total. */
    public Head {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(quantity, "quantity");
        children = List.copyOf(children);
        variants = List.copyOf(variants);
        if (children.isEmpty() && key == null) {
            throw new IllegalArgumentException("key: the head " + label + " has neither key nor heads below");
        }
        if (totalOf != null && !children.isEmpty()) {
            throw new IllegalArgumentException("totalOf: the head " + label + " has heads below");
        }
    }

    private Head(String label, @Nullable Key key, Quantity quantity, @Nullable String totalOf, List<Head> children) {
        this(label, key, quantity, totalOf, children, List.of(), null);
    }

    /**
     * A line, or a column of counts.
     *
     * @param label the form's own words
     * @param key its key
     * @return the head
     */
    public static Head of(String label, Key key) {
        return new Head(label, key, Quantity.COUNT, null, List.of());
    }

    /**
     * A column of numbers that are not plain counts.
     *
     * @param label the form's own words
     * @param key its key
     * @param quantity what the numbers are
     * @return the head
     */
    public static Head of(String label, Key.Measure key, Quantity quantity) {
        return new Head(label, key, quantity, null, List.of());
    }

    /**
     * The total of all lines or columns that stand before it under the same head.
     *
     * @param label the form's own words
     * @param key its key
     * @param identity the id of the identity, such as {@code requests.applicants}
     * @return the head
     */
    public static Head total(String label, Key key, String identity) {
        return new Head(label, key, Quantity.COUNT, identity, List.of());
    }

    /**
     * A head over others.
     *
     * @param label the form's own words
     * @param children the heads below
     * @return the head
     */
    public static Head group(String label, Head... children) {
        return new Head(label, null, Quantity.COUNT, null, List.of(children));
    }

    /**
     * A head of columns that stands for a line of cells, where the form prints several lines side by side.
     *
     * @param label the form's own words
     * @param key the line
     * @param children the heads below
     * @return the head
     */
    public static Head group(String label, Key.Line key, Head... children) {
        return new Head(label, key, Quantity.COUNT, null, List.of(children));
    }

    /**
     * The same head with what published reports write in its place.
     *
     * @param others other words for the label, which mean the same and nothing else
     * @return a new head
     */
    public Head alsoWritten(String... others) {
        return new Head(label, key, quantity, totalOf, children, List.of(others), mention);
    }

    /**
     * The same head with the words by which texts speak of it.
     *
     * @param words how they speak of it
     * @return a new head
     */
    public Head mentionedAs(Mention words) {
        return new Head(label, key, quantity, totalOf, children, variants, words);
    }

    /** Whether no heads stand below. */
    boolean isLeaf() {
        return children.isEmpty();
    }

    /** The number of lines or columns below, at least one. */
    int width() {
        return isLeaf() ? 1 : children.stream().mapToInt(Head::width).sum();
    }

    /** The number of levels from here down, at least one. */
    int depth() {
        return 1 + depth(children);
    }

    static int depth(List<Head> heads) {
        return heads.stream().mapToInt(Head::depth).max().orElse(0);
    }

    /** The ways from these heads to each leaf below them, in order. */
    static List<List<Head>> paths(List<Head> heads) {
        List<List<Head>> paths = new ArrayList<>();
        for (Head head : heads) {
            for (List<Head> below : head.isLeaf() ? List.of(List.<Head>of()) : paths(head.children)) {
                paths.add(Stream.concat(Stream.of(head), below.stream()).toList());
            }
        }
        return paths;
    }

    /** The same heads with another right after the one that has a key, wherever below it stands. */
    static List<Head> insertAfter(List<Head> heads, Key key, Head added) {
        List<Head> result = new ArrayList<>();
        for (Head head : heads) {
            result.add(new Head(
                    head.label,
                    head.key,
                    head.quantity,
                    head.totalOf,
                    insertAfter(head.children, key, added),
                    head.variants,
                    head.mention));
            if (key.equals(head.key)) {
                result.add(added);
            }
        }
        return result;
    }
}
