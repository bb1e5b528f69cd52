package dev.gongkai.report.render;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How documents look (版式), the same for every renderer: the page, and the face and size of each kind of text.
 *
 * <pre>{@code
 * Theme theme = Theme.OFFICIAL.with(Theme.Role.BODY, new Theme.TextStyle(List.of("仿宋"), 14));
 * }</pre>
 *
 * @param page the page
 * @param styles the face and size of each kind of text
 * @param furniture what stands on the pages besides the report
 */
public record Theme(PageSetup page, Map<Role, TextStyle> styles, Furniture furniture) {

    private static final List<String> SONG =
            List.of("宋体", "SimSun", "STSong", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "serif");
    private static final List<String> FANGSONG = List.of(
            "仿宋_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang", "Noto Serif CJK SC", "Noto Serif SC", "serif");
    private static final List<String> HEI = List.of(
            "黑体", "SimHei", "STHeiti", "Heiti SC", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "sans-serif");
    private static final List<String> KAI = List.of(
            "楷体_GB2312", "楷体", "KaiTi", "STKaiti", "LXGW WenKai", "Noto Serif CJK SC", "Noto Serif SC", "serif");
    private static final List<String> XIAOBIAOSONG = List.of(
            "方正小标宋简体",
            "FZXiaoBiaoSong-B05S",
            "小标宋体",
            "华文中宋",
            "STZhongsong",
            "Noto Serif CJK SC SemiBold",
            "Noto Serif SC SemiBold",
            "serif");

    /**
     * The look of official documents, GB/T 9704-2012 (党政机关公文格式): A4, 22 lines of 28 characters, 3号仿宋. The
     * form's large tables are set smaller, so that each fits the type area.
     */
    public static final Theme OFFICIAL = new Theme(
            new PageSetup(210, 297, 37, 26, 35, 28, 22, 28),
            Map.ofEntries(
                    Map.entry(Role.TITLE, new TextStyle(XIAOBIAOSONG, 22)),
                    Map.entry(Role.BODY, new TextStyle(FANGSONG, 16)),
                    Map.entry(Role.HEADING_1, new TextStyle(HEI, 16)),
                    Map.entry(Role.HEADING_2, new TextStyle(KAI, 16)),
                    Map.entry(Role.HEADING_3, new TextStyle(FANGSONG, 16)),
                    Map.entry(Role.HEADING_4, new TextStyle(FANGSONG, 16)),
                    Map.entry(Role.TABLE, new TextStyle(SONG, 10.5)),
                    Map.entry(Role.DENSE_TABLE, new TextStyle(SONG, 9)),
                    Map.entry(Role.CAPTION, new TextStyle(KAI, 12)),
                    Map.entry(Role.NOTE, new TextStyle(FANGSONG, 12)),
                    Map.entry(Role.PAGE_NUMBER, new TextStyle(SONG, 14))));

    /** The number of columns from which a table is set in {@link Role#DENSE_TABLE}. */
    private static final int DENSE_COLUMNS = 8;

    /** Checks that every kind of text has a style. */
    public Theme {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(furniture, "furniture");
        Map<Role, TextStyle> complete = new EnumMap<>(Role.class);
        complete.putAll(styles);
        for (Role role : Role.values()) {
            if (!complete.containsKey(role)) {
                throw new IllegalArgumentException("styles: none for " + role);
            }
        }
        styles = Collections.unmodifiableMap(complete);
    }

    /**
     * A theme with page numbers and nothing besides the report.
     *
     * @param page the page
     * @param styles the face and size of each kind of text
     */
    public Theme(PageSetup page, Map<Role, TextStyle> styles) {
        this(page, styles, Furniture.OFFICIAL);
    }

    /**
     * The face and size of a kind of text.
     *
     * @param role the kind
     * @return its style
     */
    public TextStyle style(Role role) {
        return Objects.requireNonNull(styles.get(role));
    }

    /**
     * The same theme with another style for a kind of text.
     *
     * @param role the kind
     * @param style the new style
     * @return a new theme
     */
    public Theme with(Role role, TextStyle style) {
        Map<Role, TextStyle> changed = new EnumMap<>(styles);
        changed.put(role, style);
        return new Theme(page, changed, furniture);
    }

    /**
     * The same theme with another page.
     *
     * @param other the new page
     * @return a new theme
     */
    public Theme with(PageSetup other) {
        return new Theme(other, styles, furniture);
    }

    /**
     * The same theme with other things on the pages besides the report.
     *
     * @param other the new furniture
     * @return a new theme
     */
    public Theme with(Furniture other) {
        return new Theme(page, styles, other);
    }

    /**
     * The kind of text of headings.
     *
     * @param level the level of numbering, from 1
     * @return the kind
     */
    public static Role heading(int level) {
        return switch (level) {
            case 1 -> Role.HEADING_1;
            case 2 -> Role.HEADING_2;
            case 3 -> Role.HEADING_3;
            default -> Role.HEADING_4;
        };
    }

    /**
     * The kind of text of a table.
     *
     * @param columns the number of its columns
     * @return the kind
     */
    public static Role table(int columns) {
        return columns >= DENSE_COLUMNS ? Role.DENSE_TABLE : Role.TABLE;
    }

    /** A kind of text. */
    public enum Role {
        /** The title: 2号小标宋. */
        TITLE,
        /** Running text: 3号仿宋. */
        BODY,
        /** Headings 一、: 黑体. */
        HEADING_1,
        /** Headings （一）: 楷体. */
        HEADING_2,
        /** Headings 1.: as the text. */
        HEADING_3,
        /** Headings （1）: as the text. */
        HEADING_4,
        /** Tables: 五号. */
        TABLE,
        /** Tables of many columns: 小五. */
        DENSE_TABLE,
        /** The words below figures and above small tables. */
        CAPTION,
        /** Notes under tables. */
        NOTE,
        /** Page numbers: 4号宋体. */
        PAGE_NUMBER
    }

    /**
     * Face and size.
     *
     * @param faces names of faces with Chinese characters, the best first; the last may be a generic one of CSS
     * @param size the size in points
     */
    public record TextStyle(List<String> faces, double size) {
        /** Copies the names. */
        public TextStyle {
            faces = List.copyOf(faces);
            if (faces.isEmpty() || !(size > 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("faces, size: at least one face, and more than no size");
            }
        }
    }

    /**
     * A page, in millimetres, and the grid of lines and characters on it.
     *
     * @param width its width
     * @param height its height
     * @param top the margin above the type area (版心)
     * @param right the margin at the right
     * @param bottom the margin below
     * @param left the margin at the left, where the sheets are bound
     * @param lines the lines of a full page
     * @param characters the characters of a full line
     */
    public record PageSetup(
            double width,
            double height,
            double top,
            double right,
            double bottom,
            double left,
            int lines,
            int characters) {

        private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

        /** The longest side that PDF/A knows, a little less than 14400 points. */
        private static final double LONGEST = 5_000;

        /** Checks that there is room for text. */
        public PageSetup {
            if (!(width <= LONGEST && height <= LONGEST)) {
                throw new IllegalArgumentException("width, height: numbers of at most " + (int) LONGEST + " mm");
            }
            if (!(top >= 0 && right >= 0 && bottom >= 0 && left >= 0)) {
                throw new IllegalArgumentException("top, right, bottom, left: numbers, none negative");
            }
            if (!(width - left - right > 0 && height - top - bottom > 0)) {
                throw new IllegalArgumentException("width, height: more than the margins take");
            }
            if (lines < 1 || characters < 1) {
                throw new IllegalArgumentException("lines, characters: at least one");
            }
        }

        /**
         * The width of the type area.
         *
         * @return in millimetres
         */
        public double typeWidth() {
            return width - left - right;
        }

        /**
         * The height of the type area.
         *
         * @return in millimetres
         */
        public double typeHeight() {
            return height - top - bottom;
        }

        /**
         * The distance from line to line.
         *
         * @return in points
         */
        public double linePitch() {
            return typeHeight() / lines * POINTS_PER_MILLIMETRE;
        }
    }
}
