package dev.gongkai.report.render.docx.internal.parse;

import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is seen in the body of a document. Controls, links, fields and the like are looked through; inserted text
 * counts and deleted text does not, as if all changes were accepted.
 */
public final class BodyParser {

    /** A control, and whether it shows its prompt. */
    private record Control(String tag, boolean showing) {}

    private final XmlPartReader xml;
    private final KnownStyles styles;
    private final WordListNumbers numbers;
    private final LineCollector lines;
    private final DrawingParser drawings;
    private final TableParser tables;
    private final Deque<Control> controls = new ArrayDeque<>();

    /** What the style of the paragraph at hand says. */
    private RunLook paragraphLook = RunLook.PLAIN;

    private final OpenFields fields = new OpenFields();
    private final boolean softHyphens;

    private BodyParser(
            XmlPartReader xml, KnownStyles styles, WordListNumbers numbers, boolean softHyphens, LineCollector lines) {
        this.softHyphens = softHyphens;
        this.xml = xml;
        this.styles = styles;
        this.numbers = numbers;
        this.lines = lines;
        this.drawings = new DrawingParser(xml, lines, this::blocks);
        this.tables = new TableParser(xml, lines, this::control, this::block);
    }

    /** @param softHyphens whether soft hyphens are part of the text */
    public static List<BodyPiece> parse(
            String part,
            byte[] content,
            KnownStyles styles,
            WordListNumbers numbers,
            boolean softHyphens,
            LineCollector lines)
            throws UnreadableDocxException {
        ReportPlace place = ReportPlace.of(part, content);
        try (XmlPartReader xml = new XmlPartReader(part, content)) {
            BodyParser parser = new BodyParser(xml, styles, numbers, softHyphens, lines);
            xml.children(name -> {
                if (name.equals("w:body")) {
                    parser.body(place);
                }
            });
            xml.finish();
            if (parser.fields.inInstruction()) {
                lines.problem("域没有结束，其后的内容无法读取", "a field has no end; what follows cannot be read");
            }
            return parser.lines.pieces();
        }
    }

    /** On an agency's paper, what stands where the report is; else all. */
    private void body(ReportPlace place) throws UnreadableDocxException {
        int[] index = {0};
        xml.children(name -> {
            if (place.isControl()) {
                seek(name);
            } else if (place.holds(index[0])) {
                block(name);
            }
            index[0]++;
        });
    }

    /** Reads the control with the report, wherever it stands. */
    private void seek(String name) throws UnreadableDocxException {
        if (name.equals("w:sdt")) {
            boolean[] found = {false};
            xml.children(inner -> {
                if (inner.equals("w:sdtPr")) {
                    xml.children(property -> found[0] |= ReportPlace.isTag(property, xml));
                } else if (inner.equals("w:sdtContent")) {
                    xml.children(found[0] ? this::block : this::seek);
                }
            });
        } else if (!name.equals("w:p")) {
            xml.children(this::seek);
        }
    }

    private void blocks() throws UnreadableDocxException {
        xml.children(this::block);
    }

    private void block(String name) throws UnreadableDocxException {
        switch (name) {
            case "w:p" -> paragraph();
            case "w:tbl" -> lines.table(tag(), tables.rows());
            case "w:sdt" -> control(this::blocks);
            case "w:customXml", "w:ins", "w:moveTo", "w:smartTag" -> blocks();
            case "mc:AlternateContent" -> drawings.alternative(this::block);
            case "w:altChunk" -> otherFile();
            case "m:oMath", "m:oMathPara" -> formula();
            default -> {
                // Bookmarks, proofing marks, deleted blocks, the section's properties.
            }
        }
    }

    private String tag() {
        for (Control control : controls) {
            if (!control.tag().isEmpty()) {
                return control.tag();
            }
        }
        return "";
    }

    private boolean showing() {
        return !controls.isEmpty() && controls.peek().showing();
    }

    private void control(LineCollector.Step content) throws UnreadableDocxException {
        String[] tag = {""};
        boolean[] showing = {false};
        xml.children(name -> {
            if (name.equals("w:sdtPr")) {
                xml.children(property -> {
                    if (property.equals("w:tag")) {
                        tag[0] = xml.attributeOrEmpty("w:val");
                    } else if (property.equals("w:showingPlcHdr")) {
                        showing[0] = RunLook.on(xml.attribute("w:val"));
                    }
                });
            } else if (name.equals("w:sdtContent")) {
                controls.push(new Control(tag[0], showing[0]));
                content.run();
                controls.pop();
            }
        });
    }

    private void paragraph() throws UnreadableDocxException {
        boolean[] goesOn = {false};
        lines.startParagraph(tag());
        paragraphLook = RunLook.PLAIN;
        xml.children(name -> {
            if (name.equals("w:pPr")) {
                goesOn[0] = paragraphProperties();
            } else {
                inline(name);
            }
        });
        if (!goesOn[0]) {
            lines.endLine();
        }
    }

    /** Reads the properties of a paragraph; true where its end was deleted. */
    private boolean paragraphProperties() throws UnreadableDocxException {
        boolean[] deleted = {false};
        String[] style = {null};
        WordListNumbers.Place[] number = {null};
        xml.children(name -> {
            switch (name) {
                case "w:pStyle" -> style[0] = xml.attribute("w:val");
                case "w:numPr" -> number[0] = WordListNumbers.place(xml);
                case "w:rPr" -> xml.children(mark -> deleted[0] |= mark.equals("w:del") || mark.equals("w:moveFrom"));
                default -> {
                    // The look of it.
                }
            }
        });
        lines.style(styles.paragraph(style[0]));
        paragraphLook = styles.look(style[0]);
        WordListNumbers.Place place = number[0] == null ? styles.number(style[0]) : number[0];
        // A paragraph of which the end was deleted is part of the next, which is counted.
        if (place != null && !deleted[0]) {
            Optional<String> label = numbers.next(place);
            if (label.isEmpty()) {
                lines.problem("自动编号的格式无法读取，请改为手工编号", "numbers in a form that cannot be read; type them");
            }
            lines.label(label.orElse(""));
        }
        return deleted[0];
    }

    private void inlines() throws UnreadableDocxException {
        xml.children(this::inline);
    }

    private void inline(String name) throws UnreadableDocxException {
        switch (name) {
            case "w:r" -> xml.children(new Run()::element);
            case "w:sdt" ->
                control(() -> {
                    String tag = tag();
                    if (!tag.isEmpty()) {
                        lines.tag(tag);
                    }
                    inlines();
                });
            case "w:fldSimple" -> {
                if (OpenFields.isShown(xml.attributeOrEmpty("w:instr"))) {
                    shownField();
                }
                inlines();
            }
            case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo" -> inlines();
            case "mc:AlternateContent" -> drawings.alternative(this::inline);
            case "m:oMath", "m:oMathPara" -> formula();
            case "w:subDoc" -> otherFile();
            default -> {
                // Deleted text, bookmarks, comments, proofing marks.
            }
        }
    }

    private void formula() {
        lines.problem("公式无法读取，请改为文字", "a formula; write it as text instead");
    }

    private void otherFile() {
        lines.problem("嵌入了另一个文件，无法读取，请粘贴其文字", "another file is embedded; paste its text instead");
    }

    private void shownField() {
        lines.problem(
                "由域显示的内容（如带圈字符、拼音）无法读取，请改为文字",
                "a field shows what cannot be read, such as characters in circles; type it");
    }

    /** Text of one look. */
    private final class Run {
        private int headingLevel;
        private RunLook look = paragraphLook;

        void element(String name) throws UnreadableDocxException {
            switch (name) {
                case "w:rPr" -> xml.children(this::property);
                case "w:t" -> text(words());
                case "w:tab", "w:ptab" -> text("\t");
                case "w:noBreakHyphen" -> text("\u2011");
                case "w:softHyphen" -> text(softHyphens ? "\u00AD" : "");
                case "w:br", "w:cr" -> {
                    String type = xml.attribute("w:type");
                    if ((type == null || type.equals("textWrapping")) && seen()) {
                        lines.endLine();
                    }
                }
                case "w:instrText" -> {
                    if (fields.inInstruction() && fields.instruction(xml.text())) {
                        shownField();
                    }
                }
                case "w:fldChar" -> fields.mark(xml.attributeOrEmpty("w:fldCharType"));
                case "w:drawing", "w:pict", "w:object" -> drawings.drawing();
                case "mc:AlternateContent" -> drawings.alternative(this::element);
                case "w:ruby" ->
                    xml.children(part -> {
                        if (part.equals("w:rubyBase")) {
                            inlines();
                        }
                    });
                case "w:sym" -> symbol();
                case "w:footnoteReference", "w:endnoteReference" ->
                    lines.problem("报告不能含脚注或尾注，请写入正文", "a report has no footnotes; write it into the text");
                default -> {
                    // Page breaks of the last print, deleted text, instructions of fields.
                }
            }
        }

        private void property(String name) {
            if (name.equals("w:rStyle")) {
                String style = xml.attribute("w:val");
                headingLevel = styles.runIn(style);
                RunLook named = styles.look(style);
                look = named.equals(RunLook.PLAIN) ? look : named;
            } else {
                look = look.with(name, xml);
            }
        }

        /** Unless the XML says otherwise, blanks around a text are only its layout. */
        private String words() throws UnreadableDocxException {
            boolean preserve = "preserve".equals(xml.attribute("xml:space"));
            String words = xml.text().replace('\n', ' ');
            return preserve ? words : words.trim();
        }

        private void symbol() {
            lines.problem("符号字体的字符无法读取，请改用普通字符", "a character of a symbol font; use a plain character");
        }

        private boolean seen() {
            return !look.hidden() && !fields.inInstruction();
        }

        private void text(String words) {
            if (!seen()) {
                return;
            }
            lines.text(RaisedDigits.of(words, look.place()), headingLevel, showing());
            if (look.hasSymbols(words)) {
                symbol();
            }
            if (look.struck() && !PrintableText.isBlank(words)) {
                lines.problem("有带删除线的文字，请删去文字或删除线", "text that is struck through; delete it, or its line");
            }
        }
    }
}
