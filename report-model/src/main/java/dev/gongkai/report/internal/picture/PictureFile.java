package dev.gongkai.report.internal.picture;

import dev.gongkai.report.model.Picture;

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
