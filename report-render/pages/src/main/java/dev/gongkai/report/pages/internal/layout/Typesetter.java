package dev.gongkai.report.pages.internal.layout;

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
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.pages.internal.layout.TextBlock.LineSetting;
import dev.gongkai.report.pages.internal.layout.TextBlock.Span;
import dev.gongkai.report.pages.internal.layout.TextStyles.TypeStyle;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.pages.internal.text.FormWordPairs;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.pages.internal.text.LineStyle.Align;
import dev.gongkai.report.pages.internal.text.Run;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.internal.DocumentPictures;
import dev.gongkai.report.render.internal.TitleLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets one document: each of its blocks in lines and cells. */
final class Typesetter implements Block.Visitor<Void> {

    /** From line to line, in ems, where the text is not on the grid of the page. */
    private static final double TITLE_PITCH = 1.5;

    private static final double NOTE_PITCH = 1.5;
    private static final double CAPTION_PITCH = 1.3;

    /** Above and below the words of a small table, in points. */
    private static final double CAPTION_SPACE = 3;

    /** How far text is indented, and the signature from the edge, in characters. */
    private static final int INDENT = 2;

    /** The rank of tables among bookmarks: below any heading. */
    private static final int DEEPEST = Integer.MAX_VALUE;

    /** The lines of a signature below a chart, with the blank one above it, where the name has two. */
    private static final int SIGNATURE = 4;

    private final TextStyles styles;
    private final PageMeasures measures;
    private final DocumentLocator locator = new DocumentLocator();
    private final DocumentPictures pictures;

    /** What is shown again is prepared, and stored in the file, once. */
    private final Map<Picture, PreparedPicture> prepared = new HashMap<>();

    private final TextSetter setter;
    private final Tag root = Tag.root();
    private final List<FlowBlock> flows = new ArrayList<>();

    /** The height of the headings and captions that must stand on the page of what comes next. */
    private double above;

    /** Whether the next block is a note or the signature, which must stand on the page where this block ends. */
    private boolean nextKeepsBack;

    /** The space above the title, so that the text below it is on the grid. */
    private double sunk;

    private Typesetter(Document document, DocumentPictures pictures, TextStyles styles, PageMeasures measures) {
        this.pictures = pictures;
        this.styles = styles;
        this.measures = measures;
        this.setter = new TextSetter(FormWordPairs.of(document.words()));
    }

    /** @param head what is taken of the first page above the title */
    static LaidOutDocument set(
            Document document, DocumentPictures pictures, TextStyles styles, PageMeasures measures, double head) {
        Typesetter typesetter = new Typesetter(document, pictures, styles, measures);
        typesetter.blocks(document.blocks());
        List<Page> pages = new Paginator(measures, typesetter.flows).pages(head + typesetter.sunk);
        return new LaidOutDocument(
                document.info(), measures.pageWidth(), measures.pageHeight(), pages, typesetter.root);
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            nextKeepsBack = i + 1 < blocks.size() && blocks.get(i + 1).accept(KeepsBack.INSTANCE);
            blocks.get(i).accept(this);
        }
    }

    private void add(FlowBlock flow) {
        flows.add(flow);
        above = flow.keepsWithNext() ? above + flow.minimum(0) : 0;
    }

    @Override
    public Void title(Title title) {
        TypeStyle style = styles.of(Role.TITLE);
        Tag tag = root.add(Tag.Kind.H1);
        List<Line> lines = new ArrayList<>();
        int halfEms = (int) (measures.width() * 2 / style.size());
        for (List<String> phrases : title.lines()) {
            for (String line : TitleLines.of(phrases, halfEms)) {
                lines.addAll(centred(style.run(line)));
            }
        }
        double pitch = style.size() * TITLE_PITCH;
        double height = lines.size() * pitch;
        double sink = Math.ceil(height / measures.pitch()) * measures.pitch() - height;
        sunk = height + sink <= measures.height() ? sink : 0;
        LineSetting setting = new LineSetting(pitch, style.size(), 0, 0, measures.pitch(), true, false);
        add(new TextBlock(lines, spans(tag, title.text()), setting, new Page.Bookmark(title.text(), 1)));
        return null;
    }

    @Override
    public Void section(Section section) {
        Heading heading = section.heading();
        locator.section(section);
        boolean last = nextKeepsBack;
        if (heading != null) {
            heading(heading);
        }
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean end = i + 1 == blocks.size();
            nextKeepsBack = end ? last : blocks.get(i + 1).accept(KeepsBack.INSTANCE);
            locator.next();
            blocks.get(i).accept(this);
        }
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        TypeStyle style = styles.of(Theme.heading(heading.level()));
        Tag tag = root.add(Tag.Kind.heading(heading.rank()));
        add(new TextBlock(
                indented(style, List.of(style.run(heading.text()))),
                spans(tag, heading.text()),
                new LineSetting(measures.pitch(), style.size(), 0, 0, 0, true, true),
                new Page.Bookmark(heading.text(), heading.rank())));
        return null;
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        boolean note = paragraph.kind() == Paragraph.Kind.NOTE;
        TypeStyle style = styles.of(note ? Role.NOTE : Role.BODY);
        List<Run> runs = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Page.Bookmark bookmark = null;
        Heading runIn = paragraph.runIn();
        if (runIn != null) {
            runs.add(styles.of(Theme.heading(runIn.level())).run(runIn.text()));
            spans.addAll(spans(root.add(Tag.Kind.heading(runIn.rank())), runIn.text()));
            bookmark = new Page.Bookmark(runIn.text(), runIn.rank());
        }
        if (!paragraph.text().isEmpty()) {
            runs.add(style.run(paragraph.text()));
            spans.addAll(spans(root.add(Tag.Kind.P), paragraph.text()));
        }
        double pitch = note ? style.size() * NOTE_PITCH : measures.pitch();
        add(new TextBlock(
                indented(style, runs),
                spans,
                new LineSetting(pitch, style.size(), 0, 0, 0, false, nextKeepsBack),
                bookmark));
        return null;
    }

    private List<Line> indented(TypeStyle style, List<Run> runs) {
        LineStyle lineStyle = new LineStyle(measures.width(), Align.JUSTIFIED, INDENT * style.character());
        return setter.lines(lineStyle, runs);
    }

    @Override
    public Void table(Table table) {
        Tag tag = root.add(Tag.Kind.TABLE);
        tag.describe(table.title());
        Page.Bookmark bookmark = new Page.Bookmark(table.title(), DEEPEST);
        String caption = table.caption();
        if (caption != null) {
            add(caption(tag, caption, CAPTION_SPACE, bookmark));
            bookmark = null;
        }
        add(new TableSetter(table, tag, styles, measures, setter).set(above, nextKeepsBack, bookmark));
        return null;
    }

    @Override
    public Void figure(Figure figure) {
        Tag group = root.add(Tag.Kind.DIV);
        Tag tag = group.add(Tag.Kind.FIGURE);
        String caption = figure.caption();
        tag.describe(FigureBlock.description(figure.alt(), caption));
        PreparedPicture picture =
                prepared.computeIfAbsent(figure.picture(), any -> PreparedPicture.of(pictures.file(figure)));
        TextBlock words = caption == null ? null : caption(group, caption, 0, null);
        add(new FigureBlock(picture, pictures.size(figure), tag, words, nextKeepsBack));
        return null;
    }

    /** Its title belongs to the drawing, the sentence stands below it; where nothing is drawn, alone. */
    @Override
    public Void chart(Chart chart) {
        if (!chart.isDrawn()) {
            note(root, chart.sentence(), nextKeepsBack);
            return null;
        }
        Tag group = root.add(Tag.Kind.DIV);
        Tag tag = group.add(Tag.Kind.FIGURE);
        tag.describe(chart.alternative());
        tag.chart();
        TypeStyle caption = styles.of(Role.CAPTION);
        TextBlock title = new TextBlock(
                centred(caption.run(chart.title())),
                spans(tag, chart.title()),
                new LineSetting(caption.size() * CAPTION_PITCH, caption.size(), 0, 0, 0, true, true),
                null);
        double note = 3 * styles.of(Role.NOTE).size() * NOTE_PITCH;
        double room = measures.height() - above - note - (nextKeepsBack ? SIGNATURE * measures.pitch() : 0);
        add(new ChartBlock(
                chart,
                title,
                tag,
                styles.of(Role.TABLE),
                setter,
                measures.width(),
                Math.max(measures.height() / 4, room)));
        note(group, chart.sentence(), nextKeepsBack);
        return null;
    }

    private void note(Tag parent, String text, boolean withNext) {
        TypeStyle style = styles.of(Role.NOTE);
        add(new TextBlock(
                indented(style, List.of(style.run(text))),
                spans(parent.add(Tag.Kind.P), text),
                new LineSetting(style.size() * NOTE_PITCH, style.size(), 0, 0, 0, false, withNext),
                null));
    }

    /** Lines of about the same length: the last one never has only the last characters. */
    private List<Line> centred(Run run) {
        return setter.lines(new LineStyle(measures.width(), Align.CENTER), List.of(run));
    }

    private TextBlock caption(Tag parent, String text, double space, Page.@Nullable Bookmark bookmark) {
        TypeStyle style = styles.of(Role.CAPTION);
        return new TextBlock(
                centred(style.run(text)),
                spans(parent.add(Tag.Kind.CAPTION), text),
                new LineSetting(style.size() * CAPTION_PITCH, style.size(), 0, space, space, true, true),
                bookmark);
    }

    /**
     * The name ends two characters from the edge, the date begins two characters behind the beginning of the name; where
     * the date is the longer of the two, it is the one that ends there.
     */
    @Override
    public Void signature(SignatureLines signature) {
        locator.signature();
        TypeStyle style = styles.of(Role.BODY);
        double indent = INDENT * style.character();
        double room = measures.width() - indent;
        String date = signature.date();
        LineStyle lineStyle = new LineStyle(room, Align.END);
        List<Line> lines = new ArrayList<>();
        for (String phrase : TitleLines.of(List.of(signature.agency()), (int) (room * 2 / style.character()))) {
            lines.addAll(setter.lines(lineStyle, List.of(style.run(phrase))));
        }
        double agencyWidth = room
                - lines.stream()
                        .mapToDouble(line -> line.pieces().get(0).places()[0])
                        .min()
                        .orElse(room);
        double dateWidth = date == null ? 0 : setter.width(style.run(date));
        double left = dateWidth > agencyWidth ? -Math.min(indent + dateWidth - agencyWidth, room - agencyWidth) : 0;
        Tag agencyTag = root.add(Tag.Kind.P);
        add(new TextBlock(
                lines,
                spans(agencyTag, signature.agency()),
                new LineSetting(measures.pitch(), style.size(), left, measures.pitch(), 0, true, date != null),
                null));
        if (date != null) {
            double begin = dateWidth > agencyWidth ? room - dateWidth : room - agencyWidth + indent;
            double right = Math.min(measures.width(), begin + dateWidth);
            Tag dateTag = root.add(Tag.Kind.P);
            add(new TextBlock(
                    setter.lines(new LineStyle(right, Align.END), List.of(style.run(date))),
                    spans(dateTag, date),
                    new LineSetting(measures.pitch(), style.size(), 0, 0, 0, true, false),
                    null));
        }
        return null;
    }

    private static List<Span> spans(Tag tag, String text) {
        return List.of(new Span(tag, text.codePointCount(0, text.length())));
    }

    /** Whether a block must stand on the page of the end of the one before. */
    private enum KeepsBack implements Block.Visitor<Boolean> {
        INSTANCE;

        @Override
        public Boolean title(Title title) {
            return false;
        }

        @Override
        public Boolean section(Section section) {
            return false;
        }

        @Override
        public Boolean heading(Heading heading) {
            return false;
        }

        @Override
        public Boolean paragraph(Paragraph paragraph) {
            return paragraph.kind() == Paragraph.Kind.NOTE;
        }

        @Override
        public Boolean table(Table table) {
            return false;
        }

        @Override
        public Boolean figure(Figure figure) {
            return false;
        }

        @Override
        public Boolean chart(Chart chart) {
            return !chart.isDrawn();
        }

        @Override
        public Boolean signature(SignatureLines signature) {
            return true;
        }
    }
}
