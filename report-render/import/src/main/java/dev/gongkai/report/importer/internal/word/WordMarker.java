package dev.gongkai.report.importer.internal.word;

import dev.gongkai.report.form.CellKey;
import dev.gongkai.report.importer.internal.mark.FileMarker;
import dev.gongkai.report.importer.internal.mark.Mark;
import dev.gongkai.report.importer.internal.mark.MarkableFile;
import dev.gongkai.report.importer.internal.office.OfficeArchive;
import dev.gongkai.report.importer.internal.office.PartLinks;
import dev.gongkai.report.importer.internal.word.WordText.Lines;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import dev.gongkai.report.importer.reading.Origin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens Word documents for comments. */
public final class WordMarker implements FileMarker {

    /** An id stands near the name; looking on to the end of a tag takes too long where a text repeats the name. */
    private static final Pattern MARKED =
            Pattern.compile("comment(?:Reference|RangeStart|RangeEnd)\\b[^>]{0,1000}?\\bid=[\"']([0-9]{1,9})[\"']");

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIP = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String NO_RELATIONSHIPS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /** For {@link dev.gongkai.report.importer.internal.open.FileMarkers}. */
    public WordMarker() {}

    @Override
    public MarkableFile open(byte[] file, String author) throws MalformedSourceException {
        return new WordFile(file, author);
    }

    private static final class WordFile implements MarkableFile {

        private final OfficeArchive archive;
        private final String part;
        private final WordNames names;
        private final String author;

        /** The part with comments as it is, or null where there is none. */
        private final @Nullable String commentsPart;

        /** The text without the marks of the author's earlier comments. */
        private final String body;

        private final byte[] content;
        private final WordText text;

        WordFile(byte[] file, String author) throws MalformedSourceException {
            this.author = author;
            this.archive = OfficeArchive.open(file);
            List<String> main = new PartLinks(archive, "").ofKind("officeDocument");
            this.part = main.isEmpty() ? "word/document.xml" : main.get(0);
            String found = characters(archive.required(part));
            this.names = WordNames.of(part, found);
            List<String> parts = new PartLinks(archive, part).ofKind("comments");
            this.commentsPart = parts.isEmpty() || !archive.has(parts.get(0)) ? null : parts.get(0);
            this.body = commentsPart == null
                    ? found
                    : WordErasure.erased(found, names, comments().own());
            if (body.equals(found)) {
                this.content = file;
            } else {
                PackageEdit edit = new PackageEdit(file);
                edit.put(part, bytes(body));
                this.content = edit.packed();
            }
            this.text = WordScanner.scan(body, names);
        }

        private WordComments comments() throws MalformedSourceException {
            return commentsPart == null
                    ? WordComments.empty(names, author)
                    : WordComments.of(commentsPart, characters(archive.required(commentsPart)), author);
        }

        @Override
        public byte[] unmarked() {
            return content;
        }

        @Override
        public String text() {
            return text.text();
        }

        @Override
        public boolean holds(CellKey key, @Nullable Origin origin) {
            return !paragraphs(key, origin).isEmpty();
        }

        private List<Lines> paragraphs(CellKey key, @Nullable Origin origin) {
            List<Lines> controlled = text.paragraphs(text.control(key.toString()));
            return controlled.isEmpty() && origin != null ? text.paragraphs(origin.element()) : controlled;
        }

        @Override
        public byte[] marked(List<Mark> marks, @Nullable LocalDate date) throws MalformedSourceException {
            if (commentsPart == null && marks.isEmpty()) {
                return content;
            }
            WordComments comments = comments();
            // A mark may have lost its comment; it must not get another.
            MARKED.matcher(body).results().forEach(mark -> comments.keepFree(Integer.parseInt(mark.group(1))));
            WordInsertions insertions = new WordInsertions(text, names);
            for (Mark mark : marks) {
                int id = comments.add(mark.text(), date);
                CellKey cell = mark.cell();
                if (cell == null) {
                    insertions.words(mark, id);
                } else {
                    insertions.paragraphs(paragraphs(cell, mark.origin()), id);
                }
            }
            PackageEdit edit = new PackageEdit(content);
            edit.put(part, bytes(insertions.applied(body)));
            if (commentsPart == null) {
                declare(edit, bytes(comments.written()));
            } else {
                edit.put(commentsPart, bytes(comments.written()));
            }
            return edit.packed();
        }

        /** Adds a part, and says in the package what it is. */
        private void declare(PackageEdit edit, byte[] comments) throws MalformedSourceException {
            int slash = part.lastIndexOf('/') + 1;
            String folder = part.substring(0, slash);
            String file = "comments.xml";
            for (int i = 1; archive.has(folder + file); i++) {
                file = "comments" + i + ".xml";
            }
            edit.put(folder + file, comments);
            edit.put(
                    TYPES,
                    bytes(within(
                            characters(archive.required(TYPES)),
                            "Override PartName=\"/" + folder + file + "\" ContentType=\"" + KIND + "\"/>")));
            String name = folder + "_rels/" + part.substring(slash) + ".rels";
            byte[] there = archive.part(name);
            String relationships = there == null ? NO_RELATIONSHIPS : characters(there);
            String id = "rIdGongkai";
            while (relationships.contains("\"" + id + "\"")) {
                id += "1";
            }
            String type = names.isStrict() ? STRICT_RELATIONSHIP : RELATIONSHIP;
            edit.put(
                    name,
                    bytes(within(
                            relationships,
                            "Relationship Id=\"" + id + "\" Type=\"" + type + "/comments\" Target=\"" + file
                                    + "\"/>")));
        }
    }

    /** Adds an element, from its name on, at the end of a root; with the root's prefix. */
    private static String within(String xml, String element) {
        int end = xml.lastIndexOf("</");
        if (end < 0) {
            int empty = xml.lastIndexOf("/>");
            int open = xml.lastIndexOf('<', empty);
            String root = xml.substring(open + 1, empty).split("\\s", 2)[0];
            return within(xml.substring(0, empty) + "></" + root + ">", element);
        }
        int colon = xml.indexOf(':', end);
        String prefix = colon < 0 ? "" : xml.substring(end + 2, colon + 1);
        return xml.substring(0, end) + "<" + prefix + element + xml.substring(end);
    }

    private static String characters(byte[] part) {
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
