package dev.gongkai.report.cli.files;

import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * Whether two paths lead to one file, whether it is there already or not.
     *
     * @param file a file
     * @param other another one, or the same
     * @return true also where a link leads from one to the other
     */
    public static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            // One of them is not there.
            return file.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
