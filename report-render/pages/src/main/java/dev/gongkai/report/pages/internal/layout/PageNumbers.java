package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.internal.layout.TextStyles.TypeStyle;
import dev.gongkai.report.pages.internal.text.FormWordPairs;
import dev.gongkai.report.pages.internal.text.Line;
import dev.gongkai.report.pages.internal.text.LineStyle;
import dev.gongkai.report.render.Theme.Role;
import java.util.List;

/** The numbers of the pages (页码), GB/T 9704-2012, 7.5: between two rules, on the outside of each page. */
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

    static String text(String number) {
        return "— " + number + " —";
    }

    /** Puts them on odd pages at the right, on even ones at the left, one character in. */
    void add(List<Page> pages) {
        TextSetter setter = new TextSetter(FormWordPairs.NONE);
        LineStyle lineStyle = new LineStyle(measures.width(), LineStyle.Align.START);
        double baseline =
                measures.bottom() + GAP * PageMeasures.POINTS_PER_MILLIMETRE + PageMeasures.MIDDLE * style.size();
        double in = style.size();
        for (int i = 0; i < pages.size(); i++) {
            Line line = setter.lines(lineStyle, List.of(style.run(text(Integer.toString(i + 1)))))
                    .get(0);
            double left = measures.left() + (i % 2 == 0 ? measures.width() - in - line.width() : in);
            pages.get(i).add(new Page.PlacedText(null, line.pieces(), left, baseline));
        }
    }
}
