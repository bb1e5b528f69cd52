package dev.gongkai.report.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds what tests read besides their class path, upwards from where they run. */
public final class TestFolders {

    private TestFolders() {}

    /** The project's folder. */
    public static Path project() {
        return upwards(folder -> Files.isDirectory(folder.resolve("examples/reports")))
                .orElseThrow(() -> new IllegalStateException(
                        "no folder with examples/reports above " + Path.of("").toAbsolutePath()));
    }

    /** The sample reports. */
    public static List<Path> samples() {
        try (Stream<Path> files = Files.list(project().resolve("examples/reports"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder that stands beside the project where it is developed, but is no part of it. */
    public static Path shared(String name) {
        Optional<Path> shared = upwards(folder -> Files.isDirectory(folder.resolveSibling("shared/seeds")))
                .map(folder -> folder.resolveSibling("shared").resolve(name))
                .filter(Files::exists);
        Assumptions.assumeTrue(
                shared.isPresent(),
                () -> "NOT TESTED: ../shared/" + name + " is not here, what it says is not compared");
        return shared.orElseThrow();
    }

    private static Optional<Path> upwards(Predicate<Path> wanted) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder.getParent() != null, Path::getParent)
                .filter(wanted)
                .findFirst();
    }
}
