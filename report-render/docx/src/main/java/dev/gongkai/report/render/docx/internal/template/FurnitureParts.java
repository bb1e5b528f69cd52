package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Furniture.PageNumbering;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.write.FigureWriter;
import dev.gongkai.report.render.internal.FirstPageHead;
import dev.gongkai.report.render.internal.HalfEms;
import dev.gongkai.report.render.internal.WatermarkMeasures;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds to the parts of an empty document what stands on the pages besides the report. All of it is in headers and footers,
 * so that the body is the report and nothing else; the header of the first page pushes the body down.
 */
final class FurnitureParts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String NAMESPACES = " xmlns:w=\"" + WordMarkup.W + "\" xmlns:r=\"" + WordMarkup.R
            + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String STYLE = "GKHeader";
    private static final String NO_INDENT =
            "<w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>";
    private static final Pattern ODD_FOOTER =
            Pattern.compile("<w:footerReference w:type=\"default\" r:id=\"([^\"]+)\"");

    /** From the upper edge of the paper to a header, as {@code WordMeasures} has it, in points. */
    private static final double HEADER_TOP = 851 / 20.0;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final Theme theme;
    private final Furniture furniture;
    private final FirstPageHead head;
    private final Map<String, byte[]> contents;

    private FurnitureParts(Theme theme, Map<String, byte[]> contents) {
        this.theme = theme;
        this.furniture = theme.furniture();
        this.head = FirstPageHead.of(theme);
        this.contents = contents;
    }

    /** Adds the furniture of a theme; nothing changes where there is none but the official. */
    static void add(Theme theme, Map<String, byte[]> contents) {
        if (!theme.furniture().equals(Furniture.OFFICIAL)) {
            new FurnitureParts(theme, contents).add();
        }
    }

    private void add() {
        if (furniture.pageNumbering() != PageNumbering.DASHED) {
            byte[] footer = utf8(XML + "<w:ftr" + NAMESPACES + ">" + pageNumber() + "</w:ftr>");
            contents.replace("word/footer1.xml", footer);
            contents.replace("word/footer2.xml", footer);
        }
        boolean everywhere = furniture.header() != null || furniture.watermark() != null;
        if (everywhere) {
            String header = line(furniture.header() == null ? "" : furniture.header());
            header("default", 1, header);
            header("even", 2, header);
        }
        if (furniture.hasHead()) {
            header("first", 3, firstPage());
            Matcher odd = ODD_FOOTER.matcher(text(TemplateArchive.SECTION));
            String footer = odd.find() ? odd.group(1) : "";
            replace(
                    TemplateArchive.SECTION,
                    "<w:pgSz",
                    "<w:footerReference w:type=\"first\" r:id=\"" + footer + "\"/><w:pgSz");
            replace(TemplateArchive.SECTION, "<w:docGrid", "<w:titlePg/><w:docGrid");
        }
        if (everywhere || furniture.hasHead()) {
            long half = Math.round(theme.style(Role.TABLE).size() * 2);
            String face = WordMarkup.attribute(theme.style(Role.TABLE).faces().get(0));
            replace(
                    "word/styles.xml",
                    "</w:styles>",
                    "<w:style w:type=\"paragraph\" w:styleId=\"" + STYLE + "\"><w:name w:val=\"header\"/><w:pPr>"
                            + "<w:snapToGrid w:val=\"0\"/>" + NO_INDENT + "<w:jc w:val=\"center\"/></w:pPr><w:rPr>"
                            + "<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"" + face + "\"/><w:sz w:val=\"" + half
                            + "\"/><w:szCs w:val=\"" + half + "\"/></w:rPr></w:style></w:styles>");
        }
    }

    private void header(String type, int number, String paragraphs) {
        String name = "header" + number;
        contents.put("word/" + name + ".xml", utf8(XML + "<w:hdr" + NAMESPACES + ">" + paragraphs + "</w:hdr>"));
        replace(
                TYPES,
                "</Types>",
                "<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\""
                        + " PartName=\"/word/" + name + ".xml\"/></Types>");
        replace(
                TemplateArchive.RELATIONSHIPS,
                "</Relationships>",
                "<Relationship Id=\"gkHeader" + number + "\" Type=\"" + WordMarkup.R + "/header\" Target=\"" + name
                        + ".xml\"/></Relationships>");
        replace(
                TemplateArchive.SECTION,
                "<w:sectPr>",
                "<w:sectPr><w:headerReference w:type=\"" + type + "\" r:id=\"gkHeader" + number + "\"/>");
    }

    private String text(String name) {
        return new String(contents.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private void replace(String name, String before, String after) {
        contents.put(name, utf8(text(name).replace(before, after)));
    }

    /** A line of the header, which also holds the watermark: it is anchored there. */
    private String line(String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + STYLE + "\"/></w:pPr>" + watermark() + run("", words) + "</w:p>";
    }

    private static String run(String properties, String words) {
        return words.isEmpty()
                ? ""
                : "<w:r><w:rPr>" + (properties.isEmpty() ? "<w:rFonts w:hint=\"eastAsia\"/>" : properties)
                        + "</w:rPr><w:t xml:space=\"preserve\">"
                        + WordMarkup.attribute(words) + "</w:t></w:r>";
    }

    /** Each thing stands in a line of exactly its height, so that the body begins where the other formats have it. */
    private String firstPage() {
        double above = theme.page().top() * POINTS_PER_MILLIMETRE - HEADER_TOP;
        StringBuilder out = new StringBuilder();
        double at = 0;
        PictureFile file = head.picture();
        PictureSize size = head.pictureSize();
        Furniture.Letterhead letterhead = furniture.letterhead();
        out.append(space(above, watermark()));
        if (file != null && size != null && letterhead != null) {
            at = size.height() * POINTS_PER_MILLIMETRE;
            out.append("<w:p><w:pPr><w:pStyle w:val=\"" + STYLE + "\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"
                    + "</w:pPr>" + picture(letterhead, file, size) + "</w:p>");
        }
        if (!head.lines().isEmpty()) {
            out.append(space(head.linesTop() - at, ""));
            long pitch = twips(head.size() * FirstPageHead.LINE);
            for (int i = 0; i < head.lines().size(); i++) {
                boolean last = i + 1 == head.lines().size();
                out.append("<w:p><w:pPr><w:pStyle w:val=\"" + STYLE + "\"/>" + (last ? redRule() : "")
                        + "<w:spacing w:line=\"" + pitch + "\" w:lineRule=\"exact\"/></w:pPr>"
                        + run(redFace(), head.lines().get(i)) + "</w:p>");
            }
            at = head.rule();
        }
        return out.append(space(head.height() - at, "")).toString();
    }

    /** The rule stands 4 mm below the words, which the format counts in points. */
    private String redRule() {
        long gap = Math.round(head.rule() - head.linesTop() - head.lines().size() * head.size() * FirstPageHead.LINE);
        return "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"" + Math.round(FirstPageHead.RULE_WIDTH * 8) + "\" w:space=\""
                + gap + "\" w:color=\"" + red() + "\"/></w:pBdr>";
    }

    private String redFace() {
        String face = WordMarkup.attribute(theme.style(Role.TITLE).faces().get(0));
        long half = Math.round(head.size() * 2);
        return "<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"" + face + "\"/><w:color w:val=\"" + red()
                + "\"/><w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
    }

    private static String red() {
        return String.format(Locale.ROOT, "%06X", FirstPageHead.RED);
    }

    private static String space(double points, String anchored) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + STYLE + "\"/><w:spacing w:line=\"" + Math.max(1, twips(points))
                + "\" w:lineRule=\"exact\"/></w:pPr>" + anchored + "</w:p>";
    }

    private static long twips(double points) {
        return Math.round(points * 20);
    }

    private String picture(Furniture.Letterhead letterhead, PictureFile file, PictureSize size) {
        String name = switch (letterhead.picture().type()) {
            case PNG -> "letterhead.png";
            case JPEG -> "letterhead.jpeg";
        };
        contents.put("word/media/" + name, letterhead.picture().content());
        contents.put(
                "word/_rels/header3.xml.rels",
                utf8(XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"gkLetterhead\" Type=\"" + WordMarkup.R + "/image\" Target=\"media/" + name
                        + "\"/></Relationships>"));
        return FigureWriter.inline(1, letterhead.alt(), "", name, "gkLetterhead", file.orientation(), size);
    }

    /** As Word itself makes one. */
    private String watermark() {
        String words = furniture.watermark();
        if (words == null) {
            return "";
        }
        double ems = HalfEms.of(words) / 2.0;
        double size = WatermarkMeasures.size(words, theme.page());
        String face = theme.style(Role.HEADING_1).faces().get(0).replace("'", "");
        return String.format(
                Locale.ROOT,
                "<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\""
                        + " o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas>"
                        + "<v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/>"
                        + "<v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>"
                        + "<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/>"
                        + "<v:f eqn=\"mid @5 @6\"/><v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/>"
                        + "<v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>"
                        + "<v:path textpathok=\"t\" o:connecttype=\"custom\""
                        + " o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" o:connectangles=\"270,180,90,0\"/>"
                        + "<v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
                        + "<v:shape id=\"PowerPlusWaterMarkObject1\" type=\"#_x0000_t136\" alt=\"%s\""
                        + " style=\"position:absolute;margin-left:0;margin-top:0;width:%.1fpt;height:%.1fpt;rotation:315;"
                        + "z-index:-251658752;mso-position-horizontal:center;"
                        + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
                        + "mso-position-vertical-relative:margin\" o:allowincell=\"f\" fillcolor=\"#%06x\""
                        + " stroked=\"f\"><v:textpath style=\"font-family:'%s';font-size:1pt\" string=\"%s\"/>"
                        + "<w10:wrap anchorx=\"margin\" anchory=\"margin\"/></v:shape></w:pict></w:r>",
                WordMarkup.attribute(words),
                ems * size,
                size,
                WatermarkMeasures.GREY,
                WordMarkup.attribute(face),
                WordMarkup.attribute(words));
    }

    private String pageNumber() {
        String style =
                "<w:p><w:pPr><w:pStyle w:val=\"" + ParagraphStyle.FOOTER.id() + "\"/><w:jc w:val=\"center\"/></w:pPr>";
        return style
                + switch (furniture.pageNumbering()) {
                    case DASHED, NONE -> "";
                    case PLAIN -> field("PAGE");
                    case OF_TOTAL -> run("", "第") + field("PAGE") + run("", "页 共") + field("NUMPAGES") + run("", "页");
                }
                + "</w:p>";
    }

    private static String field(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", "1")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }
}
