package dev.gongkai.report.cli.files;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param name what it is called in messages: its path as given, or {@code -}
 * @param path where it is
 * @param relative its path within the folder that was given, or its name; outputs are named after it
 */
public record InputFile(String name, Path path, Path relative) {

    /**
     * A file that is named.
     *
     * @param path where it is
     * @return the file
     */
    public static InputFile of(Path path) {
        Path name = path.getFileName();
        return new InputFile(path.toString(), path, name == null ? path : name);
    }
}
