package dev.gongkai.report.render.html;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.ReportFileException;
import dev.gongkai.report.render.ReportFiles;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The pictures of one page as files beside it, named by what they show: the same picture is one file. */
final class PictureFolder implements PictureSources {

    /** Writes what needs the pictures. */
    interface Writing {
        void write() throws IOException;
    }

    private static final int NAME_BYTES = 16;

    /** One page at a time: what one takes away after a failure must not be what another counts on. */
    private static final Lock WRITING = new ReentrantLock();

    private final String address;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    /** @param address what stands before the names of pictures on the page; ends with a slash, or is empty */
    PictureFolder(String address) {
        this.address = address;
    }

    /** What a page says before the names of pictures in a folder of this name beside it. */
    static String address(Path folder) {
        StringBuilder address = new StringBuilder();
        for (Path name : folder) {
            if (!name.toString().isEmpty()) {
                address.append(URLEncoder.encode(name.toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                        .append('/');
            }
        }
        return address.toString();
    }

    /**
     * What a page says of a folder that stands anywhere.
     *
     * @throws ReportFileException if there is no way from the one to the other, such as on two drives
     */
    static String address(Path page, Path folder) throws IOException {
        try {
            Path within = page.toAbsolutePath().normalize().getParent();
            if (within != null) {
                return address(within.relativize(folder.toAbsolutePath().normalize()));
            }
        } catch (IllegalArgumentException e) {
            throw elsewhere(folder, page, e);
        }
        throw elsewhere(folder, page, null);
    }

    private static ReportFileException elsewhere(Path folder, Path page, @Nullable Throwable cause) {
        return new ReportFileException(
                folder,
                new Message(
                        "图片文件夹与网页不在同一个盘上，网页没有通往它的相对地址：" + page,
                        "the folder of pictures is on another drive than the page, which has no relative address for it: "
                                + page),
                cause);
    }

    @Override
    public void write(Picture picture, XmlBuffer out) {
        String name = name(picture);
        pictures.put(name, picture);
        out.text(address).text(name);
    }

    /** The pictures by the names of their files, in the order of the page. */
    Map<String, Picture> pictures() {
        return pictures;
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
     * Writes all pictures of the page and then the page, or nothing: pictures that are there already stay, and where
     * something fails, those that were written are taken away again.
     *
     * @throws ReportFileException if a picture cannot be written, or another file has its name
     */
    void writeTo(Path folder, Writing page) throws IOException {
        WRITING.lock();
        try {
            writeAll(folder, page);
        } finally {
            WRITING.unlock();
        }
    }

    private void writeAll(Path folder, Writing page) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            if (!pictures.isEmpty()) {
                makeFolder(folder);
            }
            for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
                Path file = folder.resolve(picture.getKey());
                if (!isThere(file, picture.getValue().content())) {
                    ReportFiles.replace(file, picture.getValue().content());
                    written.add(file);
                }
            }
            page.write();
        } catch (IOException | RuntimeException e) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ReportFileException(folder, new Message("不能建立图片文件夹", "the folder of pictures cannot be made"), e);
        }
    }

    /** Its name says what is in it; where that is not so the file is somebody's, and stays. */
    private static boolean isThere(Path file, byte[] content) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        if (Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return true;
        }
        throw new ReportFileException(
                file,
                new Message(
                        "已有同名而内容不同的文件，没有替换；应为由网页图片得出的内容，请移走或删除它",
                        "a file of this name holds something else than the picture and was not replaced; move it away"),
                null);
    }
}
