package dev.gongkai.report.render.internal;

import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where letterhead and red head stand on the first page, in points from the top of the type area.
 *
 * @param picture the file of the letterhead, or null
 * @param pictureSize how large it is seen, in millimetres, or null
 * @param lines the lines of the red head; none where there is none
 * @param size their size
 * @param linesTop where the first of them begins
 * @param rule where the red rule is; 0 where there is none
 * @param height what all takes with the space below it, a whole number of lines of the text
 */
public record FirstPageHead(
        @Nullable PictureFile picture,
        @Nullable PictureSize pictureSize,
        List<String> lines,
        double size,
        double linesTop,
        double rule,
        double height) {

    /** The red of both, as printers have it. */
    public static final int RED = 0xFF0000;

    /** How wide the red rule is, in points. */
    public static final double RULE_WIDTH = 1.5;

    /** From line to line of the red head, in ems. */
    public static final double LINE = 1.2;

    private static final double POINTS = 72 / 25.4;

    /** From the type area to the red head: GB/T 9704-2012, 7.2.4. */
    private static final double ABOVE = 35 * POINTS;

    /** From the red head to its rule: GB/T 9704-2012, 7.2.7, and from the picture to the red head. */
    private static final double GAP = 4 * POINTS;

    /** Of the type area's height, so that there is room for the report. */
    private static final double HIGHEST = 0.3;

    /** Striking, and no larger than the title allows a long name to be. */
    private static final double LARGEST = 48;

    /**
     * Measures the head of a theme.
     *
     * @return the head; of no height where there is none
     */
    public static FirstPageHead of(Theme theme) {
        Furniture furniture = theme.furniture();
        double pitch = theme.page().linePitch();
        PictureFile picture = null;
        PictureSize pictureSize = null;
        double below = 0;
        if (furniture.letterhead() != null) {
            picture = judged(furniture.letterhead());
            pictureSize =
                    picture.size().within(theme.page().typeWidth(), theme.page().typeHeight() * HIGHEST);
            below = pictureSize.height() * POINTS;
        }
        String name = furniture.redHead();
        if (name == null) {
            return new FirstPageHead(picture, pictureSize, List.of(), 0, 0, 0, picture == null ? 0 : up(below, pitch));
        }
        double width = theme.page().typeWidth() * POINTS;
        double smallest = theme.style(Role.TITLE).size();
        double size = Math.max(smallest, Math.min(LARGEST, Math.floor(width * 2 / HalfEms.of(name))));
        List<String> lines = TitleLines.of(List.of(name), (int) (width * 2 / size));
        double top = Math.max(ABOVE, picture == null ? 0 : below + GAP);
        double rule = top + lines.size() * LINE * size + GAP;
        return new FirstPageHead(picture, pictureSize, lines, size, top, rule, up(rule + pitch, pitch));
    }

    /** Whole lines, and one more that is blank. */
    private static double up(double height, double pitch) {
        return (Math.ceil(height / pitch) + 1) * pitch;
    }

    private static PictureFile judged(Furniture.Letterhead letterhead) {
        try {
            return PictureFile.judge(letterhead.picture());
        } catch (PictureException e) {
            throw new IllegalStateException("a letterhead that was judged before", e);
        }
    }
}
