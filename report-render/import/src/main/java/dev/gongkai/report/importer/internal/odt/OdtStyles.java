package dev.gongkai.report.importer.internal.odt;

import dev.gongkai.report.importer.internal.office.CountingFormat;
import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.source.Raised;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an OpenDocument text says of its looks, as far as text depends on it. */
final class OdtStyles {

    /** The lists that a part declares: how the first levels count, and what stands around the number. */
    record ListLevel(CountingFormat format, String before, String after, int start) {}

    private final Map<String, ListLevel[]> lists = new HashMap<>();
    private final Map<String, Raised> raised = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();

    /** Reads what a part declares. */
    void declare(XmlCursor xml) throws MalformedSourceException {
        xml.children(element -> {
            switch (element) {
                case "text:list-style", "text:outline-style" -> list(xml);
                case "style:style" -> text(xml);
                default -> {}
            }
        });
    }

    private void text(XmlCursor xml) throws MalformedSourceException {
        String name = xml.attribute("style:name", "");
        xml.children(element -> {
            if (element.equals("style:text-properties")) {
                Raised place = Raised.of(xml.attribute("style:text-position", ""));
                String struck = xml.attribute("style:text-line-through-style", "none");
                boolean hidden = xml.attribute("text:display", "").equals("none");
                if (place != Raised.NO) {
                    raised.put(name, place);
                }
                if (hidden || !struck.equals("none")) {
                    unseen.add(name);
                }
            }
        });
    }

    /** Where text of a style stands on its line. */
    Raised raised(String style) {
        return raised.getOrDefault(style, Raised.NO);
    }

    /** Whether text of a style is hidden, or struck out, which is deleted by hand. */
    boolean isUnseen(String style) {
        return unseen.contains(style);
    }

    /** The levels of a list, or null. */
    ListLevel @Nullable [] levels(String list) {
        return lists.get(list);
    }

    private void list(XmlCursor xml) throws MalformedSourceException {
        ListLevel[] levels = new ListLevel[10];
        lists.put(xml.attribute("style:name", ""), levels);
        xml.children(level -> {
            int at = xml.number("text:level", 1) - 1;
            if (level.endsWith("list-level-style-number") && at >= 0 && at < levels.length) {
                levels[at] = new ListLevel(
                        format(xml.attribute("style:num-format", "")),
                        xml.attribute("style:num-prefix", ""),
                        xml.attribute("style:num-suffix", ""),
                        xml.number("text:start-value", 1));
            }
        });
    }

    private static CountingFormat format(String name) {
        if (name.isEmpty()) {
            return CountingFormat.NONE;
        }
        return switch (name.charAt(0)) {
            case 'a' -> CountingFormat.LOWER_LETTER;
            case 'A' -> CountingFormat.UPPER_LETTER;
            case 'i' -> CountingFormat.LOWER_ROMAN;
            case 'I' -> CountingFormat.UPPER_ROMAN;
            case '一' -> CountingFormat.CHINESE;
            case '壹' -> CountingFormat.CHINESE_LEGAL;
            case '①' -> CountingFormat.CIRCLED;
            case '甲' -> CountingFormat.STEMS;
            case '子' -> CountingFormat.BRANCHES;
            case '１' -> CountingFormat.FULL_WIDTH;
            default -> CountingFormat.DECIMAL;
        };
    }
}
