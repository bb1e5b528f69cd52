package dev.gongkai.report.validate.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the words of the clause that is being read, and those of the clauses around it. */
final class Clauses {
    /** Longer subjects tell no more and would cost quadratic time. */
    private static final int MAX_SUBJECT = 100;

    private static final int MAX_DEPTH = 16;

    private final Deque<Clause> outer = new ArrayDeque<>();
    private Clause clause = new Clause();
    /** Brackets opened beyond the depth that is kept. */
    private int deeper;

    private char separator = '\n';

    private static final class Clause {
        private char[] words = new char[MAX_SUBJECT / 2];
        private int length;
        /** The subject of the last quantity of the clause. */
        private String item = "";

        private boolean counted;
        private String previous = "";
        private boolean previousCounted;

        /** Makes room for more words; of those that are there the last ones stay. */
        private void makeRoom(int more) {
            if (length + more <= words.length) {
                return;
            }
            int kept = Math.min(length, 2 * MAX_SUBJECT);
            char[] larger = new char[2 * kept + more];
            System.arraycopy(words, length - kept, larger, 0, kept);
            words = larger;
            length = kept;
        }
    }

    void append(char c) {
        clause.makeRoom(1);
        clause.words[clause.length++] = c;
    }

    /** Appends ideographs of a text. */
    void append(CompactText text, int start, int end) {
        int from = Math.max(start, end - 2 * MAX_SUBJECT);
        clause.makeRoom(end - from);
        text.copy(from, end, clause.words, clause.length);
        clause.length += end - from;
    }

    /** Ends an item of a list, where the clause has already said how many of something. */
    void enumerate(char mark) {
        if (clause.counted) {
            clause.length = 0;
        } else {
            append(mark);
        }
    }

    void separate(char mark) {
        // What stands behind a number says what that one was, not what the next will be.
        clause.previous = clause.counted ? clause.item : subject(0);
        clause.previousCounted = clause.counted;
        clause.length = 0;
        clause.item = "";
        clause.counted = false;
        separator = mark;
    }

    void open() {
        separator = '(';
        if (outer.size() == MAX_DEPTH) {
            deeper++;
            return;
        }
        Clause inner = new Clause();
        inner.previous = clause.counted ? clause.item : subject(0);
        inner.previousCounted = clause.counted;
        outer.push(clause);
        clause = inner;
    }

    void close() {
        separator = ')';
        if (deeper > 0) {
            deeper--;
        } else if (!outer.isEmpty()) {
            clause = outer.pop();
        }
    }

    void endSentence(char mark) {
        outer.clear();
        deeper = 0;
        clause = new Clause();
        separator = mark;
    }

    boolean inBrackets() {
        return !outer.isEmpty();
    }

    /** Whether nothing of the clause has been read yet. */
    boolean isFresh() {
        return clause.length == 0 && !clause.counted;
    }

    /** The mark before the clause. */
    char separator() {
        return separator;
    }

    String previous() {
        return clause.previous;
    }

    /**
     * The words a number is about that would stand here.
     *
     * @param trailing how many characters before the number belong to it, such as 约
     */
    String subject(int trailing) {
        String own = own(trailing);
        if (own.isEmpty()) {
            return clause.item.isEmpty() ? clause.previous : clause.item;
        }
        boolean sameMatter = !clause.counted && !clause.previousCounted;
        return sameMatter && isFiller(own) ? tail(clause.previous + own) : own;
    }

    int ownLength() {
        return clause.length;
    }

    /** The words of the clause behind its last quantity. */
    String own(int trailing) {
        int end = Math.max(clause.length - trailing, 0);
        int start = Math.max(end - MAX_SUBJECT, 0);
        if (start > 0 && Character.isLowSurrogate(clause.words[start])) {
            start++;
        }
        String own = new String(clause.words, start, end - start);
        if (own.isEmpty() || !Character.isWhitespace(own.charAt(0)) && !Vocabulary.JOINERS.mayBegin(own.charAt(0))) {
            return tail(own.strip());
        }
        CompactText text = new CompactText(own);
        int joined = Vocabulary.JOINERS.endOfRun(text, 0);
        return tail(
                joined == 0
                        ? own.strip()
                        : own.substring(text.originOfEnd(joined)).strip());
    }

    /** It has been said that there was none of something; the words of the clause go on. */
    void stated(String subject) {
        clause.item = subject;
        clause.counted = true;
    }

    /** A quantity has been read; what follows is about something else. */
    void counted(String subject) {
        clause.item = subject;
        clause.counted = true;
        clause.length = 0;
    }

    private static boolean isFiller(String words) {
        if (!Character.isWhitespace(words.charAt(0)) && !Vocabulary.FILLERS.mayBegin(words.charAt(0))) {
            return false;
        }
        CompactText text = new CompactText(words);
        return Vocabulary.FILLERS.endOfRun(text, 0) >= text.size();
    }

    private static String tail(String words) {
        int start = Math.max(words.length() - MAX_SUBJECT, 0);
        boolean splitsPair = start > 0 && Character.isLowSurrogate(words.charAt(start));
        return words.substring(splitsPair ? start + 1 : start);
    }
}
