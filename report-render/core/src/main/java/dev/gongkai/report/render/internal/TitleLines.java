package dev.gongkai.report.render.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a title that is too long for a line where its sense allows, into lines of about the same length. */
public final class TitleLines {

    /**
     * Where the name of a place or of a body ends within a longer name, as in 示例市|某某区|人民政府|办公室. Only
     * before other words: next to a line break, nobody could tell whether there is a blank.
     */
    private static final Pattern END =
            Pattern.compile("(?:省|市(?![场政容民区])|区(?![域划管])|州(?!市)|盟|县|旗|委员会|人民政府)(?=\\p{IsHan}{2})");

    private TitleLines() {}

    /**
     * Breaks what should stand on one line, where it is too long for one.
     *
     * @param phrases what is best kept together
     * @param room the length of a line in half ems
     * @return at least one line
     */
    public static List<String> of(List<String> phrases, int room) {
        String whole = String.join("", phrases);
        if (HalfEms.of(whole) <= room) {
            return List.of(whole);
        }
        List<String> lines = new ArrayList<>();
        phrases.forEach(phrase -> split(phrase, room, lines));
        return lines;
    }

    private static void split(String phrase, int room, List<String> lines) {
        int width = HalfEms.of(phrase);
        int cut = 0;
        if (width > room) {
            int ideal = width / ((width + room - 1) / room);
            int best = Integer.MAX_VALUE;
            for (Matcher end = END.matcher(phrase); end.find(); ) {
                int left = HalfEms.of(phrase.substring(0, end.end()));
                if (left <= room && Math.abs(left - ideal) < best) {
                    best = Math.abs(left - ideal);
                    cut = end.end();
                }
            }
        }
        if (cut == 0) {
            lines.add(phrase);
        } else {
            lines.add(phrase.substring(0, cut));
            split(phrase.substring(cut), room, lines);
        }
    }
}
