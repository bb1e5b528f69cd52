package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.write.PropertiesWriter;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an agency's file and of this library that are the same in all documents.
 *
 * @param contentTypes the types of the parts
 * @param parts the parts, deflated
 * @param relationships the relationships of the body, without the end tag
 * @param values the name of the part with the values
 * @param report the name of the part with the report
 * @param properties the parts with properties that are written for each document
 * @param section the properties of the section, where no text around the report says them
 * @param faces the table of faces, where documents bring some along on paper; or null
 */
public record PaperParts(
        DocxTemplate.ContentTypes contentTypes,
        List<ZipBuffer.Entry> parts,
        byte[] relationships,
        String values,
        String report,
        Set<String> properties,
        byte[] section,
        @Nullable FaceTable faces) {

    /**
     * A table of faces that others are added to.
     *
     * @param table the content of the part
     * @param relationships those to the fonts that it has
     */
    public record FaceTable(String table, String relationships) {}

    static final String FACES_RELATIONSHIPS = "word/_rels/fontTable.xml.rels";

    private static final String NO_FACES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:fonts xmlns:w=\"" + WordMarkup.W
                    + "\" xmlns:r=\"" + WordMarkup.R + "\"></w:fonts>";

    private static final String STYLES_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    private static final String GLOSSARY = "word/glossary/";
    private static final String NO_RELATIONSHIPS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    /** Those of a document without paper. */
    public static PaperParts of(DocxTemplate template) {
        return new PaperParts(
                template.contentTypes(),
                template.parts(),
                template.relationships(),
                DocxContract.VALUES_PART,
                DocxContract.REPORT_PART,
                Set.of(PropertiesWriter.CORE_PART, PropertiesWriter.APP_PART),
                template.section(),
                null);
    }

    static PaperParts of(PaperPackage file, String styles, boolean values, boolean report) {
        try {
            return new Builder(file, values, report).build(styles);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory, or of the own jar
        }
    }

    private static final class Builder {
        private final PaperPackage file;
        private final boolean values;
        private final boolean report;
        private final Map<String, byte[]> own;
        private final Map<String, byte[]> all;
        private final StringBuilder types = new StringBuilder();
        private final StringBuilder relationships = new StringBuilder();

        Builder(PaperPackage file, boolean values, boolean report) throws IOException {
            this.file = file;
            this.values = values;
            this.report = report;
            this.own = TemplateArchive.contents(TemplateArchive.of(Theme.OFFICIAL, values, report));
            this.all = new LinkedHashMap<>(file.parts());
        }

        PaperParts build(String styles) {
            String listed = PaperPackage.opened(file.text(PaperPackage.TYPES), "Types");
            String body = file.has(TemplateArchive.RELATIONSHIPS)
                    ? PaperPackage.opened(file.text(TemplateArchive.RELATIONSHIPS), "Relationships")
                    : NO_RELATIONSHIPS;
            if (!listed.contains("PartName=\"/" + PaperPackage.STYLES + "\"")) {
                type(PaperPackage.STYLES, STYLES_TYPE);
            }
            if (!body.contains("/relationships/styles\"")) {
                relationship("gkStyles", "styles", "styles.xml", body);
            }
            all.put(PaperPackage.STYLES, utf8(styles));
            String valuesPart = values ? data(1, "gkValues", body) : DocxContract.VALUES_PART;
            String reportPart = report ? data(2, "gkReport", body) : DocxContract.REPORT_PART;
            if (values && all.keySet().stream().noneMatch(name -> name.startsWith(GLOSSARY))) {
                own.forEach((name, part) -> {
                    if (name.startsWith(GLOSSARY)) {
                        all.put(name, part);
                    }
                });
                type(
                        GLOSSARY + "document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml");
                type(GLOSSARY + "styles.xml", STYLES_TYPE);
                relationship("gkGlossary", "glossaryDocument", "glossary/document.xml", body);
            }
            FaceTable faces = file.brings() ? faces(listed, body) : null;
            String known = listed.toLowerCase(java.util.Locale.ROOT);
            for (String extension : List.of("png", "jpeg", "xml", "rels")) {
                if (!known.contains("extension=\"" + extension + "\"")) {
                    String kind = switch (extension) {
                        case "xml" -> "application/xml";
                        case "rels" -> "application/vnd.openxmlformats-package.relationships+xml";
                        default -> "image/" + extension;
                    };
                    types.append("<Default Extension=\"" + extension + "\" ContentType=\"" + kind + "\"/>");
                }
            }
            all.remove(PaperPackage.TYPES);
            all.remove(TemplateArchive.RELATIONSHIPS);
            all.remove(DocxContract.BODY_PART);
            Set<String> properties = new java.util.HashSet<>();
            for (String name : List.of(PropertiesWriter.CORE_PART, PropertiesWriter.APP_PART)) {
                if (all.remove(name) != null) {
                    properties.add(name);
                }
            }
            List<ZipBuffer.Entry> parts = new ArrayList<>();
            String typed = within(listed, types, "Types");
            // Of workbooks, charts say it themselves.
            DocxTemplate.ContentTypes contentTypes = new DocxTemplate.ContentTypes(
                    typed.replaceAll("<Default\\b[^>]*Extension=\"xlsx\"[^>]*/>", ""),
                    ZipBuffer.deflated(PaperPackage.TYPES, utf8(typed)));
            all.forEach((name, part) -> parts.add(ZipBuffer.deflated(name, part)));
            String related = within(body, relationships, "Relationships");
            return new PaperParts(
                    contentTypes,
                    List.copyOf(parts),
                    utf8(related.substring(0, related.lastIndexOf("</Relationships>"))),
                    valuesPart,
                    reportPart,
                    Set.copyOf(properties),
                    new byte[0],
                    faces);
        }

        /** Takes the table of faces out of the parts; it is another in each document. */
        private FaceTable faces(String listed, String body) {
            if (!file.has(DocxTemplate.FONT_TABLE)) {
                type(
                        DocxTemplate.FONT_TABLE,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
                relationship("gkFonts", "fontTable", "fontTable.xml", body);
            }
            if (!listed.toLowerCase(java.util.Locale.ROOT).contains("extension=\"odttf\"")) {
                types.append(DocxTemplate.FONT_TYPE);
            }
            String table = file.has(DocxTemplate.FONT_TABLE) ? file.text(DocxTemplate.FONT_TABLE) : NO_FACES;
            String links = file.has(FACES_RELATIONSHIPS) ? file.text(FACES_RELATIONSHIPS) : NO_RELATIONSHIPS;
            all.remove(DocxTemplate.FONT_TABLE);
            all.remove(FACES_RELATIONSHIPS);
            return new FaceTable(PaperPackage.opened(table, "w:fonts"), PaperPackage.opened(links, "Relationships"));
        }

        /** A part of data with its properties, under a number that is free; gives its name. */
        private String data(int number, String id, String body) {
            int free = number;
            while (all.containsKey("customXml/item" + free + ".xml")
                    || all.containsKey("customXml/itemProps" + free + ".xml")) {
                free++;
            }
            String properties = "customXml/itemProps" + free + ".xml";
            all.put(properties, own.getOrDefault("customXml/itemProps" + number + ".xml", new byte[0]));
            String links = new String(
                    own.getOrDefault("customXml/_rels/item" + number + ".xml.rels", new byte[0]),
                    StandardCharsets.UTF_8);
            all.put(
                    "customXml/_rels/item" + free + ".xml.rels",
                    utf8(links.replace("itemProps" + number + ".xml", "itemProps" + free + ".xml")));
            type(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
            relationship(id, "customXml", "../customXml/item" + free + ".xml", body);
            return "customXml/item" + free + ".xml";
        }

        private void type(String name, String kind) {
            types.append("<Override PartName=\"/" + name + "\" ContentType=\"" + kind + "\"/>");
        }

        private void relationship(String id, String type, String target, String body) {
            String free = id;
            while (body.contains("Id=\"" + free + "\"")) {
                free += "_";
            }
            relationships.append("<Relationship Id=\"" + free + "\" Type=\"" + WordMarkup.R + "/" + type
                    + "\" Target=\"" + target + "\"/>");
        }

        private static String within(String xml, CharSequence added, String root) {
            int end = xml.lastIndexOf("</" + root + ">");
            return end < 0 ? xml : xml.substring(0, end) + added + xml.substring(end);
        }
    }
}
