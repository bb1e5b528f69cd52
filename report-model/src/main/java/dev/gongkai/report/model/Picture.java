package dev.gongkai.report.model;

import dev.gongkai.report.internal.PrintableText;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture as its file has it (图片): PNG or JPEG.
 *
 * <pre>{@code Picture.of("chart.png", Files.readAllBytes(path))}</pre>
 *
 * <p>Immutable; equal by name and content.
 */
public final class Picture {

    /** The types of pictures that a report may hold. */
    public enum Type {
        /** Portable Network Graphics. */
        PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        /** JPEG. */
        JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

        private final String mediaType;
        private final byte[] magic;

        Type(String mediaType, int... magic) {
            this.mediaType = mediaType;
            this.magic = new byte[magic.length];
            for (int i = 0; i < magic.length; i++) {
                this.magic[i] = (byte) magic[i];
            }
        }

        /**
         * The media type.
         *
         * @return such as {@code image/png}
         */
        public String mediaType() {
            return mediaType;
        }

        /**
         * The type of a file, by how it begins.
         *
         * @param content the file's bytes
         * @return empty where it is neither
         */
        public static Optional<Type> of(byte[] content) {
            return Arrays.stream(values())
                    .filter(t -> content.length >= t.magic.length
                            && Arrays.equals(content, 0, t.magic.length, t.magic, 0, t.magic.length))
                    .findFirst();
        }
    }

    private final @Nullable String name;
    private final Type type;
    private final byte[] content;

    private Picture(@Nullable String name, byte[] content) {
        if (name != null && !PrintableText.isFileName(name)) {
            throw new IllegalArgumentException("name: a path below the report's folder, with slashes, not " + name);
        }
        this.name = name;
        this.type = Type.of(content)
                .orElseThrow(() -> new IllegalArgumentException("content: neither a PNG nor a JPEG file"));
        this.content = content;
    }

    /**
     * A picture without a file name.
     *
     * @param content the file's bytes, copied
     * @return the picture
     * @throws IllegalArgumentException if it is neither PNG nor JPEG
     */
    public static Picture of(byte[] content) {
        return new Picture(null, content.clone());
    }

    /**
     * A picture with the name of its file.
     *
     * @param name the file's name, relative to the report's file and not leading upwards
     * @param content the file's bytes, copied
     * @return the picture
     * @throws IllegalArgumentException if it is neither PNG nor JPEG, or the name is not such a path
     */
    public static Picture of(String name, byte[] content) {
        return new Picture(name, content.clone());
    }

    /**
     * The name of the picture's file.
     *
     * @return a path relative to the report's file, with slashes; empty where it has none
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The type of the picture.
     *
     * @return PNG or JPEG
     */
    public Type type() {
        return type;
    }

    /**
     * The picture's file.
     *
     * @return a copy of its bytes
     */
    public byte[] content() {
        return content.clone();
    }

    /**
     * The picture's file in Base64, as a {@code data:} address has it.
     *
     * @return ASCII
     */
    public byte[] base64() {
        return Base64.getEncoder().encode(content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture that && Objects.equals(name, that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Picture[" + (name == null ? "" : name + ", ") + type + ", " + content.length + " bytes]";
    }
}
