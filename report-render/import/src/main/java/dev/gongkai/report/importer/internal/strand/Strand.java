package dev.gongkai.report.importer.internal.strand;

import dev.gongkai.report.importer.internal.label.Folded;
import dev.gongkai.report.importer.internal.ledger.SourcePassage;
import dev.gongkai.report.importer.internal.ledger.SourcePiece;
import dev.gongkai.report.importer.internal.ledger.Unseen;
import dev.gongkai.report.importer.internal.ledger.Use;
import dev.gongkai.report.importer.reading.Origin;
import java.util.ArrayList;
import java.util.List;

/** Lines of text as one row of visible characters, each of which knows what stands before it. */
final class Strand {

    private final StringBuilder text = new StringBuilder();
    private final List<SourcePiece> pieces = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private SourcePiece lastPiece = new SourcePiece("", new Origin(null, 0, 0, 0, 0, 0, 0, 0));

    /** How many line breaks, tabs and blanks stand before a character. */
    private static final int AT = 0;

    private static final int BREAKS = 1;
    private static final int TABS = 2;
    private static final int BLANKS = 3;

    private int breaks;
    private int tabs;
    private int blanks;

    Strand(List<SourcePassage> passages) {
        for (SourcePassage passage : passages) {
            SourcePiece piece = passage.piece();
            if (piece != lastPiece) {
                int from = lastPiece.origin().line();
                int to = piece.origin().line();
                breaks += from > 0 && to > from ? to - from : 1;
                lastPiece = piece;
            }
            for (int i = passage.from(); i < passage.to(); i++) {
                add(piece, i);
            }
        }
    }

    private void add(SourcePiece piece, int i) {
        char c = piece.text().charAt(i);
        if (c == '\n') {
            breaks++;
        } else if (c == '\t') {
            tabs++;
        } else if (Unseen.is(c)) {
            blanks++;
        } else {
            text.append(Folded.fold(c));
            pieces.add(piece);
            places.add(new int[] {i, breaks, tabs, blanks});
            breaks = 0;
            tabs = 0;
            blanks = 0;
        }
    }

    /** The visible characters, folded. */
    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** Whether a cell may end before a character: at a line break or a tab. */
    boolean separated(int index) {
        return index >= length() || breaks(index) > 0 || tabs(index) > 0;
    }

    /** Whether anything stands between a character and the one before. */
    boolean spaced(int index) {
        return separated(index) || places.get(index)[BLANKS] > 0;
    }

    int breaks(int index) {
        return index < length() ? places.get(index)[BREAKS] : breaks;
    }

    int tabs(int index) {
        return index < length() ? places.get(index)[TABS] : tabs;
    }

    Origin origin(int index) {
        int at = Math.min(index, length() - 1);
        return pieces.get(at).origin(places.get(at)[AT]);
    }

    /** The texts between two characters, one for each text of the source. */
    List<SourcePassage> passages(int from, int to) {
        List<SourcePassage> result = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || pieces.get(i) != pieces.get(start)) {
                result.add(new SourcePassage(pieces.get(start), places.get(start)[AT], places.get(i - 1)[AT] + 1));
                start = i;
            }
        }
        return result;
    }

    /** An empty text where a character stands. */
    SourcePassage emptyAt(int index) {
        int at = Math.min(index, length() - 1);
        int place = places.get(at)[AT];
        return new SourcePassage(pieces.get(at), place, place);
    }

    void claim(int from, int to, Use use) {
        if (from < to) {
            passages(from, to).forEach(passage -> passage.claim(use));
        }
    }

    /** As it stands in the source, in one line. */
    String raw(int from, int to) {
        StringBuilder raw = new StringBuilder();
        for (SourcePassage passage : passages(from, to)) {
            raw.append(raw.isEmpty() ? "" : " ").append(passage.text().replaceAll("[\\s\\u00a0\\u3000]+", " "));
        }
        return raw.toString();
    }
}
