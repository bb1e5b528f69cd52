package dev.gongkai.report.json;

import java.io.IOException;

/**
 * Where a document's figures come from, when it is not read from a file (图片来源).
 *
 * <pre>{@code
 * ReportReader.create().withPictures(name -> {
 *     byte[] content = attachments.get(name);
 *     if (content == null) {
 *         throw new NoSuchFileException(name);
 *     }
 *     return content;
 * });
 * }</pre>
 */
@FunctionalInterface
public interface PictureSource {
    /**
     * The file of a figure.
     *
     * @param name the name in the document: a relative path with slashes, never leading upwards
     * @return the bytes of the PNG or JPEG file
     * @throws IOException if there is none; the message is shown to the user
     */
    byte[] load(String name) throws IOException;
}
