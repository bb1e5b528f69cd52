package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.Signature;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.document.Visitor;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.DocxContract.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.format.WordMeasures;
import dev.gongkai.report.render.internal.HalfEms;
import dev.gongkai.report.render.internal.TitleLines;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.List;

/** Writes the body of one document. */
public final class BodyWriter implements Visitor<Void> {

    /**
     * What does not depend on the document.
     *
     * @param controls whether it can be filled in like a form
     * @param blank whether it is a form that nobody has filled in yet
     */
    public record Settings(Theme theme, WordMeasures measures, boolean controls, boolean blank) {}

    private static final byte[] START = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"" + WordMarkup.W + "\" xmlns:r=\"" + WordMarkup.R
            + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>");
    private static final byte[] END = utf8("</w:body></w:document>");
    private static final byte[] P = utf8("<w:p><w:pPr><w:pStyle w:val=\"");
    private static final byte[] OUTLINE = utf8("\"/><w:outlineLvl w:val=\"");
    private static final byte[] NO_FIRST_LINE = utf8("\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\" w:");
    private static final byte[] CHARACTERS = utf8("Chars=\"");
    private static final byte[] TWIPS = utf8("\" w:");
    private static final byte[] EQUALS = utf8("=\"");
    private static final byte[] JUSTIFICATION = utf8("\"/><w:jc w:val=\"");
    private static final byte[] END_PROPERTIES = utf8("\"/></w:pPr>");
    private static final byte[] END_PROPERTIES_KEEP = utf8("\"/><w:keepNext/></w:pPr>");
    private static final byte[] END_P = utf8("</w:p>");
    private static final byte[] RUN = utf8("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
    private static final byte[] RUN_STYLED = utf8("<w:r><w:rPr><w:rStyle w:val=\"");
    private static final byte[] END_STYLE = utf8("\"/><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
    private static final byte[] END_RUN = utf8("</w:r>");
    private static final byte[] BREAK = utf8("<w:r><w:br/></w:r>");

    private static final int DEEPEST_OUTLINE = 8;

    private final Settings settings;
    private final XmlBuffer out;
    private final ContentControls controls;
    private final TableWriter tables;
    private final FigureWriter figures;

    /** Whether the signature comes next, which is not to stand on a page without text. */
    private boolean signed;

    private boolean keeps;

    public BodyWriter(Settings settings, XmlBuffer out, BoundValues values, PictureParts media) {
        this.settings = settings;
        this.out = out;
        this.controls = new ContentControls(out, settings.controls());
        this.tables = new TableWriter(this, out, controls, values, settings);
        this.figures = new FigureWriter(this, out, media, settings.measures());
    }

    public void write(Document document, byte[] section) {
        out.markup(START);
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            signed = i + 1 < blocks.size() && blocks.get(i + 1).accept(new ContentOf("")) == Content.SIGNATURE;
            blocks.get(i).accept(this);
        }
        out.markup(section).markup(END);
    }

    @Override
    public Void title(Title title) {
        start(ParagraphStyle.TITLE);
        controls.startText(DocxContract.TITLE, "标题", ControlPrompt.TITLE, settings.blank());
        int halfEmsOfLine = (int) (settings.measures().typeWidth()
                / (settings.theme().style(Role.TITLE).size() * 10));
        prompt(title.lines().stream()
                .flatMap(phrases -> TitleLines.of(phrases, halfEmsOfLine).stream())
                .toList());
        controls.end();
        out.markup(END_P);
        return null;
    }

    @Override
    public Void section(Section section) {
        Heading heading = section.heading();
        String name = heading == null ? "引言" : heading.text();
        if (heading != null) {
            startHeading(heading);
            controls.startText(DocxContract.HEADING + section.key(), "标题 " + name, ControlPrompt.NONE, false);
            run(heading.text());
            controls.end();
            out.markup(END_P);
        }
        keeps = signed;
        if (section.blocks().isEmpty() && controls.enabled()) {
            controls.startBlocks(section.key(), name, ControlPrompt.PART, true);
            paragraph(ParagraphStyle.BODY, settings.blank() ? ControlPrompt.PART.text() : "");
            controls.end();
        }
        Content open = Content.BARE;
        for (Block block : section.blocks()) {
            keeps = signed && block == section.blocks().get(section.blocks().size() - 1);
            Content content = block.accept(new ContentOf(section.key()));
            if (content != open) {
                end(open);
                start(content, section.key(), name);
                open = content;
            }
            block.accept(this);
        }
        end(open);
        keeps = false;
        return null;
    }

    private void start(Content content, String key, String name) {
        switch (content) {
            case NARRATIVE -> controls.startBlocks(key, name, ControlPrompt.PART, false);
            case NOTES -> controls.startBlocks(key + DocxContract.NOTES, name + "（注）", ControlPrompt.NONE, false);
            case BARE, SIGNATURE -> {}
        }
    }

    private void end(Content content) {
        switch (content) {
            case NARRATIVE, NOTES -> controls.end();
            case BARE, SIGNATURE -> {}
        }
    }

    /** Whether the block at hand stays on one page with what follows. */
    boolean keeps() {
        return keeps;
    }

    @Override
    public Void heading(Heading heading) {
        startHeading(heading);
        run(heading.text());
        out.markup(END_P);
        return null;
    }

    private void startHeading(Heading heading) {
        out.markup(P).text(ParagraphStyle.heading(heading.level()).id());
        int outline = heading.rank() - 2;
        if (outline != heading.level() - 1 && outline >= 0) {
            out.markup(OUTLINE).number(Math.min(DEEPEST_OUTLINE, outline));
        }
        out.markup(END_PROPERTIES);
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        start(paragraph.kind() == Paragraph.Kind.NOTE ? ParagraphStyle.NOTE : ParagraphStyle.BODY);
        Heading runIn = paragraph.runIn();
        if (runIn != null) {
            run(DocxContract.RUN_IN + Math.max(1, Math.min(4, runIn.level())), runIn.text());
        }
        run(paragraph.text());
        out.markup(END_P);
        return null;
    }

    @Override
    public Void table(Table table) {
        tables.write(table);
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        figures.write(figure);
        return null;
    }

    /**
     * The name ends two characters from the edge, the date begins two characters behind the beginning of the name; where
     * the date is the longer of the two, it is the one that ends there.
     */
    @Override
    public Void signature(Signature signature) {
        String date = signature.date();
        double room = settings.theme().page().characters() - 2;
        List<String> lines = TitleLines.of(List.of(signature.agency()), (int) (room * 2));
        double agencyWidth = lines.stream().mapToInt(HalfEms::of).max().orElse(0) / 2.0;
        double dateWidth = date == null ? 0 : HalfEms.of(date) / 2.0;
        boolean dateIsLonger = dateWidth > agencyWidth;
        startSignatureLine(ParagraphStyle.SIGNATURE, "right", dateIsLonger ? 4 + dateWidth - agencyWidth : 2);
        controls.startText(DocxContract.SIGNATURE_AGENCY, "落款机关", ControlPrompt.AGENCY, settings.blank());
        prompt(lines);
        controls.end();
        out.markup(END_P);
        if (date != null) {
            double name = Math.min(agencyWidth, room);
            // From the left where there is room to spare, for a face may have digits of its own width.
            if (name >= dateWidth + 2) {
                startSignatureLine(ParagraphStyle.SIGNATURE_DATE, "left", room + 2 - name);
            } else {
                startSignatureLine(
                        ParagraphStyle.SIGNATURE_DATE, "right", dateIsLonger ? 2 : Math.max(0, name - dateWidth));
            }
            controls.startText(DocxContract.SIGNATURE_DATE, "成文日期", ControlPrompt.DATE, settings.blank());
            prompt(date);
            controls.end();
            out.markup(END_P);
        }
        return null;
    }

    private void startSignatureLine(ParagraphStyle style, String side, double indent) {
        out.markup(P)
                .text(style.id())
                .markup(NO_FIRST_LINE)
                .text(side)
                .markup(CHARACTERS)
                .number((int) Math.round(indent * 100))
                .markup(TWIPS)
                .text(side)
                .markup(EQUALS)
                .number((int) Math.round(indent * settings.measures().characterPitch() * 20))
                .markup(JUSTIFICATION)
                .text(side)
                .markup(END_PROPERTIES);
    }

    void start(ParagraphStyle style) {
        out.markup(P).text(style.id()).markup(keeps ? END_PROPERTIES_KEEP : END_PROPERTIES);
    }

    void paragraph(ParagraphStyle style, String text) {
        start(style);
        if (settings.blank()) {
            prompt(text);
        } else {
            run(text);
        }
        out.markup(END_P);
    }

    void run(String text) {
        if (!text.isEmpty()) {
            out.markup(RUN);
            WordMarkup.text(out, text);
            out.markup(END_RUN);
        }
    }

    private void run(String style, String text) {
        out.markup(RUN_STYLED).text(style).markup(END_STYLE);
        WordMarkup.text(out, text);
        out.markup(END_RUN);
    }

    private void prompt(List<String> lines) {
        boolean first = true;
        for (String line : lines) {
            if (!first) {
                out.markup(BREAK);
            }
            first = false;
            prompt(line);
        }
    }

    /** Text that is only a prompt in a blank form. */
    private void prompt(String text) {
        if (settings.blank()) {
            run(DocxContract.PLACEHOLDER, text);
        } else {
            run(text);
        }
    }

    /** What a block is to those who fill in the form. */
    private enum Content {
        /** Not within a control: the form's tables, of which the cells have their own. */
        BARE,
        NARRATIVE,
        NOTES,
        SIGNATURE
    }

    private record ContentOf(String key) implements Visitor<Content> {
        @Override
        public Content title(Title title) {
            return Content.BARE;
        }

        @Override
        public Content section(Section section) {
            return Content.BARE;
        }

        @Override
        public Content heading(Heading heading) {
            return Content.NARRATIVE;
        }

        @Override
        public Content paragraph(Paragraph paragraph) {
            return paragraph.kind() == Paragraph.Kind.NOTE ? Content.NOTES : Content.NARRATIVE;
        }

        @Override
        public Content table(Table table) {
            return table.key().equals(key) ? Content.BARE : Content.NARRATIVE;
        }

        @Override
        public Content figure(Figure figure) {
            return Content.NARRATIVE;
        }

        @Override
        public Content signature(Signature signature) {
            return Content.SIGNATURE;
        }
    }
}
