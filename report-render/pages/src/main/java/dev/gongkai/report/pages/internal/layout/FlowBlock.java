package dev.gongkai.report.pages.internal.layout;

/** Something that flows down the column, and over pages where it may be broken. */
interface FlowBlock {

    /**
     * The room without which it does not begin on a page.
     *
     * @param tail the room that its end needs for what must follow on the same page
     */
    double minimum(double tail);

    /** The room that all of it takes, on one page. */
    double height();

    /** The space between it and what follows on the page. */
    double behind();

    /** The room behind it for what must follow on the page; where nothing must, the space between does not matter. */
    default double after(double tail) {
        return tail == 0 ? 0 : behind() + tail;
    }

    /** From line to line, or 0 where it is no text. */
    default double pitch() {
        return 0;
    }

    /** Whether its end must stand on a page with the beginning of what follows. */
    boolean keepsWithNext();

    /** Puts it where the column is. */
    void place(TypeArea column, double tail);
}
