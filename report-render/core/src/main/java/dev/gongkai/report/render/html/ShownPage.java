package dev.gongkai.report.render.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page shows of its article, word by word and cell by cell, and the data within. It reads markup as browsers write
 * it and no more: on what others have made of it, the words may differ, and that is told.
 */
final class ShownPage {

    /**
     * Words that stand together.
     *
     * @param text the words without spaces
     * @param place the heading above, and the heads of a cell
     */
    record Piece(String text, String place) {}

    /** What may stand within a line. */
    private static final Set<String> INLINE = Set.of(
            "span", "br", "b", "strong", "i", "em", "u", "a", "font", "sup", "sub", "small", "wbr", "mark", "ins");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    private final String html;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final Map<String, String> heads = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String heading = "";
    private String block = "";
    private Map<String, String> attributes = Map.of();
    private boolean root;
    private boolean article;

    private ShownPage(String html) {
        this.html = html;
    }

    static ShownPage of(String html) {
        ShownPage page = new ShownPage(html);
        page.read();
        return page;
    }

    /** The words of the article, in order. */
    List<Piece> pieces() {
        return pieces;
    }

    /** The reports within, as JSON. */
    List<String> data() {
        return data;
    }

    private void read() {
        MarkupScanner tags = new MarkupScanner(html);
        int at = 0;
        while (tags.next()) {
            if (article) {
                text.append(html, at, tags.start());
            }
            String name = tags.name();
            Map<String, String> given = tags.isEnd() || name.isEmpty() ? Map.of() : tags.attributes();
            if (!tags.isEnd() && (name.equals("script") || name.equals("style"))) {
                String content = tags.raw();
                if (hasClass(given, "gongkai-report")) {
                    data.add(content);
                }
            } else if (article && !tags.isEnd() && isAside(name, given)) {
                tags.element();
            } else if (!name.isEmpty() && !INLINE.contains(name)) {
                block(name, tags.isEnd(), given);
            }
            at = tags.behind();
        }
    }

    private void block(String name, boolean end, Map<String, String> given) {
        flush();
        if (!article) {
            root |= hasClass(given, "gongkai");
            article = root && !end && name.equals("article");
        } else if (end && name.equals("article")) {
            article = false;
            root = false;
        }
        block = end ? "" : name;
        attributes = given;
    }

    /** Tools of the script, figures drawn from the tables and what stands at the head of a page are no words of the report. */
    private static boolean isAside(String name, Map<String, String> given) {
        return name.equals("svg")
                || name.equals("div") && hasClass(given, "tools")
                || name.equals("figure") && given.containsKey("class")
                || name.equals("p") && hasClass(given, "chart")
                || name.equals("header");
    }

    private void flush() {
        String words = SPACE.matcher(Entities.decode(text.toString())).replaceAll("");
        text.setLength(0);
        if (!article || words.isEmpty() && !block.equals("td")) {
            return;
        }
        String id = attributes.getOrDefault("id", "");
        if (block.equals("th") && !id.isEmpty()) {
            heads.put(id, words);
        }
        if (block.matches("h[1-6]")) {
            heading = words;
        }
        pieces.add(new Piece(words, place()));
    }

    private String place() {
        Stream<String> cell = block.equals("td")
                ? Stream.of(attributes.getOrDefault("headers", "").split(" ")).map(id -> heads.getOrDefault(id, ""))
                : Stream.empty();
        return Stream.concat(Stream.of(heading), cell)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean hasClass(Map<String, String> given, String name) {
        return (" " + given.getOrDefault("class", "").replaceAll("\\s", " ") + " ").contains(" " + name + " ");
    }
}
