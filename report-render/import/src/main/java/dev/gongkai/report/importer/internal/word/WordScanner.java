package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.importer.internal.word.WordText.Lines;
import dev.gongkai.report.importer.internal.word.WordText.Strip;
import dev.gongkai.report.importer.internal.word.XmlTags.TagKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the body of a Word document, and notes where its characters, paragraphs, cells and controls stand. */
final class WordScanner {

    private static final Set<String> DELETED = Set.of("del", "moveFrom", "mc:Fallback");

    /** An element that is open. */
    private static final class Open {
        final String name;
        final int number;
        final int from;
        final int tagEnd;
        final List<Strip> strips = new ArrayList<>();

        @Nullable
        Lines paragraph;

        /** Of a control: whether it takes plain text only, or is bound to data. */
        boolean plain;

        /** Of a run: its properties as they are written, or null where they may not be written again. */
        @Nullable
        String properties = "";

        int texts;

        Open(String name, int number, int from, int tagEnd) {
            this.name = name;
            this.number = number;
            this.from = from;
            this.tagEnd = tagEnd;
        }
    }

    private final String xml;
    private final WordNames names;
    private final XmlTags tags;
    private final WordText text = new WordText();
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private int deleted;
    private int boxes;
    private @Nullable Open paragraph;
    private @Nullable Open run;

    private WordScanner(String xml, WordNames names) {
        this.xml = xml;
        this.names = names;
        this.tags = new XmlTags(xml);
    }

    /** One character of the XML stands for each byte of it. */
    static WordText scan(String xml, WordNames names) {
        WordScanner scanner = new WordScanner(xml, names);
        while (scanner.tags.next() != TagKind.DONE) {
            switch (scanner.tags.kind()) {
                case START -> scanner.start();
                case END -> scanner.end(scanner.tags.from(), scanner.tags.to());
                default -> scanner.characters();
            }
        }
        return scanner.text;
    }

    private void start() {
        String name = names.local(tags.name());
        elements++;
        Open element = new Open(name, elements, tags.from(), tags.to());
        open.push(element);
        if (DELETED.contains(name)) {
            deleted++;
        }
        switch (name) {
            case "txbxContent" -> boxes++;
            case "p" -> {
                if (boxes == 0) {
                    paragraph = element;
                    Lines lines = new Lines();
                    lines.from = tags.to();
                    lines.empty = tags.selfClosing();
                    element.paragraph = lines;
                }
            }
            case "r" -> run = boxes == 0 ? element : run;
            case "t" -> startText();
            case "tag" -> tagOf(element);
            case "text", "dataBinding" -> plain();
            default -> {}
        }
        if (tags.selfClosing()) {
            end(tags.to(), tags.to());
        }
    }

    /** The control around the properties at hand, or null. */
    private @Nullable Open control() {
        int depth = 0;
        for (Open around : open) {
            if (depth == 1 && !around.name.equals("sdtPr")) {
                return null;
            }
            if (depth == 2) {
                return around;
            }
            depth++;
        }
        return null;
    }

    private void tagOf(Open element) {
        Open control = control();
        String value = tags.attributes().get(names.prefix() + "val");
        if (control != null && value != null && !element.name.isEmpty()) {
            // Of a control within a paragraph the paragraph is marked: what is bound to data is written anew by Word.
            text.tag(value, paragraph == null ? control.number : paragraph.number);
        }
    }

    private void plain() {
        Open control = control();
        if (control != null) {
            control.plain = true;
        }
    }

    private void startText() {
        if (run == null || paragraph == null || deleted > 0 || tags.selfClosing()) {
            return;
        }
        Strip strip = new Strip();
        run.texts++;
        String runTag = xml.substring(run.from, run.tagEnd);
        boolean whole = boxes > 0 || run.texts > 1 || run.properties == null || isOdd(runTag);
        strip.divisible = !whole;
        strip.again = runTag + (run.properties == null ? "" : run.properties) + xml.substring(tags.from(), tags.to());
        strip.from = run.from;
        Open marked = run;
        for (Open around : open) {
            if (around == paragraph) {
                break;
            }
            if (around.name.equals("sdt") && around.plain) {
                strip.divisible = false;
                strip.from = around.from;
                marked = around;
            }
        }
        marked.strips.add(strip);
        text.add(strip);
    }

    /** An angle within an attribute is legal, but nobody writes it. */
    private static boolean isOdd(String tag) {
        return tag.indexOf('>') != tag.length() - 1;
    }

    private void end(int from, int to) {
        Open element = open.pop();
        if (DELETED.contains(element.name)) {
            deleted--;
        }
        element.strips.forEach(strip -> strip.to = to);
        switch (element.name) {
            case "txbxContent" -> boxes--;
            case "pPr" -> {
                Open around = open.peek();
                if (around != null && around.paragraph != null) {
                    around.paragraph.from = to;
                }
            }
            case "rPr" -> {
                Open around = open.peek();
                if (around != null && around.name.equals("r")) {
                    String written = xml.substring(element.from, to);
                    around.properties = written.contains("Change") ? null : written;
                }
            }
            case "p" -> endParagraph(element, from);
            case "r" -> run = element == run ? null : run;
            default -> {}
        }
    }

    private void endParagraph(Open element, int from) {
        Lines lines = element.paragraph;
        if (lines == null) {
            return;
        }
        lines.to = lines.empty ? lines.from : from;
        text.endOfParagraph(lines.to);
        paragraph = null;
        List<Integer> around = new ArrayList<>();
        around.add(element.number);
        boolean cell = false;
        for (Open outer : open) {
            if (outer.name.equals("tc") && !cell) {
                around.add(outer.number);
                cell = true;
            } else if (outer.name.equals("sdt")) {
                around.add(outer.number);
            }
        }
        text.add(lines, around);
    }

    private void characters() {
        Open element = open.peek();
        if (element == null || !element.name.equals("t") || run == null || paragraph == null || deleted > 0) {
            return;
        }
        if (paragraph.paragraph != null) {
            paragraph.paragraph.shown = true;
        }
        boolean literal = xml.startsWith("<![CDATA[", tags.from());
        int at = literal ? tags.from() + 9 : tags.from();
        int end = literal ? tags.to() - 3 : tags.to();
        while (at < end) {
            int next = !literal && xml.charAt(at) == '&' ? xml.indexOf(';', at) + 1 : at + length(xml.charAt(at));
            next = next <= at || next > end ? at + 1 : next;
            String written = xml.substring(at, next);
            int code = written.charAt(0) == '&' && !literal
                    ? reference(written.substring(1, written.length() - 1))
                    : new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).codePointAt(0);
            text.add(code, at, next);
            at = next;
        }
    }

    /** How many bytes a character has in UTF-8, by its first. */
    private static int length(char first) {
        return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static int reference(String name) {
        try {
            if (name.startsWith("#x")) {
                return Integer.parseInt(name.substring(2), 16);
            }
            if (name.startsWith("#")) {
                return Integer.parseInt(name.substring(1));
            }
        } catch (NumberFormatException e) {
            return '\uFFFD';
        }
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> '\uFFFD';
        };
    }
}
