package dev.gongkai.report.render.html;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.SequenceAlignment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a page shows other words than it did when it was made. */
final class PageEdits {

    /** More of a changed passage says nothing more. */
    private static final int LONGEST = 200;

    private PageEdits() {}

    static List<HtmlReading.PageEdit> between(ShownPage made, ShownPage now) {
        List<ShownPage.Piece> old = made.pieces();
        List<ShownPage.Piece> shown = now.pieces();
        int[] matches = SequenceAlignment.of(texts(old), texts(shown));
        List<HtmlReading.PageEdit> edits = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int i = 0; i <= old.size(); i++) {
            if (i < old.size() && matches[i] < 0) {
                continue;
            }
            int match = i < old.size() ? matches[i] : shown.size();
            if (i > from || match > at) {
                edits.addAll(edits(old.subList(from, i), shown.subList(at, match), place(old, from)));
            }
            from = i + 1;
            at = match + 1;
        }
        return edits;
    }

    /** Where as many pieces stand as did, each is told by itself. */
    private static List<HtmlReading.PageEdit> edits(
            List<ShownPage.Piece> old, List<ShownPage.Piece> shown, String place) {
        List<HtmlReading.PageEdit> edits = new ArrayList<>();
        if (old.size() == shown.size()) {
            for (int i = 0; i < old.size(); i++) {
                edits.add(
                        edit(old.get(i).place(), old.get(i).text(), shown.get(i).text()));
            }
        } else {
            edits.add(edit(place, String.join(" ", texts(old)), String.join(" ", texts(shown))));
        }
        return edits;
    }

    private static HtmlReading.PageEdit edit(String place, String before, String after) {
        return new HtmlReading.PageEdit(new Message(place, place), shortened(before), shortened(after));
    }

    /** Of what is new, the place is that of what stands before it. */
    private static String place(List<ShownPage.Piece> old, int index) {
        return old.isEmpty() ? "" : old.get(Math.min(index, old.size() - 1)).place();
    }

    private static List<String> texts(List<ShownPage.Piece> pieces) {
        return pieces.stream().map(ShownPage.Piece::text).collect(Collectors.toList());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
