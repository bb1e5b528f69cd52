package dev.gongkai.report.render.docx.internal.compare;

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
import dev.gongkai.report.form.Part;
import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.format.ParagraphStyle;
import dev.gongkai.report.render.docx.internal.parse.BodyPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document as it was rendered, in the same pieces as a body that is read. */
public final class RenderedDocument implements Block.Visitor<Void> {

    private final List<BodyPiece> pieces = new ArrayList<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();

    /** Texts of the report that are in the words of a prompt. */
    private final Set<String> likePrompts = new HashSet<>();

    private final String agency;
    private boolean softHyphens;
    private List<String> phrases = List.of();
    private @Nullable SignatureLines signature;
    private int signatureStart = -1;

    private RenderedDocument(String agency) {
        this.agency = agency;
    }

    public static RenderedDocument of(Document document) {
        RenderedDocument rendered = new RenderedDocument(document.info().agency());
        document.blocks().forEach(block -> block.accept(rendered));
        return rendered;
    }

    /** All pieces but the title, whose line breaks depend on the room. */
    List<BodyPiece> pieces() {
        return pieces;
    }

    /** The name of the agency that reports. */
    String agency() {
        return agency;
    }

    /** The title in one line. */
    String title() {
        return String.join("", phrases);
    }

    /** Whether lines are those of the title, wherever it is broken; blanks at a break are not seen. */
    boolean isTitle(List<String> lines) {
        String rest = PrintableText.strip(title());
        for (String line : lines) {
            if (!rest.startsWith(line)) {
                return false;
            }
            rest = PrintableText.strip(rest.substring(line.length()));
        }
        return rest.isEmpty();
    }

    /** The index of the heading of a section among the pieces. */
    int heading(String key) {
        return headings.get(key);
    }

    /** The blocks of a section; none where it was not rendered. */
    List<Block> blocks(String key) {
        Section section = sections.get(key);
        return section == null ? List.of() : section.blocks();
    }

    /** The table of a part that is one. */
    Table table(Part part) {
        return tables.get(part.key());
    }

    /** The words of the heading of a section. */
    String headingText(String key) {
        return pieces.get(heading(key)).words();
    }

    @Nullable
    SignatureLines signature() {
        return signature;
    }

    /** The index of the first piece of the signature, or -1. */
    int signatureStart() {
        return signatureStart;
    }

    /** Whether the report itself has this text, in the words of a prompt: then it is no prompt. */
    public boolean isLikePrompt(String text) {
        return likePrompts.contains(text);
    }

    /** Whether the report itself has soft hyphens, which office programs turn into elements. */
    public boolean hasSoftHyphens() {
        return softHyphens;
    }

    private void text(String text) {
        softHyphens |= text.indexOf('\u00AD') >= 0;
        if (ControlPrompt.isOurs(text)) {
            likePrompts.add(text);
        }
    }

    private void line(ParagraphStyle style, String text) {
        text(text);
        pieces.add(new BodyPiece.LinePiece(style, "", 0, "", text, false));
    }

    @Override
    public Void title(Title block) {
        phrases = block.lines().stream().flatMap(List::stream).toList();
        phrases.forEach(this::text);
        return null;
    }

    @Override
    public Void section(Section section) {
        sections.put(section.key(), section);
        Heading heading = section.heading();
        if (heading != null) {
            headings.put(section.key(), pieces.size());
            heading(heading);
        }
        section.blocks().forEach(block -> block.accept(this));
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        line(ParagraphStyle.heading(heading.level()), heading.text());
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        Heading runIn = paragraph.runIn();
        line(ParagraphStyle.BODY, (runIn == null ? "" : runIn.text()) + paragraph.text());
        return null;
    }

    @Override
    public Void table(Table table) {
        tables.put(table.key(), table);
        if (table.caption() != null) {
            line(ParagraphStyle.TABLE_CAPTION, table.caption());
        }
        List<List<String>> texts = RenderedCell.texts(table);
        texts.forEach(row -> row.forEach(this::text));
        String first = texts.get(0).get(0);
        pieces.add(new BodyPiece.TablePiece("", List.of(List.of(new BodyPiece.CellPiece(first, 1, false)))));
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        pieces.add(new BodyPiece.PicturePiece("", "", figure.alt()));
        if (figure.caption() != null) {
            line(ParagraphStyle.CAPTION, figure.caption());
        }
        return null;
    }

    /** Not of the report: they are passed over where they are seen. */
    @Override
    public Void chart(Chart chart) {
        return null;
    }

    @Override
    public Void signature(SignatureLines block) {
        signature = block;
        signatureStart = pieces.size();
        line(ParagraphStyle.SIGNATURE, block.agency());
        if (block.date() != null) {
            line(ParagraphStyle.SIGNATURE_DATE, block.date());
        }
        return null;
    }
}
