package dev.gongkai.report.internal.picture;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the rows of a PNG file one by one, never more than its head announces. */
final class PngRows implements AutoCloseable {

    private static final int FILTERS = 5;

    private final Inflater inflater = new Inflater();
    private byte[] row = {};

    PngRows(byte[] data) {
        inflater.setInput(data);
    }

    /** Begins a picture, or one of those that an interlaced picture is made of. */
    void begin(int bytesPerRow) {
        row = new byte[bytesPerRow + 1];
    }

    /**
     * Goes on to the next row.
     *
     * @return the row as it is stored, the number of its filter first; valid until the next
     */
    byte[] next() throws PictureException {
        if (inflate(row) < row.length) {
            throw PictureException.damagedPng("图像数据不完整", "the image data are cut off");
        }
        if (row[0] < 0 || row[0] >= FILTERS) {
            throw PictureException.damagedPng("未知的行滤波 " + row[0], "unknown row filter " + row[0]);
        }
        return row;
    }

    /** Checks that nothing follows the last row, and the check sum of all. */
    void end() throws PictureException {
        if (inflate(new byte[1]) > 0) {
            throw PictureException.damagedPng("图像数据比文件头所示的多", "there are more image data than its head announces");
        }
        if (!inflater.finished()) {
            throw PictureException.damagedPng("图像数据不完整", "the image data are cut off");
        }
    }

    private int inflate(byte[] target) throws PictureException {
        try {
            int at = 0;
            while (at < target.length) {
                int count = inflater.inflate(target, at, target.length - at);
                if (count == 0) {
                    break;
                }
                at += count;
            }
            return at;
        } catch (DataFormatException e) {
            throw PictureException.damagedPng("图像数据无法解压", "the image data cannot be inflated");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
