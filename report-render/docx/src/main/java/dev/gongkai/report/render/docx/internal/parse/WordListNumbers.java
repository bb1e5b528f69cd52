package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an office program puts before paragraphs (自动编号): they are seen, and stand in no text. Word makes them
 * of numbers that are typed.
 */
public final class WordListNumbers {

    private static final int LEVELS = 9;
    private static final String HAN = "零一二三四五六七八九";
    private static final int MAX_HAN = 99;

    /** The longest label, for it is repeated before each paragraph of a list. */
    private static final int MAX_TEMPLATE = 50;

    /** A level of a list; the template has %1 for the number of the first level, and so on. */
    private record Level(int start, String format, String template) {}

    /** What a paragraph says of its number. */
    record Place(String list, int level) {}

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    /** Kinds whose levels are defined elsewhere. */
    private final Set<String> linked = new HashSet<>();

    /** Levels that a list overrides. */
    private final Map<String, Map<Integer, Level>> own = new HashMap<>();

    private final Map<String, String> kindOfList = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    private final Map<String, int[]> countings = new HashMap<>();

    private WordListNumbers() {}

    /** The lists of a document; it may have none. */
    public static WordListNumbers of(PackageParts parts, @Nullable String part) throws UnreadableDocxException {
        WordListNumbers numbers = new WordListNumbers();
        XmlPartReader.read(parts, part, DocxContract.MAX_PART_BYTES, (element, xml) -> {
            if (element.equals("w:abstractNum")) {
                numbers.kind(xml);
            } else if (element.equals("w:num")) {
                numbers.list(xml);
            }
        });
        return numbers;
    }

    private void kind(XmlPartReader xml) throws UnreadableDocxException {
        Map<Integer, Level> levels = new HashMap<>();
        String kind = xml.attributeOrEmpty("w:abstractNumId");
        kinds.put(kind, levels);
        xml.children(name -> {
            if (name.equals("w:numStyleLink")) {
                linked.add(kind);
            } else if (name.equals("w:lvl")) {
                int index = number(xml.attribute("w:ilvl"), 0);
                put(levels, index, level(xml));
            }
        });
    }

    private static void put(Map<Integer, Level> levels, int index, Level level) {
        if (index < LEVELS) {
            levels.put(index, level);
        }
    }

    private static Level level(XmlPartReader xml) throws UnreadableDocxException {
        int[] start = {1};
        String[] texts = {"decimal", ""};
        xml.children(name -> {
            switch (name) {
                case "w:start" -> start[0] = number(xml.attribute("w:val"), 1);
                case "w:numFmt" -> texts[0] = xml.attributeOrEmpty("w:val");
                case "w:lvlText" -> texts[1] = xml.attributeOrEmpty("w:val");
                default -> {
                    // The look of it.
                }
            }
        });
        return new Level(start[0], texts[0], texts[1]);
    }

    private void list(XmlPartReader xml) throws UnreadableDocxException {
        String list = xml.attributeOrEmpty("w:numId");
        xml.children(name -> {
            if (name.equals("w:abstractNumId")) {
                kindOfList.put(list, xml.attributeOrEmpty("w:val"));
            } else if (name.equals("w:lvlOverride")) {
                int level = number(xml.attribute("w:ilvl"), 0);
                xml.children(inner -> {
                    if (inner.equals("w:startOverride")) {
                        starts.computeIfAbsent(list, key -> new HashMap<>())
                                .put(level, number(xml.attribute("w:val"), 1));
                    } else if (inner.equals("w:lvl")) {
                        put(own.computeIfAbsent(list, key -> new HashMap<>()), level, level(xml));
                    }
                });
            }
        });
    }

    /** Reads where the numbering properties of a paragraph or a style place it. */
    static Place place(XmlPartReader xml) throws UnreadableDocxException {
        String[] list = {""};
        int[] level = {0};
        xml.children(name -> {
            if (name.equals("w:numId")) {
                list[0] = xml.attributeOrEmpty("w:val");
            } else if (name.equals("w:ilvl")) {
                level[0] = number(xml.attribute("w:val"), 0);
            }
        });
        return new Place(list[0], level[0]);
    }

    /** The number in a text of at most four digits; a default for any other text. */
    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /**
     * The number of the next paragraph at a place, as it is seen.
     *
     * @return empty where its format is not known
     */
    Optional<String> next(Place place) {
        String kind = kindOfList.getOrDefault(place.list(), "");
        if (!kinds.containsKey(kind) || place.level() >= LEVELS) {
            return Optional.of("");
        }
        if (linked.contains(kind)) {
            return Optional.empty();
        }
        Map<Integer, Level> levels = kinds.get(kind);
        if (own.containsKey(place.list())) {
            levels = new HashMap<>(levels);
            levels.putAll(own.get(place.list()));
        }
        return next(place, kind, levels);
    }

    private Optional<String> next(Place place, String kind, Map<Integer, Level> levels) {
        // Lists of a kind count on, except those that say where they start.
        String key = starts.containsKey(place.list()) ? "list " + place.list() : kind;
        int[] counts = countings.computeIfAbsent(
                key,
                name -> IntStream.range(0, LEVELS)
                        .map(level -> start(place.list(), levels, level) - 1)
                        .toArray());
        counts[place.level()]++;
        for (int deeper = place.level() + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = start(place.list(), levels, deeper) - 1;
        }
        Level level = levels.get(place.level());
        return level == null ? Optional.of("") : label(level, levels, counts);
    }

    private int start(String list, Map<Integer, Level> levels, int level) {
        Level declared = levels.get(level);
        return starts.getOrDefault(list, Map.of()).getOrDefault(level, declared == null ? 1 : declared.start());
    }

    private static Optional<String> label(Level level, Map<Integer, Level> levels, int[] counts) {
        // A bullet is no word of the text.
        if (level.format().equals("bullet") || level.format().equals("none")) {
            return Optional.of("");
        }
        StringBuilder label = new StringBuilder();
        String template = level.template();
        if (template.length() > MAX_TEMPLATE) {
            return Optional.empty();
        }
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int index = c == '%' && i + 1 < template.length() ? template.charAt(i + 1) - '1' : -1;
            if (index < 0 || index >= LEVELS) {
                label.append(c);
                continue;
            }
            Level of = levels.getOrDefault(index, level);
            Optional<String> number = formatted(of.format(), Math.max(counts[index], of.start()));
            if (number.isEmpty()) {
                return number;
            }
            label.append(number.get());
            i++;
        }
        return Optional.of(label.toString());
    }

    private static Optional<String> formatted(String format, int number) {
        return Optional.ofNullable(
                switch (format) {
                    case "decimal" -> Integer.toString(number);
                    case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
                    case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
                    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting" ->
                        number > 0 && number <= MAX_HAN ? han(number) : null;
                    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> from('①', 20, number);
                    case "lowerLetter" -> from('a', 26, number);
                    case "upperLetter" -> from('A', 26, number);
                    default -> null;
                });
    }

    /** One of so many characters that follow each other; null for other numbers. */
    private static @Nullable String from(char first, int count, int number) {
        return number > 0 && number <= count ? String.valueOf((char) (first + number - 1)) : null;
    }

    private static String fullWidth(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> digits.append((char) (c - '0' + '０')));
        return digits.toString();
    }

    private static String han(int number) {
        String ones = number % 10 == 0 ? "" : String.valueOf(HAN.charAt(number % 10));
        int tens = number / 10;
        String ten = tens == 0 ? "" : tens == 1 ? "十" : HAN.charAt(tens) + "十";
        return ten + ones;
    }
}
