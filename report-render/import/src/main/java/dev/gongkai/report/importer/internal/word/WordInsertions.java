package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.importer.internal.mark.Mark;
import dev.gongkai.report.importer.internal.word.WordText.Lines;
import dev.gongkai.report.importer.internal.word.WordText.Strip;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the marks of comments into the text. A run is divided where a mark stands within it; a blank in the tags that end it
 * says that it was one, so that {@link WordErasure} can join it again.
 */
final class WordInsertions {

    /** What is put at a place. */
    private static final class Insertion {
        final StringBuilder ends = new StringBuilder();
        final StringBuilder points = new StringBuilder();
        final StringBuilder starts = new StringBuilder();

        @Nullable
        String again;

        boolean opens;
    }

    private final WordText text;
    private final WordNames names;
    private final Map<Integer, Insertion> insertions = new TreeMap<>();

    WordInsertions(WordText text, WordNames names) {
        this.text = text;
        this.names = names;
    }

    /** Marks paragraphs: their text, or where it would stand. */
    void paragraphs(List<Lines> lines, int id) {
        List<Lines> shown = lines.stream().filter(one -> one.shown).toList();
        List<Lines> marked = shown.isEmpty() ? lines.subList(0, 1) : shown;
        Lines first = marked.get(0);
        Lines last = marked.get(marked.size() - 1);
        if (shown.isEmpty()) {
            point(first.from, first.empty, id);
        } else {
            at(first.from).starts.append(start(id));
            at(last.to).ends.append(end(id));
        }
    }

    private void point(int place, boolean empty, int id) {
        // The slash of an empty element stands before the angle.
        Insertion here = at(empty ? place - 2 : place);
        here.opens = empty;
        here.points.append(start(id)).append(end(id));
    }

    /** Marks words. */
    void words(Mark mark, int id) {
        int first = mark.from();
        int last = Math.min(mark.to(), text.text().length()) - 1;
        while (first < last && text.strip(first) == null) {
            first++;
        }
        while (last > first && text.strip(last) == null) {
            last--;
        }
        Strip begin = first <= last ? text.strip(first) : null;
        Strip end = first <= last ? text.strip(last) : null;
        if (begin == null || end == null) {
            Lines lines = text.firstParagraph();
            if (lines != null) {
                paragraphs(List.of(lines), id);
            }
            return;
        }
        int from = divided(begin, first, -1);
        Insertion opening = at(from < 0 ? begin.from : text.start(from));
        opening.again = from < 0 ? opening.again : begin.again;
        opening.starts.append(start(id));
        int to = divided(end, last + 1, 1);
        Insertion closing = at(to < 0 ? end.to : text.start(to));
        closing.again = to < 0 ? closing.again : end.again;
        closing.ends.append(end(id));
    }

    /**
     * The character before which a strip is divided, or -1 where it is not: not where nothing would be left of it, nor
     * beside white space, which may count or not by where it stands, nor within a character of two units.
     */
    private int divided(Strip strip, int at, int step) {
        int end = strip.firstCharacter + strip.characters;
        for (int i = at; strip.divisible && i > strip.firstCharacter && i < end; i += step) {
            char before = text.text().charAt(i - 1);
            char behind = text.text().charAt(i);
            if (!Character.isWhitespace(before)
                    && !Character.isWhitespace(behind)
                    && !Character.isLowSurrogate(behind)) {
                return i;
            }
        }
        return -1;
    }

    private Insertion at(int place) {
        return insertions.computeIfAbsent(place, any -> new Insertion());
    }

    private String start(int id) {
        return "<%scommentRangeStart %sid=\"%s\"/>".formatted(names.prefix(), names.prefix(), id);
    }

    private String end(int id) {
        return "<%1$scommentRangeEnd %1$sid=\"%2$s\"/><%1$sr><%1$scommentReference %1$sid=\"%2$s\"/></%1$sr>"
                .formatted(names.prefix(), id);
    }

    /** The text with all that was put into it. */
    String applied(String xml) {
        StringBuilder out = new StringBuilder(xml.length() + 256 * insertions.size());
        int done = 0;
        for (Map.Entry<Integer, Insertion> entry : insertions.entrySet()) {
            int place = entry.getKey();
            Insertion insertion = entry.getValue();
            out.append(xml, done, place);
            done = place;
            if (insertion.opens) {
                out.append(" >");
                done = place + 2;
            }
            if (insertion.again != null) {
                out.append("</").append(names.prefix()).append("t ></");
                out.append(names.prefix()).append("r >");
            }
            out.append(insertion.ends).append(insertion.points).append(insertion.starts);
            if (insertion.again != null) {
                out.append(insertion.again);
            }
            if (insertion.opens) {
                out.append("</").append(names.prefix()).append("p >");
            }
        }
        return out.append(xml, done, xml.length()).toString();
    }
}
