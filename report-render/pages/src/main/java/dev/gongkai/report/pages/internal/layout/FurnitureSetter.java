package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.Message;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.pages.internal.layout.TextStyles.TypeStyle;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import dev.gongkai.report.pages.internal.text.FormWordPairs;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.internal.FirstPageHead;
import dev.gongkai.report.render.internal.WatermarkMeasures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts on the pages what is not of the report: letterhead and red head, header, watermark, page numbers. */
final class FurnitureSetter {

    /** From the upper edge of the paper to the header, in millimetres; half the margin where that is less. */
    private static final double HEADER_TOP = 15;

    private final Furniture furniture;
    private final FirstPageHead head;
    private final TextStyles styles;
    private final PageMeasures measures;
    private final TextSetter setter = new TextSetter(FormWordPairs.NONE);

    FurnitureSetter(Theme theme, TextStyles styles, PageMeasures measures) {
        this.furniture = theme.furniture();
        this.head = FirstPageHead.of(theme);
        this.styles = styles;
        this.measures = measures;
    }

    /** What the head takes of the first page, a whole number of lines. */
    double headHeight() {
        return head.height();
    }

    /** All its texts with what they are called, for whoever looks for characters that no face has. */
    Map<Message, String> texts() {
        Map<Message, String> texts = new LinkedHashMap<>();
        if (furniture.redHead() != null) {
            texts.put(new Message("发文机关标志", "the red head"), furniture.redHead());
        }
        if (furniture.header() != null) {
            texts.put(new Message("页眉", "the header"), furniture.header());
        }
        if (furniture.watermark() != null) {
            texts.put(new Message("水印", "the watermark"), furniture.watermark());
        }
        texts.put(PageNumbers.NAME, PageNumbers.text(furniture.pageNumbering(), "0123456789", ""));
        return texts;
    }

    /** Adds it to pages on which the report stands. */
    void add(LaidOutDocument document) {
        List<Page> pages = document.pages();
        for (int i = 0; i < pages.size(); i++) {
            if (furniture.header() != null && !(i == 0 && furniture.hasHead())) {
                header(pages.get(i), furniture.header());
            }
            if (furniture.watermark() != null) {
                watermark(pages.get(i), furniture.watermark());
            }
        }
        head(pages.get(0), document.structure());
        new PageNumbers(styles, measures).add(pages, furniture.pageNumbering());
    }

    private void header(Page page, String text) {
        TypeStyle style = styles.of(Role.TABLE);
        double top = Math.min(HEADER_TOP * PageMeasures.POINTS_PER_MILLIMETRE, measures.top() / 2);
        double baseline = top + PageMeasures.baseline(style.size(), style.size());
        LineStyle centred = new LineStyle(measures.width(), LineStyle.Align.CENTER);
        for (Line line : setter.lines(centred, List.of(style.run(text)))) {
            page.add(new Page.PlacedText(null, line.pieces(), measures.left(), baseline));
            baseline += style.size() * FirstPageHead.LINE;
        }
    }

    /** Turned about the middle of the type area, below all that is on the page. */
    private void watermark(Page page, String text) {
        TypeStyle style = styles.of(Role.HEADING_1);
        double room = Math.hypot(measures.width(), measures.height()) * WatermarkMeasures.LENGTH;
        double width = setter.width(style.run(text));
        double scale = Math.min(room / width, WatermarkMeasures.LARGEST / style.size());
        TypeStyle large = style.scaled(scale);
        LineStyle start = new LineStyle(Double.MAX_VALUE, LineStyle.Align.START);
        Line line = setter.lines(start, List.of(large.run(text))).get(0);
        double turn = Math.toRadians(WatermarkMeasures.TURN);
        double half = line.width() / 2;
        double middle = PageMeasures.MIDDLE * large.size();
        double left = measures.left() + measures.width() / 2 - half * Math.cos(turn) + middle * Math.sin(turn);
        double baseline = measures.top() + measures.height() / 2 + half * Math.sin(turn) + middle * Math.cos(turn);
        page.addBelow(new Page.DisplayText(
                null, line.pieces(), left, baseline, WatermarkMeasures.GREY, WatermarkMeasures.TURN));
    }

    /** The head is read before the title. */
    private void head(Page page, Tag root) {
        Furniture.Letterhead letterhead = furniture.letterhead();
        PictureFile file = head.picture();
        PictureSize size = head.pictureSize();
        if (!head.lines().isEmpty()) {
            Tag tag = root.addFirst(Tag.Kind.P);
            TypeStyle title = styles.of(Role.TITLE);
            TypeStyle style = title.scaled(head.size() / title.size());
            LineStyle centred = new LineStyle(measures.width(), LineStyle.Align.CENTER);
            double pitch = FirstPageHead.LINE * head.size();
            double top = measures.top() + head.linesTop();
            for (String text : head.lines()) {
                for (Line line : setter.lines(centred, List.of(style.run(text)))) {
                    double baseline = top + PageMeasures.baseline(pitch, head.size());
                    page.add(new Page.DisplayText(tag, line.pieces(), measures.left(), baseline, FirstPageHead.RED, 0));
                    top += pitch;
                }
            }
            page.add(new Page.DisplayRule(
                    measures.left(),
                    measures.top() + head.rule(),
                    measures.width(),
                    FirstPageHead.RULE_WIDTH,
                    FirstPageHead.RED));
        }
        if (letterhead != null && file != null && size != null) {
            Tag tag = root.addFirst(Tag.Kind.FIGURE);
            tag.describe(letterhead.alt());
            double width = size.width() * PageMeasures.POINTS_PER_MILLIMETRE;
            page.add(new Page.PlacedPicture(
                    tag,
                    PreparedPicture.of(file),
                    measures.left() + (measures.width() - width) / 2,
                    measures.top(),
                    width,
                    size.height() * PageMeasures.POINTS_PER_MILLIMETRE));
        }
    }
}
