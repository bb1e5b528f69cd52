package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The faces that an agency's file names, in its own text and in the styles that a report on it has. */
public final class PaperFaces {

    /** Parts with text that is seen. */
    private static final Pattern TEXTS =
            Pattern.compile("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes|numbering)\\.xml");

    private static final String THEME = "word/theme/theme1.xml";
    private static final Pattern STYLE =
            Pattern.compile("(?s)<w:style\\b[^>]*?w:styleId=\"([^\"]*)\"[^>]*>.*?</w:style>");
    private static final Pattern DEFAULTS = Pattern.compile("(?s)<w:docDefaults>.*?</w:docDefaults>");
    private static final Pattern FACES = Pattern.compile("<w:rFonts\\b[^>]*>");
    private static final Pattern STYLED = Pattern.compile("<w:(?:p|r|tbl)Style w:val=\"([^\"]*)\"");
    private static final Pattern RELATED = Pattern.compile("<w:(?:basedOn|link) w:val=\"([^\"]*)\"");
    private static final Pattern DRAWN = Pattern.compile("font-family:(?:&quot;|')?([^;&'\"]+)");
    private static final Pattern SHAPE_TEXT = Pattern.compile("<v:textpath\\b[^>]*?\\bstring=\"([^\"]*)\"");
    private static final Pattern NUMBER_TEXT = Pattern.compile("<w:lvlText\\b[^>]*?w:val=\"([^\"]*)\"");

    /** What numbers of lists and pages may be made of. */
    private static final String NUMBERS = "〇零一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾①②③④⑤⑥⑦⑧⑨⑩";

    private static final int DEEP = 20;

    private final PaperPackage file;
    private final PaperStyles styles;
    private final String defaults;
    private final Map<String, String> byId = new HashMap<>();

    private PaperFaces(PaperPackage file, PaperStyles styles) {
        this.file = file;
        this.styles = styles;
        STYLE.matcher(styles.written()).results().forEach(style -> byId.putIfAbsent(style.group(1), style.group()));
        Matcher found = DEFAULTS.matcher(styles.written());
        this.defaults = found.find() ? found.group() : "";
    }

    static PaperFaces of(PaperPackage file, PaperStyles styles) {
        return new PaperFaces(file, styles);
    }

    /** The faces for Chinese text of a kind, a name for each style that it may have. */
    public Set<String> eastAsian(Role role) {
        return names(role, "eastAsia");
    }

    /** The faces for letters and digits. */
    public Set<String> latin(Role role) {
        return names(role, "ascii");
    }

    private Set<String> names(Role role, String kind) {
        Set<String> names = new LinkedHashSet<>();
        for (ParagraphStyle style : ParagraphStyle.values()) {
            if (style.role() == role && style != ParagraphStyle.FOOTER) {
                add(names, resolved(id(style.id()), kind));
            }
            if (style.role() == role && style.headingLevel() > 0) {
                add(names, resolved(id(DocxContract.RUN_IN + style.headingLevel()), kind));
            }
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !name.isEmpty()) {
            names.add(name);
        }
    }

    private String id(String ours) {
        return styles.renamed().getOrDefault(ours, ours);
    }

    /** What a style says, or one that it is based on, or the file for all text. */
    private @Nullable String resolved(String id, String kind) {
        @Nullable String at = byId.get(id);
        for (int i = 0; i < DEEP && at != null; i++) {
            Matcher faces = FACES.matcher(at);
            @Nullable String name = faces.find() ? name(faces.group(), kind) : null;
            if (name != null) {
                return name;
            }
            Matcher base = Pattern.compile("<w:basedOn w:val=\"([^\"]*)\"").matcher(at);
            at = base.find() ? byId.get(base.group(1)) : null;
        }
        Matcher faces = FACES.matcher(defaults);
        return faces.find() ? name(faces.group(), kind) : null;
    }

    /** A face of the file's theme counts before one that is named. */
    private @Nullable String name(String faces, String kind) {
        Matcher themed = Pattern.compile("w:" + kind + "Theme=\"([^\"]*)\"").matcher(faces);
        if (themed.find()) {
            return themed(themed.group(1));
        }
        Matcher named = Pattern.compile("w:" + kind + "=\"([^\"]*)\"").matcher(faces);
        return named.find() ? named.group(1) : null;
    }

    private @Nullable String themed(String reference) {
        String fonts = reference.startsWith("major") ? "majorFont" : "minorFont";
        Matcher part =
                Pattern.compile("(?s)<a:" + fonts + ">.*?</a:" + fonts + ">").matcher(file.text(THEME));
        if (!part.find()) {
            return null;
        }
        boolean eastAsian = reference.endsWith("EastAsia");
        for (String tag : eastAsian ? new String[] {"a:ea", "a:font script=\"Hans\""} : new String[] {"a:latin"}) {
            Matcher face =
                    Pattern.compile("<" + tag + " [^>]*?typeface=\"([^\"]+)\"").matcher(part.group());
            if (face.find()) {
                return face.group(1);
            }
        }
        return null;
    }

    /** All names of faces for text that may be seen, escaped as in XML. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        for (Role role : Role.values()) {
            names.addAll(eastAsian(role));
            names.addAll(latin(role));
        }
        texts().forEach(xml -> {
            faces(xml, names);
            STYLED.matcher(xml).results().forEach(style -> waiting.add(style.group(1)));
            DRAWN.matcher(xml).results().forEach(face -> names.add(face.group(1).strip()));
        });
        byId.forEach((id, style) -> {
            if (style.substring(0, style.indexOf('>')).contains("w:default=\"1\"")) {
                waiting.add(id);
            }
        });
        faces(defaults, names);
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            String id = waiting.pop();
            String style = byId.get(id);
            if (seen.add(id) && style != null) {
                faces(style, names);
                RELATED.matcher(style).results().forEach(other -> waiting.add(other.group(1)));
            }
        }
        return names;
    }

    private void faces(String xml, Set<String> names) {
        FACES.matcher(xml).results().forEach(faces -> {
            for (String kind : new String[] {"eastAsia", "ascii", "hAnsi"}) {
                add(names, name(faces.group(), kind));
            }
        });
    }

    private Iterable<String> texts() {
        return () -> file.parts().keySet().stream()
                .filter(name -> TEXTS.matcher(name).matches())
                .map(file::text)
                .iterator();
    }

    /** All characters that the file may show, in no order. */
    public String text() {
        StringBuilder text = new StringBuilder(NUMBERS);
        texts().forEach(xml -> {
            text.append(unescaped(xml.replaceAll("<[^>]*>", "")));
            for (Pattern said : new Pattern[] {SHAPE_TEXT, NUMBER_TEXT}) {
                said.matcher(xml).results().forEach(found -> text.append(unescaped(found.group(1))));
            }
        });
        return text.toString();
    }

    /** Signs of ASCII are in a document in any case. */
    private static String unescaped(String text) {
        return Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|(\\d{1,7}));")
                .matcher(text)
                .replaceAll(found -> {
                    int c = found.group(1) != null
                            ? Integer.parseInt(found.group(1), 16)
                            : Integer.parseInt(found.group(2));
                    return Character.isValidCodePoint(c) ? Matcher.quoteReplacement(Character.toString(c)) : "";
                });
    }
}
