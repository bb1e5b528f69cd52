package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What styles of paragraphs say: which level of heading, which list; their own word or that of what they are based on. */
final class DocxStyles {

    /** A style may be based on another, and that on another; files with circles exist. */
    private static final int MAX_CHAIN = 16;

    private static final int NO_OUTLINE = 9;

    /** What a paragraph or a style says of itself. */
    record Look(int outline, @Nullable String list, int level, boolean hidden) {
        static final Look NONE = new Look(-1, null, -1, false);
    }

    private record Style(String name, @Nullable String base, Look look) {}

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String standard;

    DocxStyles(byte @Nullable [] part) throws MalformedSourceException {
        if (part == null) {
            return;
        }
        XmlCursor xml = new XmlCursor("word/styles.xml", part);
        xml.children(element -> {
            if (element.equals("w:style")) {
                style(xml);
            }
        });
    }

    private void style(XmlCursor xml) throws MalformedSourceException {
        String id = xml.attribute("w:styleId", "");
        boolean paragraph = xml.attribute("w:type", "").equals("paragraph");
        boolean first = paragraph && xml.attribute("w:default") != null && xml.on("w:default");
        String[] texts = {"", null};
        Look[] look = {Look.NONE};
        xml.children(element -> {
            switch (element) {
                case "w:name" -> texts[0] = xml.attribute("w:val", "");
                case "w:basedOn" -> texts[1] = xml.attribute("w:val");
                case "w:pPr" -> look[0] = look(xml, name -> {});
                default -> {}
            }
        });
        if (paragraph) {
            styles.put(id, new Style(texts[0], texts[1], look[0]));
            standard = first ? id : standard;
        }
    }

    /** Reads the properties of a paragraph; other elements go to the handler. */
    static Look look(XmlCursor xml, XmlCursor.Handler others) throws MalformedSourceException {
        int[] numbers = {-1, -1};
        String[] list = {null};
        xml.children(element -> {
            switch (element) {
                case "w:outlineLvl" -> numbers[0] = xml.number("w:val", NO_OUTLINE);
                case "w:numPr" ->
                    xml.children(inner -> {
                        switch (inner) {
                            case "w:ilvl" -> numbers[1] = xml.number("w:val", 0);
                            case "w:numId" -> list[0] = xml.attribute("w:val");
                            default -> others.element(inner);
                        }
                    });
                default -> others.element(element);
            }
        });
        return new Look(numbers[0], list[0], numbers[1], false);
    }

    /** What holds for a paragraph of a style that says something itself. */
    Look resolved(@Nullable String style, Look own) {
        int outline = own.outline();
        String list = own.list();
        int level = own.level();
        String id = style == null ? standard : style;
        for (int i = 0; i < MAX_CHAIN && id != null; i++) {
            Style at = styles.get(id);
            if (at == null) {
                break;
            }
            outline = outline >= 0 ? outline : at.look().outline();
            outline = outline >= 0 ? outline : byName(at.name());
            if (list == null) {
                list = at.look().list();
                level = level >= 0 ? level : at.look().level();
            }
            id = at.base();
        }
        return new Look(outline >= NO_OUTLINE ? -1 : outline, list, Math.max(level, 0), false);
    }

    /** The title counts as the first level. */
    private static int byName(String name) {
        String small = name.toLowerCase(Locale.ROOT).replace(" ", "");
        if (small.equals("title") || small.equals("标题")) {
            return 0;
        }
        boolean heading = small.matches("(?:heading|标题)[1-9]");
        return heading ? small.charAt(small.length() - 1) - '1' : -1;
    }
}
