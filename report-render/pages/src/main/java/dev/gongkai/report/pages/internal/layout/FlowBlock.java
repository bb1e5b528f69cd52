package dev.gongkai.report.pages.internal.layout;

/** A block that flows down the type area, and over to the next page where it may be broken. */
interface FlowBlock {

    /**
     * The room it needs on a page to begin there.
     *
     * @param tail the room for what must follow its end on the same page
     */
    double minimum(double tail);

    /** The room that all of it takes, on one page. */
    double height();

    /** The space between this and what follows on the page. */
    double behind();

    /** The room for what must follow on the same page with the space before it, or none if nothing must. */
    default double after(double tail) {
        return tail == 0 ? 0 : behind() + tail;
    }

    /** From line to line, or 0 where it is no text. */
    default double pitch() {
        return 0;
    }

    /** Whether its end must stand on a page with the beginning of what follows. */
    boolean keepsWithNext();

    /** Places it where the type area is filled to. */
    void place(TypeArea column, double tail);
}
