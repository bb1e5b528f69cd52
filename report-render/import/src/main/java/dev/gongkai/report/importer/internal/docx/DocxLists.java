package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.office.CountingFormat;
import dev.gongkai.report.importer.internal.office.ListCounter;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of a document and how far each has counted. */
final class DocxLists {

    private static final int LEVELS = 9;

    /** A list as paragraphs name it: one that is declared, with levels of its own. */
    private record Instance(
            String declared, Map<Integer, Integer> starts, Map<Integer, ListCounter.CountedLevel> levels) {}

    private final Map<String, ListCounter.CountedLevel[]> declared = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();

    /** Instances of one declaration count on together, unless one begins anew. */
    private final Map<String, ListCounter> counters = new HashMap<>();

    DocxLists(byte @Nullable [] part) throws MalformedSourceException {
        if (part == null) {
            return;
        }
        XmlCursor xml = new XmlCursor("word/numbering.xml", part);
        xml.children(element -> {
            switch (element) {
                case "w:abstractNum" -> declare(xml);
                case "w:num" -> instance(xml);
                default -> {}
            }
        });
    }

    private void declare(XmlCursor xml) throws MalformedSourceException {
        ListCounter.CountedLevel[] levels = new ListCounter.CountedLevel[LEVELS];
        declared.put(xml.attribute("w:abstractNumId", ""), levels);
        xml.children(element -> {
            if (element.equals("w:lvl")) {
                int at = xml.number("w:ilvl", 0);
                ListCounter.CountedLevel level = level(xml);
                if (at >= 0 && at < LEVELS) {
                    levels[at] = level;
                }
            }
        });
    }

    private static ListCounter.CountedLevel level(XmlCursor xml) throws MalformedSourceException {
        int[] numbers = {1, -1, 0};
        String[] texts = {"decimal", "", "tab"};
        xml.children(element -> {
            switch (element) {
                case "w:start" -> numbers[0] = xml.number("w:val", 1);
                case "w:lvlRestart" -> numbers[1] = xml.number("w:val", -1);
                case "w:isLgl" -> numbers[2] = xml.on("w:val") ? 1 : 0;
                case "w:numFmt" -> texts[0] = xml.attribute("w:val", "decimal");
                case "w:lvlText" -> texts[1] = xml.attribute("w:val", "");
                case "w:suff" -> texts[2] = xml.attribute("w:val", "tab");
                default -> {}
            }
        });
        return new ListCounter.CountedLevel(
                numbers[0],
                CountingFormat.of(texts[0]),
                texts[1],
                !texts[2].equals("nothing"),
                numbers[1],
                numbers[2] == 1);
    }

    private void instance(XmlCursor xml) throws MalformedSourceException {
        String id = xml.attribute("w:numId", "");
        String[] of = {""};
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, ListCounter.CountedLevel> levels = new HashMap<>();
        xml.children(element -> {
            switch (element) {
                case "w:abstractNumId" -> of[0] = xml.attribute("w:val", "");
                case "w:lvlOverride" -> {
                    int at = xml.number("w:ilvl", 0);
                    xml.children(inner -> {
                        switch (inner) {
                            case "w:startOverride" -> starts.put(at, xml.number("w:val", 1));
                            case "w:lvl" -> levels.put(at, level(xml));
                            default -> {}
                        }
                    });
                }
                default -> {}
            }
        });
        instances.put(id, new Instance(of[0], starts, levels));
    }

    /** Counts on, and gives the number that stands before a paragraph; empty where there is none. */
    String next(@Nullable String list, int level) {
        Instance instance = list == null ? null : instances.get(list);
        ListCounter.CountedLevel[] levels = instance == null ? null : declared.get(instance.declared());
        if (instance == null || levels == null || level >= LEVELS) {
            return "";
        }
        boolean own = !instance.starts().isEmpty() || !instance.levels().isEmpty();
        String key = own ? "of " + list : instance.declared();
        ListCounter counter = counters.get(key);
        if (counter == null) {
            ListCounter.CountedLevel[] used = levels.clone();
            instance.levels().forEach((at, changed) -> {
                if (at >= 0 && at < LEVELS) {
                    used[at] = changed;
                }
            });
            instance.starts().forEach((at, start) -> {
                if (at >= 0 && at < LEVELS && used[at] != null) {
                    used[at] = used[at].from(start);
                }
            });
            counter = new ListCounter(used);
            counters.put(key, counter);
        }
        return counter.next(level);
    }
}
