package dev.gongkai.report.render.docx.internal.fonts;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.pages.internal.font.EmbeddableFont;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.template.DocxTemplate;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of faces, and the fonts that it refers to. */
final class FontParts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONSHIPS =
            XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String CHINESE = "中";

    private final EmbeddedFaces fonts;
    private final List<byte[]> files = new ArrayList<>();
    private final StringBuilder table = new StringBuilder(XML + "<w:fonts xmlns:w=\"" + WordMarkup.W + "\" xmlns:r=\""
            + WordMarkup.R + "\"><w:font w:name=\"Times New Roman\">"
            + "<w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
            + "<w:pitch w:val=\"variable\"/></w:font>");

    FontParts(EmbeddedFaces fonts) {
        this.fonts = fonts;
    }

    /**
     * Adds a face.
     *
     * @param name what the document calls it
     * @param characters its characters in the document; null if there are none
     */
    void add(OpenTypeFace face, String name, @Nullable BitSet characters) {
        Optional<String> stylesName = stylesName(face, name);
        if (characters == null && stylesName.isEmpty()) {
            return;
        }
        table.append("<w:font w:name=\"" + WordMarkup.attribute(name) + "\">");
        stylesName
                .filter(other -> !other.equals(name))
                .ifPresent(other -> table.append("<w:altName w:val=\"" + WordMarkup.attribute(other) + "\"/>"));
        table.append("<w:charset w:val=\"" + (face.has(CHINESE.codePointAt(0)) ? "86" : "00")
                + "\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/>");
        if (characters != null) {
            byte[] font = EmbeddableFont.of(face, characters, name);
            FontKey key = FontKey.of(font);
            files.add(key.obfuscated(font));
            table.append(
                    "<w:embedRegular r:id=\"rId" + files.size() + "\" w:fontKey=\"" + key + "\" w:subsetted=\"1\"/>");
        }
        table.append("</w:font>");
    }

    /** What the theme calls a face, and readers that know no embedded fonts look for. */
    private Optional<String> stylesName(OpenTypeFace face, String name) {
        for (Role role : Role.values()) {
            if (fonts.first(role) == face) {
                return Optional.of(fonts.theme().style(role).faces().get(0));
            }
        }
        for (Role role : Role.values()) {
            if (fonts.latin(role) == face) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    void store(ZipBuffer zip) {
        StringBuilder relationships = new StringBuilder(RELATIONSHIPS);
        for (int number = 1; number <= files.size(); number++) {
            String target = "fonts/font" + number + ".odttf";
            relationships.append("<Relationship Id=\"rId" + number + "\" Type=\"" + WordMarkup.R + "/font\" Target=\""
                    + target + "\"/>");
            byte[] file = files.get(number - 1);
            zip.deflate("word/" + target, new XmlBuffer(file.length).markup(file));
        }
        put(zip, DocxTemplate.FONT_TABLE, table + "</w:fonts>");
        put(zip, "word/_rels/fontTable.xml.rels", relationships + "</Relationships>");
    }

    private static void put(ZipBuffer zip, String name, String xml) {
        byte[] content = utf8(xml);
        zip.deflate(name, new XmlBuffer(content.length).markup(content));
    }
}
