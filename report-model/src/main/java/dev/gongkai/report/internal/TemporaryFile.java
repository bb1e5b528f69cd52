package dev.gongkai.report.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are written beside their target and then moved: their names say which process of which machine writes them,
 * so that what a process left that was killed can be told from what another is writing. The name of the target stays out of
 * it, which may be as long as a name can be.
 */
public final class TemporaryFile {

    private static final Pattern NAME = Pattern.compile("\\.gongkai-([0-9a-f]{8})-([0-9]{1,18})-[0-9a-f]+\\.tmp");

    private static final String GLOB = ".gongkai-*.tmp";

    /** What is so old was left on another machine, or before this one was started. */
    private static final Duration OLD = Duration.ofDays(1);

    private static final long OWN = ProcessHandle.current().pid();
    private static final String MACHINE = machine();
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private TemporaryFile() {}

    /** A name in the folder of the target that no other file has. */
    public static Path beside(Path target) {
        long number = NEXT.incrementAndGet();
        return target.resolveSibling(".gongkai-" + MACHINE + "-" + OWN + "-" + Long.toHexString(number) + ".tmp");
    }

    /**
     * Deletes what was left in a folder by processes that are no more.
     *
     * @throws IOException if the folder cannot be looked into, or such a file cannot be deleted
     */
    public static void deleteLeft(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, GLOB)) {
            for (Path entry : entries) {
                Matcher name =
                        NAME.matcher(Objects.requireNonNull(entry.getFileName()).toString());
                if (name.matches() && isLeft(name, entry)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private static boolean isLeft(Matcher name, Path entry) throws IOException {
        if (name.group(1).equals(MACHINE)) {
            Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(name.group(2)));
            return owner.isEmpty() || !owner.get().isAlive();
        }
        return Files.exists(entry)
                && Files.getLastModifiedTime(entry)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD));
    }

    /** Where the numbers of processes mean what they mean here: this machine since it was started, and this container. */
    private static String machine() {
        String known;
        try {
            known = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException e) {
            known = "not Linux, " + System.getenv("COMPUTERNAME");
        }
        return String.format("%08x", known.hashCode());
    }
}
