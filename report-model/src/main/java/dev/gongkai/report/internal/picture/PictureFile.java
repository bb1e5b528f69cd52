package dev.gongkai.report.internal.picture;

import dev.gongkai.report.model.Picture;
import org.jspecify.annotations.Nullable;

/** The file of a picture that every format can show. */
public sealed interface PictureFile permits PngFile, JpegFile {

    /**
     * Judges a picture, to the last byte.
     *
     * @throws PictureException if not every format can show it, and why
     */
    static PictureFile judge(Picture picture) throws PictureException {
        byte[] content = picture.content();
        return switch (picture.type()) {
            case PNG -> PngFile.judge(content);
            case JPEG -> JpegFile.judge(content);
        };
    }

    /**
     * Opens the file of a picture for a report, wherever it comes from; whether it can be shown, {@link #judge} says, for a
     * report may hold what is wrong.
     *
     * @param name the name of its file, or null
     * @throws PictureException if it is neither PNG nor JPEG, naming what it is
     */
    static Picture open(@Nullable String name, byte[] content) throws PictureException {
        if (Picture.Type.of(content).isEmpty()) {
            throw OtherKind.refuse(content);
        }
        return name == null ? Picture.of(content) : Picture.of(name, content);
    }

    /** The pixels of a row, as they are stored. */
    int width();

    /** The rows, as they are stored. */
    int height();

    /** How it is to be turned to be seen upright. */
    Orientation orientation();

    /** How large it is meant to be, as it is seen. */
    PictureSize size();

    /** Dispatches on the kind of file. */
    <R> R accept(Visitor<R> visitor);

    /** What to do with each kind of file. */
    interface Visitor<R> {
        R png(PngFile png);

        R jpeg(JpegFile jpeg);
    }
}
