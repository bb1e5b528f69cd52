package dev.gongkai.report.importer.internal.office;

import dev.gongkai.report.importer.UnreadableFileException;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a packed office file, unpacked once and never further than the limits. Nothing touches the disk. */
public final class OfficeArchive {

    private static final int MAX_ENTRIES = 10_000;
    private static final int BUFFER = 1 << 16;

    /** By their names in small letters: to an office program they are the same in capitals. */
    private final Map<String, byte[]> parts;

    private OfficeArchive(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Unpacks a file.
     *
     * @param file its content
     * @return its parts
     * @throws UnreadableFileException if it is broken, encrypted or unpacks to too much
     */
    public static OfficeArchive open(byte[] file) throws UnreadableFileException {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        String name = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                name = entry.getName();
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                int count = zip.read(buffer);
                while (count >= 0) {
                    total += count;
                    check(name, total, SourceLimits.MAX_UNPACKED);
                    check(name, content.size() + count, SourceLimits.MAX_PART);
                    content.write(buffer, 0, count);
                    count = zip.read(buffer);
                }
                if (parts.size() >= MAX_ENTRIES) {
                    throw new UnreadableFileException(
                            "压缩包内文件过多：至多 " + MAX_ENTRIES + " 个", "more than " + MAX_ENTRIES + " files in the archive");
                }
                if (!entry.isDirectory() && parts.put(key(name), content.toByteArray()) != null) {
                    throw new UnreadableFileException(
                            name, "压缩包中有两个同名部件", "two parts of the archive have this name", null);
                }
                entry = zip.getNextEntry();
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new UnreadableFileException(
                    name,
                    locked ? "压缩包设有密码" : "文件不完整或已损坏，请重新取得该文件",
                    locked ? "the archive has a password" : "the file is incomplete or broken; get it again",
                    e);
        }
        return new OfficeArchive(parts);
    }

    private static void check(String name, long size, int most) throws UnreadableFileException {
        if (size > most) {
            throw new UnreadableFileException(
                    name,
                    "解压后过大：至多 %d MB".formatted(most >> 20),
                    "unpacks to too much: at most %d MB".formatted(most >> 20),
                    null);
        }
    }

    private static String key(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a part is there.
     *
     * @param name its name
     * @return true if it is
     */
    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /**
     * A part.
     *
     * @param name its name
     * @return its content, or null where it is not there
     */
    public byte @Nullable [] part(String name) {
        return parts.get(key(name));
    }

    /**
     * A part that has to be there.
     *
     * @param name its name
     * @return its content
     * @throws UnreadableFileException if it is not there
     */
    public byte[] required(String name) throws UnreadableFileException {
        byte[] content = part(name);
        if (content == null) {
            throw new UnreadableFileException(name, "文件中缺少此部件", "this part is missing", null);
        }
        return content;
    }

    /**
     * A short part as text.
     *
     * @param name its name
     * @return its text, or an empty one where it is not there
     */
    public String text(String name) {
        byte[] content = part(name);
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }
}
