package dev.gongkai.report.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a renderer, whatever its format (生成选项); a {@link DocumentFormat} does what it knows.
 *
 * <pre>{@code
 * RenderOptions published = RenderOptions.builder().withoutControls().withoutData().build();
 * }</pre>
 *
 * @param theme the look
 * @param controls whether a Word document can be filled in like a form
 * @param data whether the report travels within the document as data
 * @param interactive whether a page has a small script
 * @param pictures the folder where the pictures of a page go, or null for pictures within the page
 * @param fontFolders folders of the faces that a document is set in, the first first; those of this library follow
 * @param figures the figures that are drawn, or null for none
 * @param embedFonts how much of its faces a Word document brings along; a PDF always does
 */
public record RenderOptions(
        Theme theme,
        boolean controls,
        boolean data,
        boolean interactive,
        @Nullable Path pictures,
        List<Path> fontFolders,
        @Nullable Figures figures,
        FontEmbedding embedFonts) {

    private static final RenderOptions DEFAULT = builder().build();

    /** Checks that nothing is missing, and copies the list. */
    public RenderOptions {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(embedFonts, "embedFonts");
        fontFolders = List.copyOf(fontFolders);
    }

    /**
     * The official look, with controls and data, in the faces of this library.
     *
     * @return the options
     */
    public static RenderOptions create() {
        return DEFAULT;
    }

    /**
     * Starts options of one's own.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RenderOptions}. */
    public static final class Builder {
        private final List<Path> fontFolders = new ArrayList<>();
        private Theme theme = Theme.OFFICIAL;
        private boolean controls = true;
        private boolean data = true;
        private @Nullable Figures figures;
        private FontEmbedding embedFonts = FontEmbedding.NONE;
        private boolean interactive;
        private @Nullable Path pictures;

        private Builder() {}

        /**
         * Sets the look.
         *
         * @param value the theme
         * @return this
         */
        public Builder theme(Theme value) {
            this.theme = Objects.requireNonNull(value, "theme");
            return this;
        }

        /**
         * Leaves out the content controls of a Word document, for publication: what reads it by program often passes
         * over text in controls.
         *
         * @return this
         */
        public Builder withoutControls() {
            this.controls = false;
            return this;
        }

        /**
         * Leaves out the report as data. The document cannot be read back exactly.
         *
         * @return this
         */
        public Builder withoutData() {
            this.data = false;
            return this;
        }

        /**
         * Adds a small script to pages: it shows one applicant or one result, and copies tables.
         *
         * @return this
         */
        public Builder interactive() {
            this.interactive = true;
            return this;
        }

        /**
         * Puts the pictures of pages into a folder and not within the page, for content management systems that refuse
         * {@code data:} addresses.
         *
         * @param folder the folder; a page that is written to a file says how to get there
         * @return this
         */
        public Builder pictures(Path folder) {
            this.pictures = Objects.requireNonNull(folder, "folder");
            return this;
        }

        /**
         * Adds a folder of faces, for PDF and for Word documents that bring them along.
         *
         * @param value a folder
         * @return this
         */
        public Builder fontFolder(Path value) {
            fontFolders.add(Objects.requireNonNull(value, "fontFolder"));
            return this;
        }

        /**
         * Draws figures below the tables.
         *
         * @param value which ones
         * @return this
         */
        public Builder figures(Figures value) {
            this.figures = Objects.requireNonNull(value, "figures");
            return this;
        }

        /**
         * Has a Word document bring the characters that it needs of its faces along, for machines where they are not
         * installed.
         *
         * @return this
         */
        public Builder embedFonts() {
            return embedFonts(FontEmbedding.SUBSET);
        }

        /**
         * Says how much of its faces a Word document brings along.
         *
         * @param value how much
         * @return this
         */
        public Builder embedFonts(FontEmbedding value) {
            this.embedFonts = Objects.requireNonNull(value, "embedFonts");
            return this;
        }

        /**
         * The options as they are now.
         *
         * @return the options
         */
        public RenderOptions build() {
            return new RenderOptions(theme, controls, data, interactive, pictures, fontFolders, figures, embedFonts);
        }
    }
}
