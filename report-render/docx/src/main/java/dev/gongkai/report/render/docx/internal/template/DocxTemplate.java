package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in every document of a theme: made once, and kept as it stands in the archive.
 *
 * @param contentTypes the types of the parts
 * @param parts the other parts, deflated
 * @param relationships the relationships of the body, without the end tag
 * @param section the properties of the section
 */
public record DocxTemplate(
        ContentTypes contentTypes, List<ZipBuffer.Entry> parts, byte[] relationships, byte[] section) {

    public static final byte[] END_RELATIONSHIPS = utf8("</Relationships>");

    public static final String CONTENT_TYPES = "[Content_Types].xml";

    /** The table of faces. */
    public static final String FONT_TABLE = "word/fontTable.xml";

    static final String FONT_TYPE = "<Default Extension=\"odttf\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>";
    static final String SETTINGS = "word/settings.xml";

    /** What follows in the order of the schema. */
    private static final String AFTER_FONTS = "<w:bordersDoNotSurroundHeader";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /**
     * The types of the parts.
     *
     * @param xml as text, for documents with further parts
     * @param entry the same, deflated; the first entry, by which some programs tell the format
     */
    public record ContentTypes(String xml, ZipBuffer.Entry entry) {}

    /**
     * A template.
     *
     * @param values whether there are controls with values that they are bound to
     * @param report whether the report travels within
     * @param faces the faces that documents bring along, who then write the table of faces themselves; or null
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    public static DocxTemplate of(Theme theme, boolean values, boolean report, @Nullable StyleFaces faces) {
        try {
            Map<String, byte[]> contents =
                    TemplateArchive.contents(TemplateArchive.of(theme.with(Furniture.OFFICIAL), values, report));
            if (faces != null) {
                bring(faces, contents);
            }
            FurnitureParts.add(faces == null ? theme : faces.theme(), contents);
            return read(contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory, or of the own jar
        }
    }

    private static void bring(StyleFaces faces, Map<String, byte[]> contents) {
        byte[] styles = utf8(XML + DocxStylesheet.of(faces));
        contents.put("word/styles.xml", styles);
        contents.replace("word/glossary/styles.xml", styles);
        contents.remove(FONT_TABLE);
        contents.computeIfPresent(CONTENT_TYPES, (name, part) -> {
            String xml = new String(part, StandardCharsets.UTF_8);
            return utf8(xml.replace("</Types>", FONT_TYPE + "</Types>"));
        });
        contents.computeIfPresent(SETTINGS, (name, part) -> {
            String xml = new String(part, StandardCharsets.UTF_8);
            return utf8(xml.replace(
                    AFTER_FONTS,
                    "<w:embedTrueTypeFonts/>" + (faces.whole() ? "" : "<w:saveSubsetFonts/>") + AFTER_FONTS));
        });
    }

    private static DocxTemplate read(Map<String, byte[]> contents) {
        List<ZipBuffer.Entry> parts = new ArrayList<>();
        byte[] types = contents.remove(CONTENT_TYPES);
        ContentTypes contentTypes =
                new ContentTypes(new String(types, StandardCharsets.UTF_8), ZipBuffer.deflated(CONTENT_TYPES, types));
        String relationships = new String(contents.remove(TemplateArchive.RELATIONSHIPS), StandardCharsets.UTF_8);
        byte[] section = contents.remove(TemplateArchive.SECTION);
        contents.forEach((name, content) -> parts.add(ZipBuffer.deflated(name, content)));
        return new DocxTemplate(
                contentTypes,
                List.copyOf(parts),
                utf8(relationships.substring(0, relationships.lastIndexOf("</Relationships>"))),
                section);
    }
}
