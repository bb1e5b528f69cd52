package dev.gongkai.report.importer.internal.ledger;

import dev.gongkai.report.importer.reading.Origin;
import dev.gongkai.report.importer.reading.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All texts of a source, in its order. */
public final class Ledger {

    private final List<SourcePiece> pieces = new ArrayList<>();

    /** Opens the account of a text. */
    public SourcePiece open(String text, Origin origin) {
        SourcePiece piece = new SourcePiece(text, origin);
        pieces.add(piece);
        return piece;
    }

    /** The texts. */
    public List<SourcePiece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    /** What nobody claimed. */
    public List<SourceText> unread() {
        return pieces.stream().flatMap(piece -> piece.parts(null).stream()).toList();
    }

    /** What is no part of the report. */
    public List<SourceText> aside() {
        return pieces.stream().flatMap(piece -> piece.parts(Use.ASIDE).stream()).toList();
    }
}
