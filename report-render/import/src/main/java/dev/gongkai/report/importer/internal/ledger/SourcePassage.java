package dev.gongkai.report.importer.internal.ledger;

import dev.gongkai.report.importer.reading.Origin;

/**
 * A part of a text of the source.
 *
 * @param piece the text
 * @param from where it begins
 * @param to where it ends
 */
public record SourcePassage(SourcePiece piece, int from, int to) {

    /** The characters. */
    public String text() {
        return piece.text().substring(from, to);
    }

    /** Where it stands. */
    public Origin origin() {
        return piece.origin(from);
    }

    /** A part of it. */
    public SourcePassage part(int start, int end) {
        return new SourcePassage(piece, from + start, from + end);
    }

    /** Whether nothing is seen of it. */
    public boolean isBlank() {
        return Unseen.is(text());
    }

    /** Whether something of it is seen that nobody claimed. */
    public boolean isOpen() {
        for (int i = from; i < to; i++) {
            if (piece.use(i) == null && !Unseen.is(piece.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Says what became of it; characters that were claimed before stay what they are. */
    public void claim(Use use) {
        piece.claim(from, to, use);
    }
}
