package dev.gongkai.report.importer.internal.office;

import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a packed office file, unpacked once and never further than the limits. Nothing touches the disk. */
public final class OfficeArchive {

    private static final int MAX_ENTRIES = 10_000;

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
     * @throws MalformedSourceException if it is broken, encrypted or unpacks to too much
     */
    public static OfficeArchive open(byte[] file) throws MalformedSourceException {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        for (ArchiveEntry entry : ArchiveEntry.directory(file)) {
            byte[] content =
                    entry.unpacked(file, (int) Math.min(SourceLimits.MAX_PART, SourceLimits.MAX_UNPACKED - total));
            total += content.length;
            if (parts.size() >= MAX_ENTRIES) {
                throw new MalformedSourceException(
                        "压缩包内文件过多：至多 " + MAX_ENTRIES + " 个", "more than " + MAX_ENTRIES + " files in the archive");
            }
            if (!entry.isFolder() && parts.put(key(entry.name()), content) != null) {
                throw new MalformedSourceException(
                        entry.name(), "压缩包中有两个同名部件", "two parts of the archive have this name", null);
            }
        }
        return new OfficeArchive(parts);
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
     * @throws MalformedSourceException if it is not there
     */
    public byte[] required(String name) throws MalformedSourceException {
        byte[] content = part(name);
        if (content == null) {
            throw new MalformedSourceException(name, "文件中缺少此部件", "this part is missing", null);
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
