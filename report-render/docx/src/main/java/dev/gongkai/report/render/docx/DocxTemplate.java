package dev.gongkai.report.render.docx;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is the same in every document of a theme: made once, and kept as it stands in the archive.
 *
 * @param parts the parts, deflated
 * @param relationships the relationships of the body, without the end tag
 * @param section the properties of the section
 */
record DocxTemplate(List<ZipBuffer.Entry> parts, byte[] relationships, byte[] section) {

    static final String BODY = "word/document.xml";
    static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    static final String CORE = "docProps/core.xml";
    static final String APP = "docProps/app.xml";
    static final byte[] END_RELATIONSHIPS = utf8("</Relationships>");

    /** What is written anew for each document. */
    private static final Set<String> OWN =
            Set.of(BODY, RELATIONSHIPS, CORE, APP, DocxContract.VALUES_PART, DocxContract.REPORT_PART);

    private static final String SECTION = "<w:sectPr";
    private static final String END_SECTION = "</w:sectPr>";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Names the platform that the engine ran on, so that the bytes would differ between two. */
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** The engine declares them in an order that depends on the class path. */
    private static final Pattern NAMESPACES = Pattern.compile("(?: xmlns:\\w+=\"[^\"]*\")+");

    /**
     * The template of a theme. That of the official look was made when this library was built; the engine takes longer to
     * start than a document to render.
     *
     * @param values whether there are controls with values that they are bound to
     * @param report whether the report travels within
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    static DocxTemplate of(Theme theme, boolean values, boolean report) {
        if (theme.equals(Theme.OFFICIAL)) {
            try (InputStream in = DocxTemplate.class.getResourceAsStream(file(values, report))) {
                if (in != null) {
                    return read(in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e); // from the jar of this class
            }
        }
        return made(theme, values, report);
    }

    /** Makes a template, whether there is one already or not. */
    static DocxTemplate made(Theme theme, boolean values, boolean report) {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        new TemplatePackage(theme, values, report).save(saved);
        try {
            return read(saved.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory
        }
    }

    /** Without what depends on the machine. */
    private static String settled(String text) {
        return NAMESPACES
                .matcher(COMMENT.matcher(text).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Stream.of(found.group().split("(?= )")).sorted().collect(Collectors.joining())));
    }

    /** The file of a template of the official look. */
    static String file(boolean values, boolean report) {
        return "official" + (values ? "-values" : "") + (report ? "-report" : "") + ".docx";
    }

    private static DocxTemplate read(byte[] saved) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(saved), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                contents.put(entry.getName(), utf8(settled(text)));
            }
        }
        List<ZipBuffer.Entry> parts = new ArrayList<>();
        // The first entry by which some programs tell the format.
        parts.add(ZipBuffer.deflated(CONTENT_TYPES, contents.remove(CONTENT_TYPES)));
        String relationships = new String(contents.get(RELATIONSHIPS), StandardCharsets.UTF_8);
        String body = new String(contents.get(BODY), StandardCharsets.UTF_8);
        String section = body.substring(body.indexOf(SECTION), body.indexOf(END_SECTION) + END_SECTION.length());
        contents.keySet().removeAll(OWN);
        contents.forEach((name, content) -> parts.add(ZipBuffer.deflated(name, content)));
        return new DocxTemplate(
                List.copyOf(parts),
                utf8(relationships.substring(0, relationships.lastIndexOf("</Relationships>"))),
                utf8(section));
    }
}
