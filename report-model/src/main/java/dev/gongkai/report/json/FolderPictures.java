package dev.gongkai.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The figures in the folder of the document, and never outside it, not by a link either. */
record FolderPictures(Path folder) implements PictureSource {

    @Override
    public byte[] load(String name) throws IOException {
        Path file;
        try {
            file = folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(name);
        }
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath()) || !Files.isRegularFile(real)) {
            throw new NoSuchFileException(name);
        }
        try (InputStream in = Files.newInputStream(real)) {
            byte[] content = in.readNBytes(ReportReader.MAX_PICTURE + 1);
            if (content.length > ReportReader.MAX_PICTURE) {
                throw new IOException("> " + ReportReader.MAX_PICTURE + " bytes");
            }
            return content;
        }
    }
}
