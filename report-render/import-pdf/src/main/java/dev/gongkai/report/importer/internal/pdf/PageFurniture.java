package dev.gongkai.report.importer.internal.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which lines belong to the pages and not to the text: page numbers, and what is repeated above and below. */
final class PageFurniture {

    /** As parts of the page's height: how far its margins may reach. */
    private static final double ABOVE = 0.12;

    private static final double BELOW = 0.86;

    /** In points: a repeated line stands at the same height. */
    private static final double SAME_HEIGHT = 4;

    /** More of the text than this cannot be declared to be no content. */
    private static final double MOST_ARTIFACTS = 0.3;

    private static final Pattern NUMBER = Pattern.compile(
            "[-—–－―─·•\\s]*\\d{1,4}[-—–－―─·•\\s]*|第?\\s*\\d{1,4}\\s*页\\s*(?:[,，/]?\\s*共?\\s*\\d{1,4}\\s*页)?|\\d{1,4}\\s*/\\s*\\d{1,4}|[ivxlIVXL]{1,6}");

    private final Map<TextLine, Boolean> furniture = new IdentityHashMap<>();

    PageFurniture(List<PageBlocks> pages) {
        boolean trusted = trusted(pages);
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int number = 0; number < pages.size(); number++) {
            for (TextLine line : margins(pages.get(number))) {
                for (String key : keys(line)) {
                    seen.computeIfAbsent(key, unused -> new HashSet<>()).add(number);
                }
            }
        }
        int often = Math.max(2, pages.size() / 3);
        for (PageBlocks page : pages) {
            for (TextLine line : page.lines) {
                if (trusted && line.artifact()) {
                    furniture.put(line, true);
                }
            }
            for (TextLine line : margins(page)) {
                boolean number = NUMBER.matcher(line.text()).matches();
                boolean repeated = keys(line).stream()
                        .anyMatch(key -> seen.getOrDefault(key, Set.of()).size() >= often);
                if (number || repeated) {
                    furniture.put(line, true);
                }
            }
        }
    }

    boolean is(TextLine line) {
        return furniture.containsKey(line);
    }

    /** The lines above and below all else, at most two each. */
    private static List<TextLine> margins(PageBlocks page) {
        List<TextLine> lines = new ArrayList<>();
        int count = page.lines.size();
        double firstTable =
                page.tables.stream().mapToDouble(RuledTable::top).min().orElse(Double.MAX_VALUE);
        double lastTable =
                page.tables.stream().mapToDouble(RuledTable::bottom).max().orElse(0);
        for (int i = 0; i < count; i++) {
            TextLine line = page.lines.get(i);
            boolean above = i < 2 && line.base() < page.height * ABOVE && line.base() <= firstTable;
            boolean below = i >= count - 2 && line.base() > page.height * BELOW && line.base() >= lastTable;
            if (above || below) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What is the same on other pages: its words without numbers, about where it stands. */
    private static List<String> keys(TextLine line) {
        String words = line.text().replaceAll("\\d+", "#");
        long height = Math.round(line.base() / SAME_HEIGHT);
        return List.of(words + "@" + height, words + "@" + (height + 1));
    }

    private static boolean trusted(List<PageBlocks> pages) {
        long all = 0;
        long artifacts = 0;
        for (PageBlocks page : pages) {
            for (TextLine line : page.lines) {
                all += line.text().length();
                artifacts += line.artifact() ? line.text().length() : 0;
            }
        }
        return artifacts < all * MOST_ARTIFACTS;
    }
}
