package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Whether a PNG file can be decoded, without the desktop module; bounded in time and memory. */
final class PngCheck {

    /** The most bytes that a picture may have unpacked. */
    static final long MOST = 256L << 20;

    private static final int SIGNATURE = 8;

    private final byte[] file;
    private final Inflater inflater;
    private final byte[] buffer = new byte[1 << 16];
    private long width;
    private long height;
    private int depth;
    private int colour;
    private boolean interlaced;
    private boolean palette;
    private long expected;
    private long unpacked;

    /** Where in a row the next byte falls, and the rows of the passes to come. */
    private long rowLeft;

    private int pass = -1;
    private long passRows;
    private long passRowBytes;

    private PngCheck(byte[] file, Inflater inflater) {
        this.file = file;
        this.inflater = inflater;
    }

    /** What is wrong with a PNG file, if anything. */
    static Optional<Message> fault(byte[] file) {
        Inflater inflater = new Inflater();
        try {
            return Optional.ofNullable(new PngCheck(file, inflater).chunks());
        } catch (DataFormatException e) {
            return Optional.of(new Message("图像数据已损坏", "the image data is damaged"));
        } finally {
            inflater.end();
        }
    }

    private @Nullable Message chunks() throws DataFormatException {
        int position = SIGNATURE;
        boolean data = false;
        boolean dataEnded = false;
        while (file.length - position >= 12) {
            long length = unsigned(position);
            if (length > file.length - position - 12L) {
                return truncated();
            }
            String type = new String(file, position + 4, 4, StandardCharsets.ISO_8859_1);
            int body = position + 8;
            CRC32 crc = new CRC32();
            crc.update(file, position + 4, (int) length + 4);
            if (crc.getValue() != unsigned(body + (int) length)) {
                return new Message("数据块 " + type + " 校验和不符", "chunk " + type + " has a wrong checksum");
            }
            if (position == SIGNATURE != type.equals("IHDR")) {
                return new Message("缺少或错置 IHDR 数据块", "chunk IHDR is missing or misplaced");
            }
            Message fault = null;
            switch (type) {
                case "IHDR" -> fault = header(body, length);
                case "PLTE" -> palette = true;
                case "IDAT" -> {
                    if (dataEnded) {
                        return new Message("图像数据不连续", "the image data is not in one piece");
                    }
                    data = true;
                    fault = colour == 3 && !palette
                            ? new Message("缺少调色板", "the palette is missing")
                            : inflate(body, (int) length);
                }
                case "IEND" -> {
                    return data && unpacked == expected ? null : truncated();
                }
                default -> {}
            }
            if (fault != null) {
                return fault;
            }
            dataEnded = data && !type.equals("IDAT");
            position = body + (int) length + 4;
        }
        return truncated();
    }

    private static Message truncated() {
        return new Message("文件不完整", "the file is incomplete");
    }

    private long unsigned(int position) {
        return (file[position] & 0xFFL) << 24
                | (file[position + 1] & 0xFFL) << 16
                | (file[position + 2] & 0xFFL) << 8
                | file[position + 3] & 0xFFL;
    }

    private @Nullable Message header(int body, long length) {
        if (length != 13) {
            return new Message("IHDR 数据块有误", "chunk IHDR is wrong");
        }
        width = unsigned(body);
        height = unsigned(body + 4);
        depth = file[body + 8] & 0xFF;
        colour = file[body + 9] & 0xFF;
        int interlace = file[body + 12] & 0xFF;
        interlaced = interlace == 1;
        boolean method = file[body + 10] == 0 && file[body + 11] == 0 && interlace <= 1;
        boolean size = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        if (!method || !size || !isDepth()) {
            return new Message("IHDR 数据块有误", "chunk IHDR is wrong");
        }
        if (width > MOST || height > MOST || rowBytes(width) * height > MOST) {
            return new Message(
                    "图片过大（" + width + "×" + height + " 像素）",
                    "it is too large (" + width + " by " + height + " pixels)");
        }
        for (int i = 0; i < (interlaced ? 7 : 1); i++) {
            expected += rowBytes(passWidth(i)) * passHeight(i);
        }
        nextPass();
        return null;
    }

    private boolean isDepth() {
        return switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    /** With the byte in front that names the row's filter; nothing where the row has no pixel. */
    private long rowBytes(long pixels) {
        int channels = switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return pixels == 0 ? 0 : 1 + (pixels * channels * depth + 7) / 8;
    }

    private long passWidth(int index) {
        int[] start = {0, 4, 0, 2, 0, 1, 0};
        int[] step = {8, 8, 4, 4, 2, 2, 1};
        return interlaced ? (width - start[index] + step[index] - 1) / step[index] : width;
    }

    private long passHeight(int index) {
        int[] start = {0, 0, 4, 0, 2, 0, 1};
        int[] step = {8, 8, 8, 4, 4, 2, 2};
        return interlaced ? (height - start[index] + step[index] - 1) / step[index] : height;
    }

    private void nextPass() {
        rowLeft = 0;
        do {
            pass++;
            if (pass >= (interlaced ? 7 : 1)) {
                passRows = 0;
                return;
            }
            passRowBytes = rowBytes(passWidth(pass));
            passRows = passHeight(pass);
        } while (passRowBytes == 0 || passRows == 0);
    }

    private @Nullable Message inflate(int start, int length) throws DataFormatException {
        if (inflater.finished()) {
            return null;
        }
        inflater.setInput(file, start, length);
        while (!inflater.finished() && !inflater.needsInput()) {
            int count = inflater.inflate(buffer);
            unpacked += count;
            if (inflater.needsDictionary()) {
                return new Message("图像数据已损坏", "the image data is damaged");
            }
            if (unpacked > expected) {
                return new Message("图像数据多于图片尺寸", "there is more image data than the picture's size");
            }
            if (!filters(count)) {
                return new Message("图像数据已损坏", "the image data is damaged");
            }
        }
        return null;
    }

    /** Whether each row of what was unpacked begins with a filter that there is. */
    private boolean filters(int count) {
        int i = 0;
        while (i < count) {
            if (rowLeft == 0) {
                if (passRows == 0) {
                    nextPass();
                }
                if (buffer[i] < 0 || buffer[i] > 4) {
                    return false;
                }
                passRows--;
                rowLeft = passRowBytes;
            }
            long part = Math.min(rowLeft, count - i);
            rowLeft -= part;
            i += (int) part;
        }
        return true;
    }
}
