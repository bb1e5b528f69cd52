package dev.gongkai.report.importer.internal.docx;

import dev.gongkai.report.importer.internal.office.XmlCursor;
import dev.gongkai.report.importer.internal.source.Flow;
import dev.gongkai.report.importer.internal.source.Raised;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph: what it shows, with changes accepted and fields as their results, and what is anchored in it. */
final class DocxLine {

    private final XmlCursor xml;
    private final BoxReader boxes;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();

    /** Text boxes and pictures. */
    private final Flow inside = new Flow();

    /** For each field that is open, whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocxStyles.Look look = DocxStyles.Look.NONE;
    private @Nullable String style;
    private boolean markDeleted;
    private boolean vanished;
    private Raised raised = Raised.NO;
    private String alternative = "";

    DocxLine(XmlCursor xml, BoxReader boxes) {
        this.xml = xml;
        this.boxes = boxes;
    }

    void read() throws MalformedSourceException {
        xml.children(this::inline);
    }

    private void inline(String element) throws MalformedSourceException {
        switch (element) {
            case "w:pPr" -> properties();
            case "w:r" -> run();
            case "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:fldData" -> {}
            case "mc:AlternateContent" -> alternatives();
            case "m:t" -> append(xml.text());
            case "w:p", "w:tbl" -> boxed(element);
            default -> xml.children(this::inline);
        }
    }

    private void properties() throws MalformedSourceException {
        look = DocxStyles.look(xml, element -> {
            switch (element) {
                case "w:pStyle" -> style = xml.attribute("w:val");
                case "w:rPr" ->
                    xml.children(inner -> {
                        if (inner.equals("w:del") || inner.equals("w:moveFrom")) {
                            markDeleted = true;
                        }
                    });
                default -> {}
            }
        });
    }

    private void run() throws MalformedSourceException {
        vanished = false;
        raised = Raised.NO;
        xml.children(this::piece);
        vanished = false;
        raised = Raised.NO;
    }

    private void piece(String element) throws MalformedSourceException {
        switch (element) {
            case "w:rPr" ->
                xml.children(inner -> {
                    switch (inner) {
                        // What is struck out is deleted, by hand.
                        case "w:vanish", "w:strike", "w:dstrike" -> vanished |= xml.on("w:val");
                        case "w:vertAlign" -> raised = Raised.of(xml.attribute("w:val", ""));
                        default -> {}
                    }
                });
            case "w:t", "m:t", "a:t" -> append(xml.text());
            case "w:tab", "w:ptab" -> append("\t");
            case "w:br", "w:cr" -> append("\n");
            case "w:noBreakHyphen" -> append("-");
            case "w:sym" -> append(symbol());
            case "w:fldChar" -> field(xml.attribute("w:fldCharType", ""));
            case "w:delText", "w:instrText", "w:delInstrText", "w:softHyphen" -> {}
            case "mc:AlternateContent" -> alternatives();
            case "w:txbxContent" -> box();
            case "wp:docPr" -> described(xml.attribute("descr", ""));
            case "a:blip" -> picture(xml.attribute("r:embed", xml.attribute("r:link", "")));
            case "v:imagedata" -> picture(xml.attribute("r:id", ""));
            case "v:textpath" -> shape(xml.attribute("string", ""));
            default -> xml.children(this::piece);
        }
    }

    private void append(String more) {
        boolean shown = fields.stream().allMatch(result -> result);
        if (shown) {
            (vanished ? hidden : text).append(raised.shown(more));
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(false);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    /** A character of a face of signs: the ticks and boxes that are in use as what they show, others by their codes. */
    private String symbol() {
        int code;
        try {
            code = Integer.parseInt(xml.attribute("w:char", ""), 16) & 0xFFFF;
        } catch (NumberFormatException e) {
            return "";
        }
        if (!xml.attribute("w:font", "").startsWith("Wingdings")) {
            return String.valueOf((char) code);
        }
        return switch (code & 0xFF) {
            case 0xA8, 0x6F -> "□";
            case 0xFE, 0x52 -> "☑";
            case 0xFC -> "✓";
            case 0xFB -> "✗";
            case 0x6C -> "●";
            case 0x6E -> "■";
            default -> String.valueOf((char) code);
        };
    }

    /** The same content for newer and for older programs: the first that has something. */
    private void alternatives() throws MalformedSourceException {
        boolean[] found = {false};
        xml.children(element -> {
            if (!found[0]) {
                int before = text.length() + hidden.length() + inside.size();
                xml.children(this::piece);
                found[0] = text.length() + hidden.length() + inside.size() > before;
            }
        });
    }

    private void box() throws MalformedSourceException {
        inside.all(boxes.blocks());
    }

    private void boxed(String element) throws MalformedSourceException {
        inside.all(boxes.block(element));
    }

    private void described(String description) {
        alternative = description;
    }

    private void picture(String id) {
        boxes.picture(id, alternative, inside);
        alternative = "";
    }

    private void shape(String words) {
        if (!words.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(words);
        }
    }

    /** This paragraph and the next, when the mark between them is gone; the second one's properties hold. */
    DocxLine continued(DocxLine next) {
        next.text.insert(0, text);
        next.hidden.insert(0, hidden);
        next.inside.allBefore(inside);
        return next;
    }

    String text() {
        return text.toString();
    }

    String hidden() {
        return hidden.toString();
    }

    Flow inside() {
        return inside;
    }

    @Nullable
    String style() {
        return style;
    }

    DocxStyles.Look look() {
        return look;
    }

    boolean markDeleted() {
        return markDeleted;
    }
}
