package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The styles of a document that mean something to us; they are known by name, for office programs change the ids. */
public final class KnownStyles {

    private static final Map<String, ParagraphStyle> BY_NAME = byName();

    /** A limit, because styles may be based on each other in a circle. */
    private static final int MAX_PARENTS = 20;

    private final Map<String, ParagraphStyle> paragraphs = new HashMap<>();
    private final Map<String, Integer> runIns = new HashMap<>();
    private final Map<String, WordListNumbers.Place> numbers = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /** What the styles themselves say, without those that they are based on. */
    private final Map<String, List<UnaryOperator<RunLook>>> ownLooks = new HashMap<>();

    private final Map<String, RunLook> looks = new HashMap<>();

    private KnownStyles() {}

    private static Map<String, ParagraphStyle> byName() {
        Map<String, ParagraphStyle> names = new HashMap<>();
        for (ParagraphStyle style : ParagraphStyle.values()) {
            names.put(style.styleName().toLowerCase(Locale.ROOT), style);
        }
        for (int level = 5; level <= 9; level++) {
            names.put("heading " + level, ParagraphStyle.HEADING_4);
        }
        for (ParagraphStyle style : ParagraphStyle.values()) {
            names.put((DocxContract.BASED + style.styleName()).toLowerCase(Locale.ROOT), style);
        }
        // Word's own 题注.
        names.put("caption", ParagraphStyle.CAPTION);
        return names;
    }

    /** The known styles of a document; a document without a stylesheet has none. */
    public static KnownStyles of(PackageParts parts, @Nullable String part) throws UnreadableDocxException {
        KnownStyles styles = new KnownStyles();
        XmlPartReader.read(parts, part, DocxContract.MAX_PART_BYTES, (element, xml) -> {
            if (element.equals("w:style")) {
                styles.style(xml);
            }
        });
        return styles;
    }

    private void style(XmlPartReader xml) throws UnreadableDocxException {
        String id = xml.attribute("w:styleId");
        boolean character = "character".equals(xml.attribute("w:type"));
        if (id != null) {
            xml.children(element -> {
                if (element.equals("w:name")) {
                    name(id, xml.attributeOrEmpty("w:val"), character);
                } else {
                    property(element, id, xml);
                }
            });
        }
    }

    private void name(String id, String name, boolean character) {
        ParagraphStyle style = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (character) {
            for (int level = 1; level <= 4; level++) {
                if (name.equals(DocxContract.RUN_IN_NAME + level)) {
                    runIns.put(id, level);
                }
            }
        } else if (style != null) {
            paragraphs.put(id, style);
        }
    }

    private void property(String element, String id, XmlPartReader xml) throws UnreadableDocxException {
        switch (element) {
            case "w:pPr" ->
                xml.children(property -> {
                    if (property.equals("w:numPr")) {
                        numbers.put(id, WordListNumbers.place(xml));
                    }
                });
            case "w:rPr" -> {
                List<UnaryOperator<RunLook>> own = new ArrayList<>();
                xml.children(property -> own.add(RunLook.change(property, xml)));
                ownLooks.put(id, own);
            }
            case "w:basedOn" -> parents.put(id, String.valueOf(xml.attribute("w:val")));
            default -> {
                // What does not matter.
            }
        }
    }

    /** What a paragraph of a style is; running text where we do not know the style. */
    ParagraphStyle paragraph(@Nullable String id) {
        return id == null ? ParagraphStyle.BODY : paragraphs.getOrDefault(id, ParagraphStyle.BODY);
    }

    /** Where paragraphs of a style are counted, or null. */
    WordListNumbers.@Nullable Place number(@Nullable String id) {
        for (String style : line(id)) {
            if (numbers.containsKey(style)) {
                return numbers.get(style);
            }
        }
        return null;
    }

    /** What the characters of a style look like: as those of the style that it is based on, but for what it says itself. */
    RunLook look(@Nullable String id) {
        if (id == null) {
            return RunLook.PLAIN;
        }
        RunLook known = looks.get(id);
        if (known != null) {
            return known;
        }
        List<String> line = line(id);
        RunLook look = RunLook.PLAIN;
        for (int i = line.size() - 1; i >= 0; i--) {
            for (UnaryOperator<RunLook> change : ownLooks.getOrDefault(line.get(i), List.of())) {
                look = change.apply(look);
            }
        }
        looks.put(id, look);
        return look;
    }

    /** A style with those that it is based on. */
    private List<String> line(@Nullable String id) {
        List<String> line = new ArrayList<>();
        for (String style = id; style != null && line.size() < MAX_PARENTS; style = parents.get(style)) {
            line.add(style);
        }
        return line;
    }

    /** The level of the headings that a character style is for; 0 for other styles. */
    int runIn(@Nullable String id) {
        return id == null ? 0 : runIns.getOrDefault(id, 0);
    }
}
