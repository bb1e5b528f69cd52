package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.internal.layout.TextStyles.TypeStyle;
import dev.gongkai.report.pages.internal.text.FormWordPairs;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.render.Furniture.PageNumbering;
import dev.gongkai.report.render.Theme.Role;
import java.util.List;

/** The numbers of the pages (页码): GB/T 9704-2012, 7.5, has them between two rules, on the outside of each page. */
final class PageNumbers {

    /** The distance of the rules from the type area, in millimetres. */
    private static final double GAP = 7;

    static final Message NAME = new Message("页码", "the page number");

    private final TypeStyle style;
    private final PageMeasures measures;

    PageNumbers(TextStyles styles, PageMeasures measures) {
        this.style = styles.of(Role.PAGE_NUMBER);
        this.measures = measures;
    }

    /** @param count how many pages there are */
    static String text(PageNumbering form, String number, String count) {
        return switch (form) {
            case DASHED -> "— " + number + " —";
            case PLAIN -> number;
            case OF_TOTAL -> "第" + number + "页 共" + count + "页";
            case NONE -> "";
        };
    }

    /** Those between rules stand on odd pages at the right, on even ones at the left, one character in. */
    void add(List<Page> pages, PageNumbering form) {
        if (form == PageNumbering.NONE) {
            return;
        }
        TextSetter setter = new TextSetter(FormWordPairs.NONE);
        LineStyle lineStyle = new LineStyle(measures.width(), LineStyle.Align.START);
        double baseline =
                measures.bottom() + GAP * PageMeasures.POINTS_PER_MILLIMETRE + PageMeasures.MIDDLE * style.size();
        double in = style.size();
        for (int i = 0; i < pages.size(); i++) {
            String text = text(form, Integer.toString(i + 1), Integer.toString(pages.size()));
            Line line = setter.lines(lineStyle, List.of(style.run(text))).get(0);
            double room = measures.width() - line.width();
            double before = form != PageNumbering.DASHED ? room / 2 : i % 2 == 0 ? room - in : in;
            double left = measures.left() + before;
            pages.get(i).add(new Page.PlacedText(null, line.pieces(), left, baseline));
        }
    }
}
