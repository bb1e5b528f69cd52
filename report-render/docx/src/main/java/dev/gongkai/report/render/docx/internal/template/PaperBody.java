package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.Message;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an agency's file, divided where the report stands: within the control named {@code report}, at the bookmark
 * of that name, or at the end.
 */
final class PaperBody {

    private static final String DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:]++)((?:[^>\"/]++|\"[^\"]*+\"|/(?!>))*+)(/?)>");
    private static final Pattern SEEN = Pattern.compile(
            "<w:t[ >]|<w:drawing|<w:pict|<w:object|<w:fldChar|<w:fldSimple|<mc:AlternateContent|<w:sym");
    private static final Pattern UNUSED = Pattern.compile("(<w:tag\\b[^>]*?w:val=\")report\"");
    private static final Pattern ID = Pattern.compile("w:id=\"([^\"]*)\"");
    private static final double MILLIMETRES = 25.4 / 1440;
    private static final String NAMED = "w:val=\"" + DocxContract.REPORT + "\"";

    /** An element that is open. */
    private record Open(String name, int from, int tagEnd) {}

    private final List<Message> remarks = new ArrayList<>();
    private final boolean controls;
    private final int used;
    private String xml;
    private Theme theme;
    private byte[] before = {};
    private byte[] after = {};

    /** The control: where it begins and ends, and its content; -1 where there is none. */
    private int controlFrom = -1;

    private int controlTo = -1;
    private int contentFrom = -1;
    private int contentTo = -1;

    /** The block of the body that the bookmark stands in or before, and the bookmark's id. */
    private int blockFrom = -1;

    private int blockTo = -1;
    private @Nullable String bookmark;

    /** Whether the bookmark is around a report that was written before. */
    private boolean earlier;

    private PaperBody(String xml, Theme theme, boolean controls, int used) {
        this.xml = xml;
        this.theme = theme;
        this.controls = controls;
        this.used = used;
    }

    static PaperBody of(PaperPackage file, Theme theme, boolean controls) throws UnreadableDocxException {
        PaperBody body = new PaperBody(
                file.usual(DocxContract.BODY_PART).replaceAll("<w:sdtContent\\s*/>", "<w:sdtContent></w:sdtContent>"),
                theme,
                controls,
                file.used());
        body.declare("r", WordMarkup.R);
        body.declare("wp", DRAWINGS);
        body.find();
        body.divide();
        return body;
    }

    Theme theme() {
        return theme;
    }

    byte[] before() {
        return before;
    }

    byte[] after() {
        return after;
    }

    List<Message> remarks() {
        return remarks;
    }

    private void declare(String prefix, String namespace) throws UnreadableDocxException {
        Matcher declared = Pattern.compile("xmlns:" + prefix + "=\"([^\"]*)\"").matcher(xml);
        if (!declared.find()) {
            xml = xml.replaceFirst("<w:document\\b", "<w:document xmlns:" + prefix + "=\"" + namespace + "\"");
        } else if (!declared.group(1).equals(namespace)) {
            throw new UnreadableDocxException(
                    DocxContract.BODY_PART,
                    "模板的命名空间前缀 " + prefix + " 另有所指，请用 Word 另存",
                    "the template uses the prefix " + prefix + " for something else; save it with Word");
        }
    }

    private void find() throws UnreadableDocxException {
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(xml);
        int block = -1;
        @Nullable Open control = null;
        boolean bookmarked = false;
        boolean ended = false;
        while (tag.find()) {
            String name = tag.group(2);
            boolean start = tag.group(1).isEmpty();
            boolean empty = !tag.group(4).isEmpty();
            if (start) {
                if (open.size() == 2) {
                    block = tag.start();
                }
                boolean named = (name.equals("w:tag") || name.equals("w:alias"))
                        && tag.group(3).contains(NAMED);
                if (named && control == null && controlFrom < 0) {
                    control = control(open);
                }
                if (name.equals("w:bookmarkStart") && bookmark == null) {
                    earlier = tag.group(3).contains("w:name=\"" + DocxContract.REPORT_MARK + "\"");
                    if (earlier || tag.group(3).contains("w:name=\"" + DocxContract.REPORT + "\"")) {
                        Matcher id = ID.matcher(tag.group(3));
                        bookmark = id.find() ? id.group(1) : "";
                        blockFrom = block;
                        bookmarked = true;
                    }
                } else if (earlier
                        && name.equals("w:bookmarkEnd")
                        && tag.group(3).contains("w:id=\"" + bookmark + "\"")) {
                    ended = true;
                }
                if (!empty) {
                    open.push(new Open(name, tag.start(), tag.end()));
                }
            }
            if (!start || empty) {
                Open closed = start ? new Open(name, tag.start(), tag.end()) : open.isEmpty() ? null : open.pop();
                if (closed == null || !closed.name().equals(name)) {
                    throw new UnreadableDocxException(
                            DocxContract.BODY_PART, "模板的 XML 格式错误", "the XML of the template is not well-formed");
                }
                if (control != null && name.equals("w:sdtContent") && open.peek() == control) {
                    contentFrom = closed.tagEnd();
                    contentTo = tag.start();
                } else if (closed == control) {
                    controlFrom = closed.from();
                    controlTo = tag.end();
                    control = null;
                }
                if (open.size() == 2 && bookmarked && (earlier ? ended : blockTo < 0)) {
                    blockTo = tag.end();
                    ended = false;
                }
            }
        }
        if (!xml.contains("</w:body>")) {
            throw new UnreadableDocxException(DocxContract.BODY_PART, "模板没有正文", "the template has no body");
        }
    }

    /** The control whose properties are open, where it stands among blocks. */
    private @Nullable Open control(Deque<Open> open) {
        List<Open> around = List.copyOf(open);
        boolean properties = around.size() > 2
                && around.get(0).name().equals("w:sdtPr")
                && around.get(1).name().equals("w:sdt");
        if (!properties) {
            return null;
        }
        String parent = around.get(2).name();
        boolean inline = around.stream()
                .map(Open::name)
                .anyMatch(one -> one.equals("w:p") || one.equals("w:tbl") || one.equals("mc:AlternateContent"));
        if (inline || parent.equals("w:tbl") || parent.equals("w:tr")) {
            remarks.add(new Message(
                    "名为 report 的控件在段落、表格之内，容纳不了报告；报告放在文末",
                    "the control named report stands within a paragraph or a table and cannot hold a report, which stands"
                            + " at the end"));
            return null;
        }
        return around.get(1);
    }

    private void divide() {
        String head;
        String tail;
        if (contentFrom >= 0 && controlTo > 0) {
            head = controls ? opened(xml.substring(0, controlFrom)) : xml.substring(0, controlFrom);
            tail = controls ? xml.substring(contentTo) : xml.substring(controlTo);
            if (xml.substring(contentTo, controlTo).isEmpty()
                    || SEEN.matcher(xml.substring(contentFrom, contentTo)).find()
                            && !xml.substring(controlFrom, contentFrom).contains("<w:showingPlcHdr")) {
                remarks.add(new Message(
                        "控件 report 中原有的内容由报告代替", "what stood in the control named report gave way to the report"));
            }
        } else if (bookmark != null && blockTo > 0) {
            String block = xml.substring(blockFrom, blockTo);
            boolean paragraph = block.startsWith("<w:p>") || block.startsWith("<w:p ");
            boolean replaced = earlier || paragraph && !SEEN.matcher(block).find() && !block.contains("<w:sectPr");
            if (!replaced && !block.startsWith("<w:bookmarkStart")) {
                remarks.add(
                        new Message(
                                "书签 report 所在的段落、表格有内容，报告放在其后",
                                "the paragraph or table with the bookmark named report is not empty; the report stands behind it"));
            }
            head = unmarked(xml.substring(0, replaced ? blockFrom : blockTo));
            tail = unmarked(xml.substring(blockTo));
        } else {
            int end = xml.lastIndexOf("</w:body>");
            int section = xml.lastIndexOf("<w:sectPr", end);
            // That of a paragraph ends an earlier section.
            boolean own = section >= 0 && xml.indexOf("</w:p>", section) < 0 && xml.indexOf("</w:pPr>", section) < 0;
            head = xml.substring(0, own ? section : end);
            tail = xml.substring(own ? section : end);
        }
        tail = page(tail);
        if (contentFrom < 0) {
            // Who reads the document takes the control of that name for the place of the report.
            head = UNUSED.matcher(head).replaceAll("$1report.unused\"");
            tail = UNUSED.matcher(tail).replaceAll("$1report.unused\"");
        }
        boolean wrapped = controls && contentFrom < 0;
        String mark = String.valueOf(used);
        before = utf8(head
                + (wrapped
                        ? "<w:sdt><w:sdtPr><w:alias w:val=\"年度报告\"/><w:tag " + NAMED + "/><w:id w:val=\""
                                + Math.max(1, 2_000_000_000 + used % 1000)
                                + "\"/><w:docPartObj><w:docPartGallery w:val=\"Quick Parts\"/></w:docPartObj></w:sdtPr>"
                                + "<w:sdtContent>"
                        : "")
                + "<w:bookmarkStart w:id=\"" + mark + "\" w:name=\"" + DocxContract.REPORT_MARK + "\"/>");
        after = utf8("<w:bookmarkEnd w:id=\"" + mark + "\"/>" + (wrapped ? "</w:sdtContent></w:sdt>" : "") + tail);
    }

    /** The control's beginning, as one that holds blocks of text. */
    private String opened(String earlier) {
        String start = xml.substring(controlFrom, contentFrom)
                .replaceAll("<w:showingPlcHdr\\b[^>]*/>|<w:text\\b[^>]*/>|<w:dataBinding\\b[^>]*/>", "");
        if (!start.contains("<w:tag ")) {
            start = start.replaceFirst("(<w:alias\\b[^>]*/>)", "$1<w:tag " + NAMED + "/>");
        } else if (!start.matches("(?s).*<w:tag " + Pattern.quote(NAMED) + "\\s*/>.*")) {
            start = start.replaceFirst("<w:tag\\b[^>]*/>", "<w:tag " + NAMED + "/>");
        }
        return earlier + start;
    }

    private String unmarked(String part) {
        String id = Pattern.quote(String.valueOf(bookmark));
        return part.replaceAll("<w:bookmark(?:Start|End)\\b[^>]*?w:id=\"" + id + "\"[^>]*?/>", "");
    }

    /** Takes the page from the section that the report stands in, which is said behind it. */
    private String page(String tail) {
        Matcher section = Pattern.compile("(?s)<w:sectPr\\b.*?</w:sectPr>").matcher(tail);
        Matcher none = Pattern.compile("<w:sectPr\\b[^>]*/>").matcher(tail);
        String own = section.find() ? section.group() : none.find() ? none.group() : "";
        double[] size = values(own, "w:pgSz", "w:w", "w:h");
        double[] margins = values(own, "w:pgMar", "w:top", "w:right", "w:bottom", "w:left");
        Theme.PageSetup page = theme.page();
        if (size == null || margins == null) {
            remarks.add(new Message(
                    "模板没有页面大小或页边距，用公文版式的",
                    "the template says no page size or margins; those of the official look are used"));
            if (own.isEmpty()) {
                String given = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\""
                        + Math.round(page.top() / MILLIMETRES) + "\" w:right=\""
                        + Math.round(page.right() / MILLIMETRES)
                        + "\" w:bottom=\"" + Math.round(page.bottom() / MILLIMETRES) + "\" w:left=\""
                        + Math.round(page.left() / MILLIMETRES)
                        + "\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";
                return tail.replaceFirst("</w:body>", given + "</w:body>");
            }
            return tail;
        }
        if (Pattern.compile("<w:cols\\b[^>]*w:num=\"(?:[2-9]|\\d{2,})\"")
                .matcher(own)
                .find()) {
            remarks.add(new Message(
                    "报告所在的节分栏，表格可能放不下", "the section of the report has columns, in which tables may not fit"));
        }
        try {
            theme = theme.with(new Theme.PageSetup(
                    size[0] * MILLIMETRES,
                    size[1] * MILLIMETRES,
                    Math.abs(margins[0]) * MILLIMETRES,
                    margins[1] * MILLIMETRES,
                    Math.abs(margins[2]) * MILLIMETRES,
                    margins[3] * MILLIMETRES,
                    page.lines(),
                    Math.max(1, (int) ((size[0] - margins[1] - margins[3]) / 320))));
        } catch (IllegalArgumentException e) {
            remarks.add(new Message(
                    "模板的页面没有版心，用公文版式的",
                    "the page of the template has no room for text; that of the official look is reckoned with"));
        }
        return tail;
    }

    private static double @Nullable [] values(String section, String element, String... names) {
        Matcher tag = Pattern.compile("<" + element + "\\b[^>]*>").matcher(section);
        if (!tag.find()) {
            return null;
        }
        double[] values = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            Matcher value =
                    Pattern.compile("\\s" + names[i] + "=\"(-?\\d{1,6})\"").matcher(tag.group());
            if (!value.find()) {
                return null;
            }
            values[i] = Integer.parseInt(value.group(1));
        }
        return values;
    }
}
