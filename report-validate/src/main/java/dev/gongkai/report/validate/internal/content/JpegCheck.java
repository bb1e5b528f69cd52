package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import java.util.Optional;

/** Whether a JPEG file has what a decoder needs: its segments, a size, tables, and image data to the end. */
final class JpegCheck {

    private JpegCheck() {}

    /** What is wrong with a JPEG file, if anything. */
    static Optional<Message> fault(byte[] file) {
        int position = 2;
        boolean frame = false;
        boolean quantization = false;
        boolean huffman = false;
        boolean scan = false;
        while (true) {
            // Between segments there may be any number of fill bytes.
            if (position >= file.length || at(file, position) != 0xFF) {
                return truncated();
            }
            while (position < file.length && at(file, position) == 0xFF) {
                position++;
            }
            if (position >= file.length) {
                return truncated();
            }
            int marker = at(file, position++);
            if (marker == 0xD9) {
                return scan ? Optional.empty() : truncated();
            }
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                continue;
            }
            if (marker < 0xC0 || marker == 0xD8 || position + 2 > file.length) {
                return truncated();
            }
            int length = at(file, position) << 8 | at(file, position + 1);
            if (length < 2 || length > file.length - position) {
                return truncated();
            }
            if (isFrame(marker)) {
                Optional<Message> fault = frame(file, marker, position, length);
                if (fault.isPresent()) {
                    return fault;
                }
                frame = true;
            }
            quantization |= marker == 0xDB;
            huffman |= marker == 0xC4;
            position += length;
            if (marker == 0xDA) {
                if (!frame || !quantization || !huffman) {
                    return Optional.of(new Message("缺少解码所需的表", "tables are missing that decoding needs"));
                }
                int end = endOfScan(file, position);
                if (end == position) {
                    return truncated();
                }
                scan = true;
                position = end;
            }
        }
    }

    private static int at(byte[] file, int position) {
        return file[position] & 0xFF;
    }

    private static Optional<Message> truncated() {
        return Optional.of(new Message("文件不完整或已损坏", "the file is incomplete or damaged"));
    }

    /** A start of frame; the numbers between are those of tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<Message> frame(byte[] file, int marker, int position, int length) {
        if (marker > 0xC2) {
            return Optional.of(new Message("采用了不常用的编码方式", "it is coded in a way that few programs decode"));
        }
        if (length < 8) {
            return truncated();
        }
        int height = at(file, position + 3) << 8 | at(file, position + 4);
        int width = at(file, position + 5) << 8 | at(file, position + 6);
        int components = at(file, position + 7);
        if (height == 0 || width == 0 || components == 0 || components > 4 || length < 8 + 3 * components) {
            return Optional.of(new Message("图片尺寸有误", "its size is wrong"));
        }
        return Optional.empty();
    }

    /** Where the next marker stands that is neither a restart nor a byte of the data. */
    private static int endOfScan(byte[] file, int from) {
        int position = from;
        while (position < file.length) {
            if (at(file, position) == 0xFF && position + 1 < file.length) {
                int next = at(file, position + 1);
                if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                    return position;
                }
            }
            position++;
        }
        return position;
    }
}
