package dev.gongkai.report.importer.internal.open;

import dev.gongkai.report.importer.internal.read.SourceKind;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the streams of an OLE2 compound file, as far as they are needed to tell what the file is: the directory's
 * chain of sectors is followed, with no engine.
 */
final class CompoundNames {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;

    /** Sectors of the directory; documents have one to ten. */
    private static final int MAX_SECTORS = 4096;

    private CompoundNames() {}

    static SourceKind kind(byte[] file) throws MalformedSourceException {
        Set<String> names = names(file);
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            throw new MalformedSourceException(
                    "文件设有密码，请在 Word 或 WPS 中去掉密码后另存", "the file has a password; save it without one");
        }
        if (names.contains("WordDocument")) {
            return SourceKind.DOC;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return SourceKind.XLS;
        }
        if (names.contains("PowerPoint Document")) {
            throw new MalformedSourceException("这是演示文稿，不是年度报告", "this is a presentation, not an annual report");
        }
        throw new MalformedSourceException(
                "不能识别的 OLE2 文件：其中没有 Word、WPS 或 Excel 的内容，或文件已损坏",
                "an OLE2 file that is not known here: no content of Word, WPS or Excel in it, or it is broken");
    }

    private static Set<String> names(byte[] file) {
        Set<String> names = new HashSet<>();
        if (file.length < HEADER) {
            return names;
        }
        int shift = file[30];
        if (shift != 9 && shift != 12) {
            return names;
        }
        int size = 1 << shift;
        int sector = four(file, 48);
        for (int i = 0; i < MAX_SECTORS && sector >= 0; i++) {
            long at = (sector + 1L) * size;
            if (at >= file.length) {
                return names;
            }
            int end = (int) Math.min(at + size, file.length);
            for (int entry = (int) at; entry + ENTRY <= end; entry += ENTRY) {
                int length = (file[entry + 64] & 0xFF) | (file[entry + 65] & 0xFF) << 8;
                if (length >= 2 && length <= 64) {
                    names.add(new String(file, entry, length - 2, StandardCharsets.UTF_16LE));
                }
            }
            sector = next(file, sector, size);
        }
        return names;
    }

    /** The next sector of a chain; tables beyond the 109 that the header names belong to files above 7 MB. */
    private static int next(byte[] file, int sector, int size) {
        int table = sector / (size / 4);
        if (table >= 109) {
            return -1;
        }
        int number = four(file, 76 + 4 * table);
        long at = (number + 1L) * size + 4L * (sector % (size / 4));
        return number < 0 || at + 4 > file.length ? -1 : four(file, (int) at);
    }

    private static int four(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }
}
