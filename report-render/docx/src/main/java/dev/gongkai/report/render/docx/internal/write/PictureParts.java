package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.document.Figure;
import dev.gongkai.report.internal.picture.Orientation;
import dev.gongkai.report.internal.picture.PictureSize;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.DocumentPictures;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the pictures of a document; one that is shown twice is kept once. */
public final class PictureParts {

    private static final byte[] RELATIONSHIP = utf8("<Relationship Id=\"gkPicture");
    private static final byte[] TYPE = utf8("\" Type=\"" + WordMarkup.R + "/image\" Target=\"media/");
    private static final byte[] END = utf8("\"/>");

    /**
     * A picture as part of the package.
     *
     * @param orientation how it is to be turned, which word processors do not look for in the file
     */
    record Part(int number, String name, byte[] content, Orientation orientation) {
        String relationship() {
            return "gkPicture" + number;
        }
    }

    private final DocumentPictures pictures;
    private final Map<Picture, Part> parts = new LinkedHashMap<>();

    private final int used;

    /** @param used the numbers up to here are somebody else's */
    public PictureParts(DocumentPictures pictures, int used) {
        this.pictures = pictures;
        this.used = used;
    }

    Part add(Figure figure) {
        return parts.computeIfAbsent(figure.picture(), p -> {
            int number = used + parts.size() + 1;
            String extension = switch (p.type()) {
                case PNG -> ".png";
                case JPEG -> ".jpeg";
            };
            return new Part(
                    number,
                    "picture" + number + extension,
                    p.content(),
                    pictures.file(figure).orientation());
        });
    }

    /** How large a figure is seen: of two with the same picture, one may have less room. */
    PictureSize size(Figure figure) {
        return pictures.size(figure);
    }

    public void relationships(XmlBuffer out) {
        for (Part part : parts.values()) {
            out.markup(RELATIONSHIP)
                    .number(part.number())
                    .markup(TYPE)
                    .text(part.name())
                    .markup(END);
        }
    }

    public void store(ZipBuffer zip) {
        parts.values().forEach(part -> zip.store("word/media/" + part.name(), part.content()));
    }
}
