package dev.gongkai.report.importer.internal.doc;

import dev.gongkai.report.importer.internal.office.CountingFormat;
import dev.gongkai.report.importer.internal.office.ListCounter;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The lists of a document and how far each has counted. */
final class DocLists {

    private static final int LEVELS = 9;

    /** What stands behind a number: nothing. */
    private static final int NOTHING = 2;

    private final Map<Long, ListCounter> counters = new HashMap<>();

    /** The number that stands before a paragraph; empty where there is none. */
    String next(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getIlvl() >= LEVELS) {
            return "";
        }
        HWPFList list;
        try {
            list = paragraph.getList();
        } catch (RuntimeException e) {
            // It names a list that the document does not have: as in Word, no number.
            return "";
        }
        // Paragraphs count on over the instances of a list, unless one begins anew.
        boolean anew = list.isStartAtOverridden((char) paragraph.getIlvl());
        long key = (long) list.getLsid() << 16 | (anew ? paragraph.getIlfo() & 0xFFFF : 0);
        ListCounter counter = counters.computeIfAbsent(key, unused -> new ListCounter(levels(list)));
        return counter.next(paragraph.getIlvl());
    }

    private static ListCounter.CountedLevel[] levels(HWPFList list) {
        ListCounter.CountedLevel[] levels = new ListCounter.CountedLevel[LEVELS];
        for (char level = 0; level < LEVELS; level++) {
            try {
                String text = list.getNumberText(level);
                if (text != null) {
                    levels[level] = new ListCounter.CountedLevel(
                            list.getStartAt(level),
                            CountingFormat.ofCode(list.getNumberFormat(level) & 0xFF),
                            pattern(text),
                            list.getTypeOfCharFollowingTheNumber(level) != NOTHING,
                            -1,
                            false);
                }
            } catch (RuntimeException e) {
                // Lists of one level say nothing of the others.
                levels[level] = null;
            }
        }
        return levels;
    }

    /** In the file the numbers of levels are control characters. */
    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < LEVELS) {
                pattern.append('%').append((char) ('1' + c));
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
