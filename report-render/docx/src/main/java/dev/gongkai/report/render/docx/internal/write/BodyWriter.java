package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Block;
import dev.gongkai.report.document.Chart;
import dev.gongkai.report.document.Document;
import dev.gongkai.report.document.Figure;
import dev.gongkai.report.document.Heading;
import dev.gongkai.report.document.Paragraph;
import dev.gongkai.report.document.Section;
import dev.gongkai.report.document.SignatureLines;
import dev.gongkai.report.document.Table;
import dev.gongkai.report.document.Title;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.HalfEms;
import dev.gongkai.report.render.internal.TitleLines;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.List;

/** Writes the body of one document. */
public final class BodyWriter implements Block.Visitor<Void> {

    private static final byte[] START = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"" + WordMarkup.W + "\" xmlns:r=\"" + WordMarkup.R
            + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>");
    private static final byte[] END = utf8("</w:body></w:document>");

    private final WritingSettings settings;
    private final XmlBuffer out;
    private final ContentControls controls;
    private final ParagraphWriter paragraphs;
    private final TableWriter tables;
    private final FigureWriter figures;
    private final ChartWriter charts;

    /** Whether the signature comes next, which must not stand on a page without text. */
    private boolean signed;

    /** Whether the block at hand stays on one page with what follows. */
    private boolean keeps;

    public BodyWriter(
            WritingSettings settings, XmlBuffer out, BoundValues values, PictureParts media, ChartParts charts) {
        this.settings = settings;
        this.out = out;
        this.controls = new ContentControls(out, settings.controls(), settings.used());
        this.paragraphs = new ParagraphWriter(out, settings);
        this.tables = new TableWriter(paragraphs, out, controls, values, settings);
        this.figures = new FigureWriter(paragraphs, out, media, settings.used());
        this.charts = new ChartWriter(paragraphs, out, charts, settings.theme());
    }

    public void write(Document document, byte[] section) {
        out.markup(START);
        blocks(document);
        out.markup(section).markup(END);
    }

    /** Writes what stands in the body, and nothing around it. */
    public void blocks(Document document) {
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            signed = i + 1 < blocks.size() && blocks.get(i + 1).accept(new ContentOf("")) == Content.SIGNATURE;
            blocks.get(i).accept(this);
        }
    }

    @Override
    public Void title(Title title) {
        paragraphs.start(ParagraphStyle.TITLE, false);
        controls.startText(DocxContract.TITLE, "标题", ControlPrompt.TITLE, settings.blank());
        int halfEmsOfLine = (int) (settings.measures().typeWidth()
                / (settings.theme().style(Role.TITLE).size() * 10));
        paragraphs.prompt(title.lines().stream()
                .flatMap(phrases -> TitleLines.of(phrases, halfEmsOfLine).stream())
                .toList());
        controls.end();
        paragraphs.end();
        return null;
    }

    @Override
    public Void section(Section section) {
        Heading heading = section.heading();
        String name = heading == null ? "引言" : heading.text();
        if (heading != null) {
            paragraphs.start(heading);
            controls.startText(DocxContract.HEADING + section.key(), "标题 " + name, ControlPrompt.NONE, false);
            paragraphs.run(heading.text());
            controls.end();
            paragraphs.end();
        }
        keeps = signed;
        if (section.blocks().isEmpty() && controls.enabled()) {
            controls.startBlocks(section.key(), name, ControlPrompt.PART, true);
            paragraphs.paragraph(ParagraphStyle.BODY, settings.blank() ? ControlPrompt.PART.text() : "", keeps);
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

    @Override
    public Void heading(Heading heading) {
        paragraphs.start(heading);
        paragraphs.run(heading.text());
        paragraphs.end();
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        paragraphs.start(paragraph.kind() == Paragraph.Kind.NOTE ? ParagraphStyle.NOTE : ParagraphStyle.BODY, keeps);
        Heading runIn = paragraph.runIn();
        if (runIn != null) {
            paragraphs.runIn(runIn.level(), runIn.text());
        }
        paragraphs.run(paragraph.text());
        paragraphs.end();
        return null;
    }

    @Override
    public Void table(Table table) {
        tables.write(table, keeps);
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        figures.write(figure, keeps);
        return null;
    }

    @Override
    public Void chart(Chart chart) {
        charts.write(chart, keeps);
        return null;
    }

    /**
     * The name ends two characters from the edge, the date begins two characters behind the beginning of the name; where
     * the date is the longer of the two, it is the one that ends there.
     */
    @Override
    public Void signature(SignatureLines signature) {
        String date = signature.date();
        double room = settings.theme().page().characters() - 2;
        List<String> lines = TitleLines.of(List.of(signature.agency()), (int) (room * 2));
        double agencyWidth = lines.stream().mapToInt(HalfEms::of).max().orElse(0) / 2.0;
        double dateWidth = date == null ? 0 : HalfEms.of(date) / 2.0;
        boolean dateIsLonger = dateWidth > agencyWidth;
        paragraphs.start(ParagraphStyle.SIGNATURE, "right", dateIsLonger ? 4 + dateWidth - agencyWidth : 2);
        controls.startText(DocxContract.SIGNATURE_AGENCY, "落款机关", ControlPrompt.AGENCY, settings.blank());
        paragraphs.prompt(lines);
        controls.end();
        paragraphs.end();
        if (date != null) {
            double name = Math.min(agencyWidth, room);
            // From the left where there is room to spare, for a face may have digits of its own width.
            if (name >= dateWidth + 2) {
                paragraphs.start(ParagraphStyle.SIGNATURE_DATE, "left", room + 2 - name);
            } else {
                paragraphs.start(
                        ParagraphStyle.SIGNATURE_DATE, "right", dateIsLonger ? 2 : Math.max(0, name - dateWidth));
            }
            controls.startText(DocxContract.SIGNATURE_DATE, "成文日期", ControlPrompt.DATE, settings.blank());
            paragraphs.prompt(date);
            controls.end();
            paragraphs.end();
        }
        return null;
    }

    /** How the controls of a form treat a block. */
    private enum Content {
        /** Not within a control: the form's tables, of which the cells have their own, and charts of them. */
        BARE,
        NARRATIVE,
        NOTES,
        SIGNATURE
    }

    private record ContentOf(String key) implements Block.Visitor<Content> {
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
        public Content chart(Chart chart) {
            return Content.BARE;
        }

        @Override
        public Content signature(SignatureLines signature) {
            return Content.SIGNATURE;
        }
    }
}
