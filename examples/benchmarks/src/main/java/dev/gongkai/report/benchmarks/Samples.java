package dev.gongkai.report.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample reports, as texts. */
final class Samples {

    /** The system property that names the folder of the sample reports. */
    private static final String FOLDER = "gongkai.reports";

    private Samples() {}

    static String json(String name) throws IOException {
        return Files.readString(folder().resolve(name + ".json"));
    }

    private static Path folder() {
        String given = System.getProperty(FOLDER);
        if (given != null) {
            return Path.of(given);
        }
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("examples").resolve("reports");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException("no examples/reports here or above; name it with -D" + FOLDER + "=…");
    }
}
