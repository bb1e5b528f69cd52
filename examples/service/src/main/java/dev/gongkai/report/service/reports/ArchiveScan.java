package dev.gongkai.report.service.reports;

import dev.gongkai.report.Message;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks at an archive, such as a Word document, before anything parses it: what it unpacks to, counted and not as it says
 * of itself, and whether a name leads out of it.
 */
final class ArchiveScan {

    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    private static final int MAX_ENTRIES = 2000;

    private static final long MAX_UNPACKED = 192L << 20;

    /** Below that, text compresses as well as it likes. */
    private static final long ANY_RATIO = 4L << 20;

    private static final int MAX_RATIO = 200;

    private ArchiveScan() {}

    /** Whether it is an archive as its first bytes say. */
    static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    static void check(Path file) throws IOException {
        if (!isArchive(file)) {
            return;
        }
        long packed = Files.size(file);
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                name(entry.getName());
                if (++entries > MAX_ENTRIES) {
                    throw refused("其中的文件过多", "it has too many entries");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED || (unpacked > ANY_RATIO && unpacked / MAX_RATIO > packed)) {
                        throw refused("解压后过大", "it unpacks to too much");
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // Damaged, cut off, or packed in another way: the reader of its kind says what is wrong with it.
            return;
        }
    }

    private static void name(String name) throws RefusedUploadException {
        String slashes = name.replace('\\', '/');
        if (slashes.startsWith("/") || slashes.matches("(?s)[A-Za-z]:.*") || ("/" + slashes + "/").contains("/../")) {
            throw refused("其中有文件名指向压缩包之外", "a name in it leads out of it");
        }
    }

    private static RefusedUploadException refused(String zh, String en) {
        return new RefusedUploadException(new Message("压缩包被拒收：" + zh, "the archive is refused: " + en));
    }
}
