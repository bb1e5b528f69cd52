package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.importer.internal.word.XmlTags.TagKind;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.internal.PrintableText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of a document that holds its comments: those of one author are replaced, those of others stay as they are. */
final class WordComments {

    /** With the author's name it tells comments of an earlier run. */
    private static final String INITIALS = "GK";

    private final String xml;
    private final WordNames names;
    private final Set<String> own = new HashSet<>();
    private final StringBuilder added = new StringBuilder();
    private final String author;
    private int highest = -1;

    private WordComments(String xml, WordNames names, String author) {
        this.xml = xml;
        this.names = names;
        this.author = author;
    }

    /** A new part for a text of some namespace. */
    static WordComments empty(WordNames body, String author) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
                + body.namespace() + "\"></w:comments>";
        return new WordComments(xml, new WordNames("w:", body.namespace()), author);
    }

    /** A part that is there; one character stands for each byte. */
    static WordComments of(String part, String content, String author) throws MalformedSourceException {
        WordNames names = WordNames.of(part, content);
        Map<Integer, Integer> cuts = new TreeMap<>();
        Set<String> own = new HashSet<>();
        int highest = -1;
        XmlTags tags = new XmlTags(content);
        int from = -1;
        while (tags.next() != TagKind.DONE) {
            boolean comment =
                    tags.kind() != TagKind.TEXT && names.local(tags.name()).equals("comment");
            if (comment && tags.kind() == TagKind.START) {
                Map<String, String> attributes = tags.attributes();
                String id = attributes.getOrDefault(names.prefix() + "id", "");
                if (author.equals(attributes.get(names.prefix() + "author"))
                        && INITIALS.equals(attributes.get(names.prefix() + "initials"))) {
                    own.add(id);
                    from = tags.from();
                } else if (id.matches("[0-9]{1,9}")) {
                    highest = Math.max(highest, Integer.parseInt(id));
                }
            }
            if (comment && from >= 0 && (tags.kind() == TagKind.END || tags.selfClosing())) {
                cuts.put(from, tags.to());
                from = -1;
            }
        }
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (Map.Entry<Integer, Integer> cut : cuts.entrySet()) {
            left.append(content, done, cut.getKey());
            done = cut.getValue();
        }
        left.append(content, done, content.length());
        WordComments comments = new WordComments(left.toString(), names, author);
        comments.own.addAll(own);
        comments.highest = highest;
        return comments;
    }

    /** The ids of the author's comments of an earlier run. */
    Set<String> own() {
        return own;
    }

    /** An id that no comment of this author gets. */
    void keepFree(int id) {
        highest = Math.max(highest, id);
    }

    /** Adds a comment, and gives its id. */
    int add(String text, @Nullable LocalDate date) {
        int id = ++highest;
        String w = names.prefix();
        added.append("<%1$scomment %1$sid=\"%2$s\" %1$sauthor=\"%3$s\"".formatted(w, id, author));
        if (date != null) {
            added.append(" %sdate=\"%sT00:00:00Z\"".formatted(w, date));
        }
        added.append(" %1$sinitials=\"%2$s\">".formatted(w, INITIALS));
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            added.append(
                    "<%1$sp><%1$spPr><%1$sspacing %1$sbefore=\"0\" %1$safter=\"0\" %1$sline=\"240\" %1$slineRule=\"auto\"/>"
                                    .formatted(w)
                            + "<%1$sind %1$sleft=\"0\" %1$sfirstLineChars=\"0\" %1$sfirstLine=\"0\"/><%1$sjc %1$sval=\"left\"/></%1$spPr>"
                                    .formatted(w));
            if (first) {
                added.append("<%1$sr><%1$sannotationRef/></%1$sr>".formatted(w));
                first = false;
            }
            added.append(
                    "<%1$sr><%1$srPr><%1$ssz %1$sval=\"18\"/></%1$srPr><%1$st xml:space=\"preserve\">".formatted(w));
            added.append(bytes(escaped(line)));
            added.append("</%1$st></%1$sr></%1$sp>".formatted(w));
        }
        added.append("</%scomment>".formatted(w));
        return id;
    }

    /** No document may hold control characters, which a message may quote. */
    private static String escaped(String text) {
        return text.replaceAll("[" + PrintableText.ILLEGAL + "]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The part with what was added. */
    String written() {
        int end = xml.lastIndexOf("</");
        String name = names.prefix() + "comments";
        if (end < 0 || !xml.startsWith("</" + name, end)) {
            int empty = xml.lastIndexOf("/>");
            return xml.substring(0, empty) + ">" + added + "</" + name + ">" + xml.substring(empty + 2);
        }
        return xml.substring(0, end) + added + xml.substring(end);
    }
}
