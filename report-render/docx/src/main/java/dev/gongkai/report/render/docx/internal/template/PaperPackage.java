package dev.gongkai.report.render.docx.internal.template;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of an agency's file, without data of a report that an earlier document held. */
final class PaperPackage {

    static final String TYPES = "[Content_Types].xml";
    static final String STYLES = "word/styles.xml";

    private static final int MAX_FILE = 64 << 20;
    private static final long MAX_UNPACKED = 256L << 20;
    private static final int MAX_PARTS = 2_000;
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    /** Numbers that one document takes at most, by far. */
    private static final int ROOM = 200_000;

    private static final Pattern NUMBERED = Pattern.compile(
            "<(?:w:id|wp:docPr|w:bookmarkStart|pic:cNvPr)\\b[^>]*?\\b(?:w:val|w:id|id)=\"(\\d{1,10})\"|gk(?:Picture|Chart)(\\d{1,9})\"");
    private static final Pattern NAMED =
            Pattern.compile("^word/(?:media/picture|charts/chart|embeddings/chart)(\\d{1,9})");
    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship\\b[^>]*?/>");

    private static final Pattern PLACE =
            Pattern.compile("<w:(?:tag\\b[^>]*w:val|bookmarkStart\\b[^>]*w:name)=\"" + DocxContract.REPORT + "\"");

    private static final Pattern BODY = Pattern.compile("<Override\\b(?=[^>]*ContentType=\"(?:" + Pattern.quote(MAIN)
            + "|" + Pattern.quote(TEMPLATE) + ")\")[^>]*?PartName=\"/word/([^\"/]+)\"");

    /** Settings that stand before those of faces. */
    private static final Pattern BEFORE_FACES =
            Pattern.compile("(?s)^.*?<w:settings\\b[^>]*>(?:\\s*<w:(?:writeProtection|view|zoom"
                    + "|removePersonalInformation|removeDateAndTime|doNotDisplayPageBoundaries|displayBackgroundShape"
                    + "|printPostScriptOverText|printFractionalCharacterWidth|printFormsData)\\b[^>]*/>)*");

    private static final Pattern FACES = Pattern.compile("<w:rFonts\\b[^>]*>|typeface=\"[^\"]*\"|font-family:[^;\"]*");
    private static final Pattern FACE =
            Pattern.compile("(w:(?:ascii|hAnsi|eastAsia)=\"|typeface=\"|font-family:(?:&quot;|')?)([^\";&']+)");

    private final Map<String, byte[]> parts;
    private boolean brings;
    private final List<Message> remarks = new ArrayList<>();
    private final Set<Long> numbers = new TreeSet<>();

    private PaperPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static PaperPackage of(byte[] content) throws UnreadableDocxException {
        PaperPackage file = new PaperPackage(unpacked(content));
        file.moveBody();
        if (!file.parts.containsKey(TYPES) || !file.parts.containsKey(DocxContract.BODY_PART)) {
            throw unfit();
        }
        String types = file.text(TYPES);
        if (types.contains(TEMPLATE)) {
            file.put(TYPES, types.replace(TEMPLATE, MAIN));
        } else if (!types.contains(MAIN)) {
            throw new UnreadableDocxException(
                    TYPES,
                    "模板须是不含宏的 Word 文档（.docx）或模板（.dotx）",
                    "a template is a Word document (.docx) or template (.dotx) without macros");
        }
        file.removeData();
        file.parts.forEach((name, part) -> {
            if (name.startsWith("word/") && name.endsWith(".xml") || name.equals(TemplateArchive.RELATIONSHIPS)) {
                NUMBERED.matcher(new String(part, StandardCharsets.UTF_8))
                        .results()
                        .forEach(file::number);
            }
            NAMED.matcher(name).results().forEach(found -> file.numbers.add(Long.parseLong(found.group(1))));
        });
        if (file.parts.keySet().stream().anyMatch(name -> name.endsWith("settings.xml"))
                && file.text("word/settings.xml").contains("<w:documentProtection")) {
            file.remarks.add(new Message("模板设有编辑限制，保留在文档中", "the template restricts editing; so does the document"));
        }
        if (file.parts.keySet().stream()
                .filter(name -> name.matches("word/(?:header|footer)\\d*\\.xml"))
                .map(file::text)
                .anyMatch(xml -> PLACE.matcher(xml).find())) {
            file.remarks.add(new Message(
                    "页眉、页脚中名为 report 的书签、控件容纳不了报告",
                    "the bookmark or control named report in a header or footer cannot hold a report"));
        }
        if (file.text(DocxTemplate.FONT_TABLE).contains("w:subsetted=\"")) {
            file.remarks.add(new Message(
                    "模板中嵌入的字体只含部分字，报告中的字未必都有",
                    "the fonts embedded in the template have some characters only, and may lack those of the report"));
        }
        return file;
    }

    /** Some programs give the text another name, such as word/document2.xml. */
    private void moveBody() {
        Matcher main = BODY.matcher(text(TYPES));
        if (parts.containsKey(DocxContract.BODY_PART) || !main.find()) {
            return;
        }
        String name = main.group(1);
        byte[] body = parts.remove("word/" + name);
        byte[] links = parts.remove("word/_rels/" + name + ".rels");
        if (body != null) {
            parts.put(DocxContract.BODY_PART, body);
        }
        if (links != null) {
            parts.put(TemplateArchive.RELATIONSHIPS, links);
        }
        for (String list : List.of(TYPES, "_rels/.rels")) {
            put(list, text(list).replace("word/" + name + "\"", DocxContract.BODY_PART + "\""));
        }
    }

    private static UnreadableDocxException unfit() {
        return new UnreadableDocxException(
                "", "模板不是 Word 文档（.docx），或已损坏", "the template is no Word document (.docx), or broken");
    }

    private void number(MatchResult found) {
        String number = found.group(1) == null ? found.group(2) : found.group(1);
        numbers.add(Long.parseLong(number));
    }

    private static Map<String, byte[]> unpacked(byte[] content) throws UnreadableDocxException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(MAX_FILE + 1);
                total += part.length;
                if (part.length > MAX_FILE || total > MAX_UNPACKED || parts.size() > MAX_PARTS) {
                    throw new UnreadableDocxException(entry.getName(), "模板过大", "the template is too large");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            UnreadableDocxException failure = unfit();
            failure.initCause(e);
            throw failure;
        }
        return parts;
    }

    /** Takes out the data of a report, where the file was a document with one: there would be two of them. */
    private void removeData() {
        List<String> data = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("customXml/item"))
                .filter(part -> {
                    String text = new String(part.getValue(), StandardCharsets.UTF_8);
                    return text.contains(DocxContract.REPORT_NAMESPACE) || text.contains(DocxContract.VALUES_NAMESPACE);
                })
                .map(Map.Entry::getKey)
                .toList();
        if (data.isEmpty()) {
            return;
        }
        for (String name : data) {
            parts.remove(name);
            parts.remove("customXml/_rels/" + name.substring(name.indexOf('/') + 1) + ".rels");
            put(
                    TYPES,
                    text(TYPES).replaceAll("<Override\\b[^>]*?PartName=\"/" + Pattern.quote(name) + "\"[^>]*?/>", ""));
            Matcher relationship = RELATIONSHIP.matcher(text(TemplateArchive.RELATIONSHIPS));
            put(
                    TemplateArchive.RELATIONSHIPS,
                    relationship.replaceAll(found ->
                            found.group().contains(name + "\"") ? "" : Matcher.quoteReplacement(found.group())));
        }
        remarks.add(new Message("模板中原有的年度报告数据未带入", "the data of a report in the template was left out"));
    }

    /**
     * Makes it one that brings its faces along: all that is set in one of them names it as documents call it.
     *
     * @param renamed what documents call the faces, by the names in the file
     * @param whole whether documents have all of each face
     */
    void bring(Map<String, String> renamed, boolean whole) throws UnreadableDocxException {
        brings = true;
        if (has(DocxTemplate.FONT_TABLE)) {
            String table = usual(DocxTemplate.FONT_TABLE);
            put(
                    DocxTemplate.FONT_TABLE,
                    table.contains("xmlns:r=\"")
                            ? table
                            : table.replaceFirst("<w:fonts\\b", "<w:fonts xmlns:r=\"" + WordMarkup.R + "\""));
        }
        renamed.values().forEach(this::removeFont);
        for (String name : List.copyOf(parts.keySet())) {
            if (name.startsWith("word/") && name.endsWith(".xml")) {
                String xml = text(name);
                String changed = FACES.matcher(xml)
                        .replaceAll(named -> Matcher.quoteReplacement(FACE.matcher(named.group())
                                .replaceAll(face -> Matcher.quoteReplacement(face.group(1)
                                        + renamed.getOrDefault(face.group(2).strip(), face.group(2))))));
                if (!changed.equals(xml)) {
                    put(name, changed);
                }
            }
        }
        String settings = opened(text(DocxTemplate.SETTINGS), "w:settings");
        Matcher before = BEFORE_FACES.matcher(settings);
        if (before.find() && settings.contains("xmlns:w=\"" + WordMarkup.W + "\"")) {
            String system = settings.contains("<w:embedSystemFonts") ? "<w:embedSystemFonts/>" : "";
            String rest = settings.substring(before.end())
                    .replaceAll("<w:(?:embedTrueTypeFonts|embedSystemFonts|saveSubsetFonts)\\b[^>]*/>", "");
            put(
                    DocxTemplate.SETTINGS,
                    before.group() + "<w:embedTrueTypeFonts/>" + system + (whole ? "" : "<w:saveSubsetFonts/>") + rest);
        }
    }

    /** Takes out the font of a face: there will be another in its place. */
    private void removeFont(String face) {
        String table = text(DocxTemplate.FONT_TABLE);
        Matcher font = Pattern.compile("(?s)<w:font w:name=\"" + Pattern.quote(face) + "\"(?:(?!</w:font>).)*?"
                        + "(<w:embedRegular\\b[^>]*?r:id=\"([^\"]*)\"[^>]*/>)")
                .matcher(table);
        if (!font.find()) {
            return;
        }
        put(DocxTemplate.FONT_TABLE, table.substring(0, font.start(1)) + table.substring(font.end(1)));
        String id = "Id=\"" + font.group(2) + "\"";
        StringBuilder links = new StringBuilder();
        Matcher link = RELATIONSHIP.matcher(text(PaperParts.FACES_RELATIONSHIPS));
        while (link.find()) {
            boolean ours = link.group().contains(id);
            link.appendReplacement(links, ours ? "" : Matcher.quoteReplacement(link.group()));
            Matcher target = Pattern.compile("Target=\"(?:/word/)?([^\"]*)\"").matcher(link.group());
            if (ours && target.find()) {
                parts.remove("word/" + target.group(1));
            }
        }
        put(PaperParts.FACES_RELATIONSHIPS, link.appendTail(links).toString());
    }

    /** An element without content as one that may have some. */
    static String opened(String xml, String root) {
        return xml.replaceFirst("<" + root + "\\b([^>]*)/>\\s*$", "<" + root + "$1></" + root + ">");
    }

    /** Whether documents bring faces along. */
    boolean brings() {
        return brings;
    }

    List<Message> remarks() {
        return remarks;
    }

    /** Numbers of the file that are not used begin behind this one. */
    int used() {
        int base = 0;
        for (long number : numbers) {
            if (number >= base && number <= base + (long) ROOM) {
                base = (int) Math.min(number + 1, Integer.MAX_VALUE - ROOM);
            }
        }
        return base;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** A part as text; empty where there is none. */
    String text(String name) {
        byte[] part = parts.get(name);
        return part == null ? "" : new String(part, StandardCharsets.UTF_8);
    }

    private void put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** A part that is written in the usual way: what is put into it would not fit otherwise. */
    String usual(String name) throws UnreadableDocxException {
        String xml = text(name);
        if (xml.startsWith("\uFEFF")) {
            xml = xml.substring(1);
        }
        if (!xml.contains("xmlns:w=\"" + WordMarkup.W + "\"")
                || xml.contains("<!DOCTYPE")
                || xml.contains("<![CDATA[")) {
            throw new UnreadableDocxException(
                    name,
                    "模板的写法少见（如严格 Open XML），请用 Word 另存为“Word 文档 (*.docx)”",
                    "the template is written in a rare way, such as Strict Open XML; save it as “Word Document (*.docx)”");
        }
        return xml.replaceAll("(?s)<!--.*?-->", "");
    }
}
