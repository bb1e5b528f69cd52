package dev.gongkai.report.pages;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.layout.MissingCharacters;
import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.internal.text.FaceSource;
import dev.gongkai.report.pages.internal.text.FontSetAccess;
import dev.gongkai.report.render.MissingCharacter;
import dev.gongkai.report.render.ReportComposer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The faces that pages are set in (字体集). Immutable; meant to be made once and shared.
 *
 * <pre>{@code
 * FontSet fonts = FontSet.builder()
 *         .face(Path.of("方正小标宋简体.ttf"))
 *         .folder(Path.of("/usr/share/fonts/gov"))
 *         .bundled()
 *         .build();
 * }</pre>
 *
 * <p>A text is set in the faces that its style names and the set has, then in the others of the set in their order: each
 * character in the first that has it. Letters, digits, signs of ASCII and ￥ are set in the face given as
 * {@link Builder#latin}; without that in the last that the style names and the set has. For the official style that is the
 * most complete one, so that digits look the same in 仿宋, 楷体 and 宋体.
 *
 * <p>A face of one's own characters (造字), at code points for private use, is used like any other; what they stand for is
 * said on the page, as PDF/A wants it.
 *
 * <p>Faces are found by all names that they have, in all languages, without regard to case. A file has 256 MB at most;
 * one that is no font, or whose rights forbid that documents embed it or a part of it, is an
 * {@link MalformedFontException}.
 */
public final class FontSet {

    private static @Nullable FontSet bundled;

    static {
        FontSetAccess.leaveKey(set -> ((FontSet) set).source());
    }

    private final List<OpenTypeFace> faces;
    private final Map<String, OpenTypeFace> byName;
    private final @Nullable OpenTypeFace latin;

    private FontSet(List<OpenTypeFace> faces, Map<String, OpenTypeFace> byName, @Nullable OpenTypeFace latin) {
        this.faces = List.copyOf(faces);
        this.byName = Map.copyOf(byName);
        this.latin = latin;
    }

    /**
     * The faces on the class path, those of {@code report-render-fonts} and {@code report-render-fonts-fangsong}. They are
     * read once.
     *
     * @return always the same set
     * @throws IllegalStateException if there are none
     */
    public static synchronized FontSet bundled() {
        FontSet known = bundled;
        if (known == null) {
            try {
                known = bundled(FontSet.class.getClassLoader());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bundled = known;
        }
        return known;
    }

    /** The faces that a class loader sees. */
    static FontSet bundled(ClassLoader loader) throws IOException {
        Builder fonts = builder();
        for (BundledFaces.NamedFace named : BundledFaces.read(loader)) {
            fonts.face(named.names(), named.face());
        }
        return fonts.build();
    }

    /**
     * A set to add faces to.
     *
     * @return a builder without faces
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The names of the faces.
     *
     * @return in their order
     */
    public List<String> names() {
        return faces.stream().map(OpenTypeFace::name).toList();
    }

    /**
     * The characters of a report that no face has (缺字), before one tries to render it.
     *
     * <pre>{@code FontSet.bundled().missing(report).forEach(m -> show(m.located().in(locale)));}</pre>
     *
     * @param report the report, in the wording of {@link ReportComposer#create}
     * @return each character with each of its places, in the order of the document; none where pages can be set
     */
    public List<MissingCharacter> missing(Report report) {
        return missing(ReportComposer.create().compose(report));
    }

    /**
     * The characters of a document that no face has.
     *
     * @param document the document
     * @return each character with each of its places, in the order of the document; none where pages can be set
     */
    public List<MissingCharacter> missing(Document document) {
        return MissingCharacters.of(document, chain(List.of()));
    }

    private FaceSource source() {
        return new FaceSource() {
            @Override
            public FaceChain chain(List<String> names) {
                return FontSet.this.chain(names);
            }

            @Override
            public Optional<Face> find(String name) {
                return Optional.ofNullable(byName.get(key(name)));
            }
        };
    }

    /** The faces for a style: those that it names first, then all others. */
    FaceChain chain(List<String> names) {
        Set<Face> chain = new LinkedHashSet<>();
        Face last = null;
        for (String name : names) {
            OpenTypeFace face = byName.get(key(name));
            if (face != null) {
                chain.add(face);
                last = face;
            }
        }
        chain.addAll(faces);
        return new FaceChain(latin == null ? last : latin, List.copyOf(chain));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Collects faces (字体集构建器). Faces that are added first come first where a text names none that has a character. */
    public static final class Builder {

        /** Fonts of web pages too: that they are of no use is said rather than passed over. */
        private static final Pattern FONT_FILE =
                Pattern.compile(".*\\.(ttf|otf|ttc|otc|woff|woff2)", Pattern.CASE_INSENSITIVE);

        private final List<OpenTypeFace> faces = new ArrayList<>();
        private final Map<String, OpenTypeFace> given = new HashMap<>();
        private final Map<String, OpenTypeFace> fallback = new HashMap<>();
        private @Nullable String latin;
        private boolean indivisible;

        private Builder() {}

        /**
         * Takes faces as well, from here on, of which no document may have a part (bit 8 of fsType). Word documents can
         * embed all of such a face; PDF documents, which hold parts, are refused where they need one.
         *
         * <pre>{@code FontSet.builder().indivisible().folder(folder).bundled().build();}</pre>
         *
         * @return this
         */
        public Builder indivisible() {
            indivisible = true;
            return this;
        }

        /**
         * Adds the face of a file, the first if it is a collection.
         *
         * @param file a TrueType or OpenType font
         * @return this
         * @throws MalformedFontException if the file is no font, or must not be embedded
         * @throws IOException if it cannot be read
         */
        public Builder face(Path file) throws IOException {
            return face(file, 0);
        }

        /**
         * Adds a face of a collection.
         *
         * @param file a TrueType or OpenType collection
         * @param index the number of the face, from 0
         * @return this
         * @throws MalformedFontException if the file is no font, has no such face, or must not be embedded
         * @throws IOException if it cannot be read
         */
        public Builder face(Path file, int index) throws IOException {
            faces.add(FaceReader.read(file, index, indivisible));
            return this;
        }

        /**
         * Adds a face under another name; it is found by its own names too.
         *
         * @param name the name
         * @param in a TrueType or OpenType font, left open
         * @return this
         * @throws MalformedFontException if it is no font, or must not be embedded
         * @throws IOException if it cannot be read
         */
        public Builder face(String name, InputStream in) throws IOException {
            return face(name, in, 0);
        }

        /**
         * Adds a face of a collection under another name; it is found by its own names too.
         *
         * @param name the name
         * @param in a TrueType or OpenType collection, left open
         * @param index the number of the face, from 0
         * @return this
         * @throws MalformedFontException if it is no font, has no such face, or must not be embedded
         * @throws IOException if it cannot be read
         */
        public Builder face(String name, InputStream in, int index) throws IOException {
            return face(Set.of(name), FaceReader.read(Objects.requireNonNull(name, "name"), in, index, indivisible));
        }

        private Builder face(Set<String> names, OpenTypeFace face) {
            faces.add(face);
            names.forEach(name -> given.putIfAbsent(key(name), face));
            return this;
        }

        /**
         * Adds all faces of all font files of a folder, by the names of the files; folders in it are not looked at.
         * A folder without font files adds none.
         *
         * @param folder the folder
         * @return this
         * @throws MalformedFontException if some font files are no fonts, or must not be embedded; all of them are told
         * @throws IOException if the folder or a file cannot be read
         */
        public Builder folder(Path folder) throws IOException {
            List<Path> files;
            try (Stream<Path> entries = Files.list(folder)) {
                files = entries.filter(file ->
                                FONT_FILE.matcher(file.getFileName().toString()).matches())
                        .filter(file -> !Files.isDirectory(file))
                        .sorted()
                        .toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (!files.isEmpty()) {
                faces.addAll(FaceReader.readAll(files, indivisible));
            }
            return this;
        }

        /**
         * Adds the faces on the class path, after those that were added before.
         *
         * @return this
         * @throws IllegalStateException if there are none
         */
        public Builder bundled() {
            FontSet bundled = FontSet.bundled();
            faces.addAll(bundled.faces);
            bundled.byName.forEach(fallback::putIfAbsent);
            return this;
        }

        /**
         * Names the face of letters, digits and signs of ASCII in all texts.
         *
         * @param name a name of a face of the set
         * @return this
         */
        public Builder latin(String name) {
            latin = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Makes the set.
         *
         * @return an immutable set
         * @throws IllegalStateException if it has no face
         * @throws IllegalArgumentException if it has not the face named as {@link #latin}
         */
        public FontSet build() {
            if (faces.isEmpty()) {
                throw new IllegalStateException("没有字体，至少应有一个 (no face, expected at least one)");
            }
            Map<String, OpenTypeFace> byName = byName();
            OpenTypeFace forLatin = latin == null ? null : byName.get(key(latin));
            if (latin != null && forLatin == null) {
                throw new IllegalArgumentException("latin: no face \"" + latin + "\" in the set");
            }
            return new FontSet(faces, byName, forLatin);
        }

        /** Given names count most, then a face's own, then those of its family, which mean its regular face. */
        private Map<String, OpenTypeFace> byName() {
            Map<String, OpenTypeFace> byName = new HashMap<>(given);
            Map<String, OpenTypeFace> families = new HashMap<>();
            for (OpenTypeFace face : faces) {
                face.names().own().forEach(name -> byName.putIfAbsent(key(name), face));
                face.names().families().forEach(name -> families.merge(key(name), face, FontSet.Builder::moreRegular));
            }
            families.forEach(byName::putIfAbsent);
            fallback.forEach(byName::putIfAbsent);
            return byName;
        }

        private static OpenTypeFace moreRegular(OpenTypeFace first, OpenTypeFace second) {
            return second.metrics().irregularity() < first.metrics().irregularity() ? second : first;
        }
    }
}
