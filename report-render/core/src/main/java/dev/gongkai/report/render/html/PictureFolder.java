package dev.gongkai.report.render.html;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures of one page as files beside it, named by what they show: the same picture is one file. */
final class PictureFolder implements PictureSources {

    private static final int NAME_BYTES = 16;

    private final String address;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    /** @param address what stands before the names of pictures on the page; ends with a slash, or is empty */
    PictureFolder(String address) {
        this.address = address;
    }

    @Override
    public void write(Picture picture, XmlBuffer out) {
        String name = name(picture);
        pictures.put(name, picture);
        out.text(address).text(name);
    }

    private static String name(Picture picture) {
        byte[] hash = sha256().digest(picture.content());
        String ending = switch (picture.type()) {
            case PNG -> ".png";
            case JPEG -> ".jpg";
        };
        return HexFormat.of().formatHex(hash, 0, NAME_BYTES) + ending;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Writes all pictures of the page, or none: those that are there already stay, and where one fails, those that were
     * written are taken away again.
     */
    void writeTo(Path folder) throws IOException {
        if (pictures.isEmpty()) {
            return;
        }
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
                Path file = folder.resolve(picture.getKey());
                // Its name says what is in it, unless somebody has cut it off.
                if (!Files.isRegularFile(file)
                        || Files.size(file) != picture.getValue().content().length) {
                    ReportFiles.replace(file, picture.getValue().content());
                    written.add(file);
                }
            }
        } catch (IOException e) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }
}
