package dev.gongkai.report.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input as a file: readers go to and fro in it. */
final class StandardInput {

    /** More is no report: what never ends must not fill the disk. */
    private static final long MOST = 1L << 30;

    private StandardInput() {}

    static InputFile spooled(InputStream in) throws IOException {
        // A folder of its own: the pictures that a report names are looked for beside it.
        Path folder = Files.createTempDirectory("gongkai-");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve("stdin");
        file.toFile().deleteOnExit();
        try (InputStream limited = new LimitedStream(in, MOST)) {
            Files.copy(limited, file);
        }
        return new InputFile(Inputs.STANDARD, file, Path.of("stdin"));
    }
}
