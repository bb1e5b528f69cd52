package dev.gongkai.report.render.docx.internal.fonts;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.template.DocxTemplate;
import dev.gongkai.report.render.docx.internal.template.PaperParts;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of faces, and the fonts that it refers to. */
final class FontParts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONSHIPS =
            XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String END_TABLE = "</w:fonts>";
    private static final int CHINESE = '中';

    private static final Pattern NUMBER = Pattern.compile("gkFont(\\d{1,6})\\.");

    /** What stands behind the regular font of a face, in the order of the schema. */
    private static final Pattern BEHIND = Pattern.compile("<w:embed(?:Bold|Italic|BoldItalic)\\b|</w:font>");

    private final List<EmbeddedFile> files = new ArrayList<>();
    private final StringBuilder table;
    private final String relationships;

    /** Before the number of a font, in its name and in that of its relationship. */
    private final String fileName;

    private final String id;

    /** The file may have fonts of its own, up to here. */
    private final int used;

    FontParts(PaperParts.@Nullable FaceTable earlier) {
        if (earlier == null) {
            table = new StringBuilder(XML + "<w:fonts xmlns:w=\"" + WordMarkup.W + "\" xmlns:r=\"" + WordMarkup.R
                    + "\"><w:font w:name=\"Times New Roman\">"
                    + "<w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
                    + "<w:pitch w:val=\"variable\"/></w:font>");
            relationships = RELATIONSHIPS;
            fileName = "fonts/font";
            id = "rId";
            used = 0;
        } else {
            String text = earlier.table();
            table = new StringBuilder(text.substring(0, Math.max(0, text.lastIndexOf(END_TABLE))));
            relationships = earlier.relationships().replaceFirst("</Relationships>\\s*$", "");
            fileName = "fonts/gkFont";
            id = "gkFont";
            used = NUMBER.matcher(relationships)
                    .results()
                    .mapToInt(number -> Integer.parseInt(number.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    /**
     * Adds a face.
     *
     * @param name what the document calls it
     * @param other what readers that know no embedded fonts look for; null if that is the name
     * @param font the font; null where the document has nothing of it
     */
    void add(OpenTypeFace face, String name, @Nullable String other, @Nullable EmbeddedFile font) {
        String regular = "";
        if (font != null) {
            files.add(font);
            regular = "<w:embedRegular r:id=\"" + id + (used + files.size()) + "\" w:fontKey=\"" + font.key() + "\""
                    + (font.whole() ? "" : " w:subsetted=\"1\"") + "/>";
        }
        String start = "<w:font w:name=\"" + WordMarkup.attribute(name) + "\"";
        int known = table.indexOf(start);
        if (known >= 0) {
            extend(known, regular);
            return;
        }
        table.append(start).append('>');
        if (other != null) {
            table.append("<w:altName w:val=\"" + WordMarkup.attribute(other) + "\"/>");
        }
        table.append("<w:charset w:val=\"" + (face.has(CHINESE) ? "86" : "00")
                + "\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/>" + regular + "</w:font>");
    }

    /** Adds the font of a face that the file knows. */
    private void extend(int at, String regular) {
        int end = table.indexOf(">", at);
        if (table.charAt(end - 1) == '/') {
            table.replace(end - 1, end + 1, ">" + regular + "</w:font>");
            return;
        }
        int close = table.indexOf("</w:font>", at) + "</w:font>".length();
        String entry = table.substring(at, close);
        Matcher behind = BEHIND.matcher(entry);
        if (behind.find()) {
            table.replace(at, close, entry.substring(0, behind.start()) + regular + entry.substring(behind.start()));
        }
    }

    void store(ZipBuffer zip) {
        StringBuilder links = new StringBuilder(relationships);
        for (int number = used + 1; number <= used + files.size(); number++) {
            String target = fileName + number + ".odttf";
            links.append("<Relationship Id=\"" + id + number + "\" Type=\"" + WordMarkup.R + "/font\" Target=\""
                    + target + "\"/>");
            zip.copy(files.get(number - used - 1).entry("word/" + target));
        }
        put(zip, DocxTemplate.FONT_TABLE, table + END_TABLE);
        put(zip, "word/_rels/fontTable.xml.rels", links + "</Relationships>");
    }

    private static void put(ZipBuffer zip, String name, String xml) {
        byte[] content = utf8(xml);
        zip.deflate(name, new XmlBuffer(content.length).markup(content));
    }
}
