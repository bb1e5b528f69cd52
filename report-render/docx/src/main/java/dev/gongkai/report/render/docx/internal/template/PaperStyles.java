package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The styles of an agency's file with those that a report needs: where the file has one of the name, ours is based on it
 * and says nothing else of the look; where it has none, ours is that of the official look.
 */
final class PaperStyles {

    private static final int DEEP = 20;
    private static final int WORDS_SIZE = 20;
    private static final Pattern STYLE = Pattern.compile("(?s)<w:style\\b([^>]*)>(.*?)</w:style>");

    private record Style(
            String id, String type, String name, @Nullable String base, String markup) {}

    private final Map<String, Style> byId = new LinkedHashMap<>();
    private final Map<String, Style> byName = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final List<Message> remarks = new ArrayList<>();
    private final StringBuilder added = new StringBuilder();
    private String written = "";

    private PaperStyles() {}

    /** @param ours the styles of the official look */
    static PaperStyles of(PaperPackage file, String ours) throws UnreadableDocxException {
        PaperStyles styles = new PaperStyles();
        if (!file.has(PaperPackage.STYLES)) {
            styles.remarks.add(
                    new Message("模板没有样式，用公文版式的", "the template has no styles; those of the official look are used"));
            styles.written = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + ours;
            return styles;
        }
        String theirs = PaperPackage.opened(file.usual(PaperPackage.STYLES), "w:styles");
        STYLE.matcher(theirs)
                .results()
                .forEach(found -> styles.add(style(found.group(1), found.group(2), found.group())));
        Map<ParagraphStyle, Boolean> missing = new EnumMap<>(ParagraphStyle.class);
        STYLE.matcher(ours)
                .results()
                .forEach(found -> styles.merge(style(found.group(1), found.group(2), found.group()), missing));
        for (ParagraphStyle style : missing.keySet()) {
            if (style.headingLevel() > 0 || style == ParagraphStyle.TITLE) {
                styles.remarks.add(new Message(
                        "模板没有样式“" + shown(style) + "”，用公文版式的",
                        "the template has no style “" + style.styleName() + "”; that of the official look is used"));
            }
        }
        int end = theirs.lastIndexOf("</w:styles>");
        if (end < 0) {
            throw new UnreadableDocxException(PaperPackage.STYLES, "模板的样式已损坏", "the styles of the template are broken");
        }
        styles.written = theirs.substring(0, end) + styles.added + theirs.substring(end);
        return styles;
    }

    private static String shown(ParagraphStyle style) {
        return style == ParagraphStyle.TITLE ? "标题" : "标题 " + style.headingLevel();
    }

    private static Style style(String attributes, String content, String markup) {
        return new Style(
                value(attributes, "w:styleId"),
                value(attributes, "w:type"),
                value(first(content, "w:name"), "w:val"),
                first(content, "w:basedOn").isEmpty() ? null : value(first(content, "w:basedOn"), "w:val"),
                markup);
    }

    private static String first(String content, String element) {
        Matcher tag = Pattern.compile("<" + element + "\\b[^>]*>").matcher(content);
        return tag.find() ? tag.group() : "";
    }

    private static String value(String tag, String attribute) {
        Matcher value = Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private void add(Style style) {
        byId.put(style.id(), style);
        byName.putIfAbsent(key(style.type(), style.name()), style);
    }

    /** Chinese programs of old wrote Word's own names in Chinese. */
    private static String key(String type, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
        plain = plain.equals("正文") ? "normal" : plain.equals("标题") ? "title" : plain;
        return type + " " + plain.replaceFirst("^标题(?=[1-9]$)", "heading");
    }

    private void merge(Style ours, Map<ParagraphStyle, Boolean> missing) {
        Style theirs = byName.get(key(ours.type(), ours.name()));
        if (theirs != null && theirs.id().equals(ours.id())) {
            return; // a file that this library made
        }
        String id = free(ours.id());
        ParagraphStyle known = known(ours.id());
        if (known == ParagraphStyle.FOOTER) {
            return;
        }
        if (theirs == null) {
            if (known != null) {
                missing.put(known, true);
            }
            added.append(alone(ours.markup(), id));
        } else if (known != null) {
            added.append(based(known, id, theirs));
        } else {
            renamed.put(ours.id(), theirs.id());
        }
    }

    private static @Nullable ParagraphStyle known(String id) {
        for (ParagraphStyle style : ParagraphStyle.values()) {
            if (style.id().equals(id)) {
                return style;
            }
        }
        return null;
    }

    private String free(String id) {
        String free = id;
        for (int i = 2; byId.containsKey(free); i++) {
            free = id + "_" + i;
        }
        if (!free.equals(id)) {
            renamed.put(id, free);
        }
        return free;
    }

    /** Ours as it is; what the file says for all paragraphs does not hold for it. */
    private static String alone(String markup, String id) {
        return markup.replaceFirst("w:styleId=\"[^\"]*\"", Matcher.quoteReplacement("w:styleId=\"" + id + "\""))
                .replace(" w:default=\"1\"", "")
                .replaceFirst("<w:spacing (?!w:before|w:after|w:val)", "<w:spacing w:before=\"0\" w:after=\"0\" ")
                .replaceFirst("<w:spacing (?=w:after=\"\\d+\" w:line)(?!w:before)", "<w:spacing w:before=\"0\" ");
    }

    /** A style that looks like theirs. The report has its own numbers, and its text is set in where theirs says nothing. */
    private String based(ParagraphStyle style, String id, Style theirs) {
        StringBuilder layout = new StringBuilder();
        if (style.headingLevel() > 0) {
            layout.append("<w:keepNext/>");
        }
        if (chain(theirs, "<w:numPr>")) {
            layout.append("<w:numPr><w:numId w:val=\"0\"/></w:numPr>");
            remarks.add(new Message(
                    "样式“" + theirs.name() + "”自动编号，报告自带序号，在报告中不编号",
                    "the style “" + theirs.name()
                            + "” counts; the report has its own numbers, so it does not count there"));
        }
        if (style == ParagraphStyle.BODY && !chain(theirs, "w:firstLine")) {
            // Two characters; the twips are for programs that do not know the unit.
            layout.append("<w:ind w:firstLineChars=\"200\" w:firstLine=\"")
                    .append(halfPoints(theirs) * 20)
                    .append("\"/>");
        }
        if (style.headingLevel() > 0 && !chain(theirs, "<w:outlineLvl")) {
            layout.append("<w:outlineLvl w:val=\"")
                    .append(style.headingLevel() - 1)
                    .append("\"/>");
        }
        return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\""
                + DocxContract.BASED + style.styleName() + "\"/><w:basedOn w:val=\"" + theirs.id() + "\"/><w:qFormat/>"
                + (layout.isEmpty() ? "" : "<w:pPr>" + layout + "</w:pPr>") + "</w:style>";
    }

    /** The size of a style's characters; without a word of it, that of Word. */
    private int halfPoints(Style style) {
        @Nullable Style at = style;
        for (int i = 0; i < DEEP && at != null; i++) {
            String size = value(first(at.markup(), "w:sz"), "w:val");
            if (size.matches("[1-9]\\d{0,3}")) {
                return Integer.parseInt(size);
            }
            at = at.base() == null ? null : byId.get(at.base());
        }
        return WORDS_SIZE;
    }

    /** Whether a style or one that it is based on says something. */
    private boolean chain(Style style, String wanted) {
        @Nullable Style at = style;
        for (int i = 0; i < DEEP && at != null; i++) {
            if (at.markup().contains(wanted)) {
                return true;
            }
            at = at.base() == null ? null : byId.get(at.base());
        }
        return false;
    }

    String written() {
        return written;
    }

    Map<String, String> renamed() {
        return Map.copyOf(renamed);
    }

    List<Message> remarks() {
        return remarks;
    }
}
