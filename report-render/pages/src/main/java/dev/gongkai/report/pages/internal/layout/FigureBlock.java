package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.pages.internal.picture.PreparedPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture in the middle of the column, on one page with its caption where both fit. */
final class FigureBlock implements FlowBlock {

    /** Above the picture, in points. */
    private static final double BEFORE = 6;

    /** Behind the picture or its caption, in points. */
    private static final double AFTER = 6;

    /** Between picture and caption, in points. */
    private static final double GAP = 3;

    private final PreparedPicture picture;
    private final Tag tag;
    private final double width;
    private final double height;
    private final @Nullable TextBlock caption;
    private final double captionHeight;
    private final boolean withNext;

    /** The size is the same in every format: what does not fit beside it goes over to the next page. */
    FigureBlock(PreparedPicture picture, PictureSize size, Tag tag, @Nullable TextBlock caption, boolean withNext) {
        this.picture = picture;
        this.tag = tag;
        this.caption = caption;
        this.withNext = withNext;
        captionHeight = caption == null ? 0 : GAP + caption.minimum(0);
        width = size.width() * PageMeasures.POINTS_PER_MILLIMETRE;
        height = size.height() * PageMeasures.POINTS_PER_MILLIMETRE;
    }

    @Override
    public double minimum(double tail) {
        return BEFORE + height + captionHeight + after(tail);
    }

    @Override
    public double height() {
        return minimum(0);
    }

    @Override
    public double behind() {
        return AFTER;
    }

    @Override
    public boolean keepsWithNext() {
        return withNext;
    }

    @Override
    public void place(TypeArea column, double tail) {
        if (!column.fits(minimum(tail)) && !column.atTop()) {
            column.newPage();
        }
        column.space(BEFORE);
        PageMeasures measures = column.measures();
        double left = measures.left() + (measures.width() - width) / 2;
        column.page().add(new Page.PlacedPicture(tag, picture, left, column.top(), width, height));
        column.advance(height);
        if (caption != null) {
            column.space(GAP);
            caption.place(column, tail);
        }
        column.space(AFTER);
    }

    /** The description of a figure for those who cannot see it; PDF/UA wants one, so there is always some text. */
    static String description(String alt, @Nullable String caption) {
        for (String text : List.of(alt, caption == null ? "" : caption)) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "插图";
    }
}
