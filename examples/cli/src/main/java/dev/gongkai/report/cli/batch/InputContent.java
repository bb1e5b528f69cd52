package dev.gongkai.report.cli.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an input consists of, by which it is known again: as SHA-256 in hexadecimal digits.
 *
 * @param file the hash of the file
 * @param figures the hash of the files of figures beside it, or null where it has none
 */
public record InputContent(String file, @Nullable String figures) {

    static InputContent of(Path input) throws IOException {
        return new InputContent(ContentHash.of(input), LinkedFigures.hash(input));
    }
}
