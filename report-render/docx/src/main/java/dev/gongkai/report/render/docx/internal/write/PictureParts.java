package dev.gongkai.report.render.docx.internal.write;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.internal.XmlBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the pictures of a document; one that is shown twice is kept once. */
public final class PictureParts {

    private static final byte[] RELATIONSHIP = utf8("<Relationship Id=\"gkPicture");
    private static final byte[] TYPE = utf8("\" Type=\"" + WordMarkup.R + "/image\" Target=\"media/");
    private static final byte[] END = utf8("\"/>");

    /** A picture as part of the package. */
    record Part(int number, String name, byte[] content) {
        String relationship() {
            return "gkPicture" + number;
        }
    }

    private final Map<Picture, Part> parts = new LinkedHashMap<>();

    Part add(Picture picture) {
        return parts.computeIfAbsent(picture, p -> {
            int number = parts.size() + 1;
            String extension = switch (p.type()) {
                case PNG -> ".png";
                case JPEG -> ".jpeg";
            };
            return new Part(number, "picture" + number + extension, p.content());
        });
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
