package dev.gongkai.report.validate.text;

import dev.gongkai.report.validate.text.NumberInText.Exactness;
import dev.gongkai.report.validate.text.NumberInText.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a text has been read, what its clause says so far, and what was found. */
final class Scan {
    final Clauses clauses = new Clauses();
    final Signals signals;
    private final CompactText text;
    private final Estimates estimates;
    private final BitSet names;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<NumberInText> found = new ArrayList<>();
    private int at;
    private int sentenceStart;

    Scan(CompactText text, BitSet names) {
        this.text = text;
        this.signals = new Signals(text);
        this.estimates = new Estimates(text);
        this.names = names;
    }

    /** The place that has been reached. */
    int at() {
        return at;
    }

    /** Moves on over what is no word of the clause. */
    void moveTo(int end) {
        at = end;
    }

    /** Moves on; what is passed are words of the clause. */
    void skipTo(int end) {
        for (; at < end; at++) {
            if (text.at(at) != ' ') {
                clauses.append(text.writtenAt(at));
            }
        }
    }

    /** Moves on over ideographs that are words of the clause. */
    void skipPlain(int end) {
        clauses.append(text, at, end);
        at = end;
    }

    /** Whether the place reached is within a proper name. */
    boolean inName() {
        return names.get(at);
    }

    /** What was found stands in the sentence that ends here. */
    void endSentence(int end) {
        int start = sentenceStart;
        while (start < end && text.at(start) == '\n') {
            start++;
        }
        int stop = end;
        while (stop > start && text.at(stop - 1) == '\n') {
            stop--;
        }
        if (!drafts.isEmpty()) {
            TextSpan sentence = new TextSpan(text.origin(start), text.originOfEnd(stop));
            for (Draft draft : drafts) {
                found.add(draft.in(text, sentence));
            }
        }
        drafts.clear();
        sentenceStart = end;
    }

    /** All that was found in the sentences that have ended. */
    List<NumberInText> found() {
        return List.copyOf(found);
    }

    /** The number before in the same sentence. */
    @Nullable
    Draft last() {
        return drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    }

    void add(int start, int end, BigDecimal value, String unit, Kind kind, Exactness exactness) {
        add(start, end, value, unit, kind, exactness, false);
    }

    void add(int start, int end, BigDecimal value, String unit, Kind kind, Exactness exactness, boolean openRange) {
        Kind named = names.get(start) ? named(kind) : kind;
        Draft last = last();
        boolean range = last != null && last.openRange() && last.isQuantity() && clauses.ownLength() <= 2;
        String subject =
                range ? last.subject() : Draft.isQuantity(named) ? clauses.subject(estimates.lengthBefore(start)) : "";
        drafts.add(new Draft(start, end, value, unit, named, exactness, subject, openRange));
    }

    /** Adds a number and moves behind it; a quantity begins another subject. */
    void addQuantity(
            int start, int end, BigDecimal value, String unit, Kind kind, Exactness exactness, boolean openRange) {
        add(start, end, value, unit, kind, exactness, openRange);
        Draft draft = drafts.get(drafts.size() - 1);
        if (draft.isQuantity()) {
            clauses.counted(draft.subject());
            signals.settle();
            at = end;
        } else {
            skipTo(end);
        }
    }

    /** Adds what there is none of: a zero for its subject. */
    void addZero(int end, String subject) {
        Kind kind = inName() ? Kind.NAME : Kind.COUNT;
        drafts.add(new Draft(at, end, BigDecimal.ZERO, "", kind, Exactness.EXACT, subject, false));
        clauses.stated(subject);
    }

    private static Kind named(Kind kind) {
        return switch (kind) {
            case COUNT, CHANGE, RATE, ORDINAL, DATE, NAME -> Kind.NAME;
            case REFERENCE, CONTACT -> kind;
        };
    }
}
