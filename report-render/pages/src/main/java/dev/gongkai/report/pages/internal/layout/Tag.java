package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Table.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the structure by which those who cannot see the pages read them: it holds other nodes, or content. */
public final class Tag {

    /** The kinds of nodes, named as ISO 32000-1, 14.8.4 does. */
    public enum Kind {
        DOCUMENT("Document"),
        H1("H1"),
        H2("H2"),
        H3("H3"),
        H4("H4"),
        H5("H5"),
        H6("H6"),
        P("P"),
        DIV("Div"),
        FIGURE("Figure"),
        CAPTION("Caption"),
        TABLE("Table"),
        THEAD("THead"),
        TBODY("TBody"),
        TR("TR"),
        TH("TH"),
        TD("TD");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        /** The heading of a rank; there are no deeper ones than six. */
        static Kind heading(int rank) {
            return values()[H1.ordinal() + Math.max(1, Math.min(6, rank)) - 1];
        }
    }

    /**
     * What a cell is in its table.
     *
     * @param id the name of a head, or null
     * @param scope what a head is the head of, or null
     * @param heads the names of a cell's heads
     */
    public record CellAttributes(
            @Nullable String id, @Nullable Scope scope, List<String> heads, int rowSpan, int colSpan) {
        public CellAttributes {
            heads = List.copyOf(heads);
        }
    }

    private final Kind kind;
    private List<Tag> children = List.of();
    private @Nullable CellAttributes cell;
    private @Nullable String description;
    private boolean chart;

    private Tag(Kind kind) {
        this.kind = kind;
    }

    public static Tag root() {
        return new Tag(Kind.DOCUMENT);
    }

    /** A new last child. */
    public Tag add(Kind child) {
        Tag tag = new Tag(child);
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(tag);
        return tag;
    }

    /** A new first child. */
    Tag addFirst(Kind child) {
        Tag tag = add(child);
        children.remove(children.size() - 1);
        children.add(0, tag);
        return tag;
    }

    public Kind kind() {
        return kind;
    }

    public List<Tag> children() {
        return children;
    }

    void cell(CellAttributes value) {
        cell = value;
    }

    public @Nullable CellAttributes cell() {
        return cell;
    }

    /** Describes what a figure shows or a table holds. */
    void describe(String text) {
        description = text;
    }

    /** Says that a figure is a chart of the report's own numbers. */
    void chart() {
        chart = true;
    }

    public boolean isChart() {
        return chart;
    }

    public @Nullable String description() {
        return description;
    }
}
