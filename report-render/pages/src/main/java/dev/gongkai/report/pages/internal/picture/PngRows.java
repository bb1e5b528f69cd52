package dev.gongkai.report.pages.internal.picture;

import dev.gongkai.report.pages.internal.bytes.PngFilter;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the rows of a PNG file one by one, never more than its head announces, and undoes their filters. */
final class PngRows implements AutoCloseable {

    private final Inflater inflater = new Inflater();
    private final int bytesPerPixel;

    /** The row as it is stored, the number of its filter first. */
    private byte[] filtered = {};

    private byte[] plain = {};
    private byte[] above = {};

    PngRows(byte[] data, int bitsPerPixel) {
        this.bytesPerPixel = Math.max(1, bitsPerPixel / 8);
        inflater.setInput(data);
    }

    /** Begins a picture, or one of those that an interlaced picture is made of. */
    void begin(int bytesPerRow) {
        filtered = new byte[bytesPerRow + 1];
        plain = new byte[bytesPerRow];
        above = new byte[bytesPerRow];
    }

    void next() throws PictureException {
        if (inflate(filtered) < filtered.length) {
            throw PictureException.damagedPng("图像数据不完整", "the image data are cut off");
        }
        byte[] row = above;
        above = plain;
        plain = row;
        System.arraycopy(filtered, 1, plain, 0, plain.length);
        if (!PngFilter.undo(filtered[0], plain, above, bytesPerPixel)) {
            throw PictureException.damagedPng("未知的行滤波 " + filtered[0], "unknown row filter " + filtered[0]);
        }
    }

    /** The row as it is stored, valid until the next. */
    byte[] filtered() {
        return filtered;
    }

    /** The row's pixels, valid until the next. */
    byte[] plain() {
        return plain;
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
