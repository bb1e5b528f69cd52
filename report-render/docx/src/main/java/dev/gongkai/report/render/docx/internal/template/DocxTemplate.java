package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in every document of a theme: made once, and kept as it stands in the archive.
 *
 * @param parts the parts, deflated
 * @param relationships the relationships of the body, without the end tag
 * @param section the properties of the section
 */
public record DocxTemplate(List<ZipBuffer.Entry> parts, byte[] relationships, byte[] section) {

    public static final String BODY = "word/document.xml";
    public static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    public static final String CORE = "docProps/core.xml";
    public static final String APP = "docProps/app.xml";
    public static final byte[] END_RELATIONSHIPS = utf8("</Relationships>");

    /** The entry of an archive that is no part: the properties of the section. */
    static final String SECTION = "section.xml";

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /**
     * A template.
     *
     * @param values whether there are controls with values that they are bound to
     * @param report whether the report travels within
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    public static DocxTemplate of(Theme theme, boolean values, boolean report) {
        try (InputStream prepared = prepared(theme, values, report)) {
            return read(prepared == null ? TemplateArchive.make(theme, values, report) : prepared.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory, or of the own jar
        }
    }

    /** The engine takes longer to start than all else together; for the official look its work was done by the build. */
    private static @Nullable InputStream prepared(Theme theme, boolean values, boolean report) {
        return theme.equals(Theme.OFFICIAL)
                ? DocxTemplate.class.getResourceAsStream(preparedName(values, report))
                : null;
    }

    /** The file of an archive that was prepared for {@link Theme#OFFICIAL}. */
    static String preparedName(boolean values, boolean report) {
        return "official" + (values ? "-values" : "") + (report ? "-report" : "") + ".zip";
    }

    private static DocxTemplate read(byte[] archive) throws IOException {
        Map<String, byte[]> contents = contents(archive);
        List<ZipBuffer.Entry> parts = new ArrayList<>();
        // The first entry by which some programs tell the format.
        parts.add(ZipBuffer.deflated(CONTENT_TYPES, contents.remove(CONTENT_TYPES)));
        String relationships = new String(contents.remove(RELATIONSHIPS), StandardCharsets.UTF_8);
        byte[] section = contents.remove(SECTION);
        contents.forEach((name, content) -> parts.add(ZipBuffer.deflated(name, content)));
        return new DocxTemplate(
                List.copyOf(parts),
                utf8(relationships.substring(0, relationships.lastIndexOf("</Relationships>"))),
                section);
    }

    /** The entries of an archive by name. */
    static SortedMap<String, byte[]> contents(byte[] archive) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }
}
