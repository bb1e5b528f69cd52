package dev.gongkai.report.importer.internal.mark;

import dev.gongkai.report.importer.internal.ledger.Unseen;
import dev.gongkai.report.importer.internal.mark.ShownTexts.ShownText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the texts of a report stand in the text of a file. Looked for from the end: what stands before a report, such as a
 * table of contents, has its words too.
 */
final class FoundTexts {

    /** What a list may have counted, so that it is no text of the file. */
    private static final Pattern NUMBER =
            Pattern.compile("^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,4}[）)]?[、.．]?|第[一二三四五六七八九十]{1,3}[部分章节条])");

    private static final int BEGINNING = 16;

    /** A text without what is not seen, and where its characters stood. */
    private record Seen(String text, int[] places) {
        static Seen of(String text) {
            StringBuilder seen = new StringBuilder(text.length());
            int[] places = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (!Unseen.is(text.charAt(i))) {
                    places[seen.length()] = i;
                    seen.append(text.charAt(i));
                }
            }
            return new Seen(seen.toString(), places);
        }

        /** How many of its characters stand before a place. */
        int before(int place) {
            int count = 0;
            while (count < text.length() && places[count] < place) {
                count++;
            }
            return count;
        }
    }

    /** Where a text was found, by characters that are seen: from which of its own on, where in the file, how many. */
    private record Find(Seen wanted, int own, int at, int length) {}

    /** A part of the file's text. */
    record Stretch(int from, int to) {}

    private final Seen file;
    private final List<ShownText> texts;
    private final @Nullable Find[] finds;

    FoundTexts(List<ShownText> texts, String text) {
        this.file = Seen.of(text);
        this.texts = texts;
        this.finds = new Find[texts.size()];
        int end = file.text().length();
        for (int i = texts.size() - 1; i >= 0; i--) {
            Seen wanted = Seen.of(texts.get(i).text());
            Find find = find(wanted, end);
            if (find == null) {
                find = find(wanted, file.text().length());
            } else {
                end = find.at();
            }
            finds[i] = find;
        }
    }

    private @Nullable Find find(Seen wanted, int end) {
        String text = wanted.text();
        Find whole = find(wanted, 0, text.length(), end);
        if (whole != null) {
            return whole;
        }
        Matcher number = NUMBER.matcher(text);
        int counted = number.find() ? number.end() : 0;
        Find rest = counted > 0 && counted < text.length() ? find(wanted, counted, text.length(), end) : null;
        return rest != null || text.length() < counted + BEGINNING
                ? rest
                : find(wanted, counted, counted + BEGINNING, end);
    }

    private @Nullable Find find(Seen wanted, int own, int to, int end) {
        int at = to == own ? -1 : file.text().lastIndexOf(wanted.text().substring(own, to), end - (to - own));
        return at < 0 ? null : new Find(wanted, own, at, to - own);
    }

    /** Where a text stands, or the nearest that was found above it; the first characters where there is none. */
    Stretch nearest(int index) {
        for (int i = Math.min(index, finds.length - 1); i >= 0; i--) {
            Find find = finds[i];
            if (find != null) {
                return stretch(find.at(), find.at() + find.length());
            }
        }
        int first = file.text().isEmpty() ? 0 : file.places()[0];
        return new Stretch(first, first);
    }

    /** Where some words of a text stand, or all of it where they are not found. */
    Stretch words(int index, int start, int end) {
        Find find = finds[index];
        if (find == null) {
            return nearest(index);
        }
        int from = find.wanted().before(start) - find.own();
        int to = find.wanted().before(end) - find.own();
        if (from >= 0 && from < to && to <= find.length()) {
            return stretch(find.at() + from, find.at() + to);
        }
        String own = texts.get(index).text();
        if (start < Math.min(end, own.length())) {
            Seen words = Seen.of(own.substring(start, Math.min(end, own.length())));
            int limit = Math.min(
                    file.text().length(), find.at() + find.wanted().text().length() + BEGINNING);
            int at = words.text().isEmpty() ? -1 : file.text().indexOf(words.text(), find.at());
            if (at >= 0 && at + words.text().length() <= limit) {
                return stretch(at, at + words.text().length());
            }
        }
        return stretch(find.at(), find.at() + find.length());
    }

    private Stretch stretch(int from, int to) {
        return new Stretch(file.places()[from], file.places()[to - 1] + 1);
    }
}
