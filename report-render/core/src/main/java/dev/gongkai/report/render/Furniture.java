package dev.gongkai.report.render;

import dev.gongkai.report.internal.PrintableText;
import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.model.Picture;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the pages besides the report (版面要素), the same in every format and no part of the report: whoever reads
 * the document back gets the report alone.
 *
 * <pre>{@code
 * Furniture furniture = Furniture.builder().redHead("示例市人民政府办公室文件").watermark("征求意见稿").build();
 * Theme theme = Theme.OFFICIAL.with(furniture);
 * }</pre>
 *
 * @param letterhead a picture above the title on the first page, or null
 * @param redHead the name of the agency in red above the title, with a red rule below it (发文机关标志, GB/T 9704-2012,
 *     7.2.4 and 7.2.7), or null
 * @param header a line at the top of each page (页眉), or null; not on a first page with a letterhead or a red head
 * @param watermark words across each page, behind the text (水印), or null
 * @param pageNumbering the form of the page numbers
 */
public record Furniture(
        @Nullable Letterhead letterhead,
        @Nullable String redHead,
        @Nullable String header,
        @Nullable String watermark,
        PageNumbering pageNumbering) {

    /** Page numbers as GB/T 9704-2012, 7.5, has them, and nothing besides. */
    public static final Furniture OFFICIAL = builder().build();

    /** Checks that texts are lines that can be shown. */
    public Furniture {
        line("redHead", redHead);
        line("header", header);
        line("watermark", watermark);
        Objects.requireNonNull(pageNumbering, "pageNumbering");
    }

    private static void line(String name, @Nullable String text) {
        if (text != null) {
            if (PrintableText.isBlank(text)) {
                throw new IllegalArgumentException(name + ": blank; leave it out where there is none");
            }
            PrintableText.problemOfLine(text).ifPresent(problem -> {
                throw new IllegalArgumentException(name + ": " + problem.en());
            });
        }
    }

    /**
     * Whether the first page begins with something above the title.
     *
     * @return whether there is a letterhead or a red head
     */
    public boolean hasHead() {
        return letterhead != null || redHead != null;
    }

    /**
     * Starts furniture of one's own.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A picture above the title (信头).
     *
     * @param picture the picture, shown as large as it asks to be, at most as wide as the type area
     * @param alt what it shows, for those who cannot see it
     */
    public record Letterhead(Picture picture, String alt) {
        /**
         * Checks that every format can show the picture.
         *
         * @throws IllegalArgumentException if not, or if the description is blank
         */
        public Letterhead {
            if (PrintableText.isBlank(alt)) {
                throw new IllegalArgumentException("alt: blank; say what the picture shows");
            }
            line("alt", alt);
            try {
                PictureFile.judge(picture);
            } catch (PictureException e) {
                throw new IllegalArgumentException("picture: " + e.text().en(), e);
            }
        }
    }

    /** The form of page numbers (页码). */
    public enum PageNumbering {
        /** {@code — 1 —} on the outside of each page, as GB/T 9704-2012 has it. */
        DASHED,
        /** {@code 1} in the middle. */
        PLAIN,
        /** {@code 第1页 共8页} in the middle. */
        OF_TOTAL,
        /** None. */
        NONE
    }

    /** Builds {@link Furniture}. */
    public static final class Builder {
        private @Nullable Letterhead letterhead;
        private @Nullable String redHead;
        private @Nullable String header;
        private @Nullable String watermark;
        private PageNumbering pageNumbering = PageNumbering.DASHED;

        private Builder() {}

        /**
         * Sets a picture above the title.
         *
         * @param picture the picture
         * @param alt what it shows, for those who cannot see it
         * @return this
         * @throws IllegalArgumentException if not every format can show it, or if the description is blank
         */
        public Builder letterhead(Picture picture, String alt) {
            this.letterhead = new Letterhead(picture, alt);
            return this;
        }

        /**
         * Sets the red head.
         *
         * @param value such as 示例市人民政府办公室文件
         * @return this
         */
        public Builder redHead(String value) {
            this.redHead = Objects.requireNonNull(value, "redHead");
            return this;
        }

        /**
         * Sets the line at the top of each page.
         *
         * @param value one line
         * @return this
         */
        public Builder header(String value) {
            this.header = Objects.requireNonNull(value, "header");
            return this;
        }

        /**
         * Sets the words across each page.
         *
         * @param value such as 征求意见稿
         * @return this
         */
        public Builder watermark(String value) {
            this.watermark = Objects.requireNonNull(value, "watermark");
            return this;
        }

        /**
         * Sets the form of the page numbers.
         *
         * @param value the form
         * @return this
         */
        public Builder pageNumbering(PageNumbering value) {
            this.pageNumbering = Objects.requireNonNull(value, "pageNumbering");
            return this;
        }

        /**
         * Builds the furniture.
         *
         * @return the furniture
         * @throws IllegalArgumentException if a text is blank or cannot be shown
         */
        public Furniture build() {
            return new Furniture(letterhead, redHead, header, watermark, pageNumbering);
        }
    }
}
