package dev.gongkai.report.generator.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * A misstatement that is asked for (笔误), and where it was made.
 *
 * <p>Not safe for use by several threads.
 */
public final class Slip {

    private final Statement statement;
    private final long delta;
    private @Nullable String was;
    private @Nullable String is;
    private @Nullable String pointer;

    /**
     * Asks for a misstatement.
     *
     * @param statement what is misstated
     * @param delta by how much its number is; not zero
     */
    public Slip(Statement statement, long delta) {
        this.statement = statement;
        this.delta = delta;
    }

    boolean isOf(Statement other) {
        return statement == other;
    }

    long delta() {
        return delta;
    }

    void made(String right, String wrong) {
        was = right;
        is = wrong;
    }

    void writtenAt(String place) {
        pointer = place;
    }

    /**
     * What should stand there.
     *
     * @return the words, or null if the text does not state it
     */
    public @Nullable String was() {
        return was;
    }

    /**
     * What stands there.
     *
     * @return the words, or null if the text does not state it
     */
    public @Nullable String is() {
        return is;
    }

    /**
     * Where it stands.
     *
     * @return the JSON pointer of the text, or null if the text does not state it
     */
    public @Nullable String pointer() {
        return pointer;
    }
}
