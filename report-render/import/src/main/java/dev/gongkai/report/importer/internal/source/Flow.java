package dev.gongkai.report.importer.internal.source;

import dev.gongkai.report.importer.internal.source.SourceBlock.BlockRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands one after another in a document, in a cell or in a text box, as the format has it. */
public final class Flow {

    private final List<FlowItem> items = new ArrayList<>();
    private int element;

    /**
     * Says which element of its file it stands in, where that matters.
     *
     * @param number the number of the element
     */
    public void element(int number) {
        this.element = number;
    }

    int element() {
        return element;
    }

    /**
     * Adds a paragraph, if it is not blank.
     *
     * @param text its text
     * @param heading its level as a heading, or 0
     * @param role its role
     */
    public void text(String text, int heading, BlockRole role) {
        text(text, heading, role, 0);
    }

    /**
     * Adds a paragraph, if it is not blank.
     *
     * @param text its text
     * @param heading its level as a heading, or 0
     * @param role its role
     * @param number the number of its element, or 0
     */
    public void text(String text, int heading, BlockRole role, int number) {
        String trimmed = Blanks.trim(text);
        if (!trimmed.isEmpty()) {
            items.add(new FlowText(trimmed, heading, role, number));
        }
    }

    /**
     * Adds a picture.
     *
     * @param name the name of its file, or empty
     * @param bytes the file, or null
     * @param alternative its alternative text, or empty
     * @param role its role
     */
    public void picture(String name, byte @Nullable [] bytes, String alternative, BlockRole role) {
        items.add(new FlowPicture(name, bytes, alternative, role));
    }

    /**
     * Adds a table.
     *
     * @param grid the table
     * @param role its role
     */
    public void grid(SpannedGrid grid, BlockRole role) {
        items.add(new FlowGrid(grid, role));
    }

    /**
     * Adds all of another flow.
     *
     * @param other what to add
     */
    public void all(Flow other) {
        items.addAll(other.items);
    }

    /**
     * Puts all of another flow before what is there.
     *
     * @param other what to put there
     */
    public void allBefore(Flow other) {
        items.addAll(0, other.items);
    }

    /**
     * Whether nothing was added.
     *
     * @return true if it is empty
     */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * How many paragraphs, pictures and tables it has.
     *
     * @return how many
     */
    public int size() {
        return items.size();
    }

    /** How many characters of text it has that are not blank. */
    int weight() {
        return items.stream().mapToInt(FlowItem::weight).sum();
    }

    /** Whether a table stands in it that is more than a list, or a list of such. */
    boolean holdsTable() {
        return items.stream()
                .anyMatch(item -> item instanceof FlowGrid nested
                        && (!nested.grid().isNarrow() || nested.grid().holdsTable()));
    }

    List<FlowItem> items() {
        return items;
    }

    void emit(CellText to) {
        items.forEach(item -> item.emit(to));
    }
}
