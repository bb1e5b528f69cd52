package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.internal.picture.PictureException;
import dev.gongkai.report.internal.picture.PictureFile;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.parse.PackageParts;
import dev.gongkai.report.render.docx.internal.parse.PartRelationships;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pictures by what is to be seen, as rendered and as the document has them: those of the same content are one. */
public final class ShownPictures {

    /** One that is seen, without a name; compared by identity, for contents are large and shown often. */
    static final class ShownPicture {
        private final Picture picture;

        private ShownPicture(Picture picture) {
            this.picture = picture;
        }

        Picture picture() {
            return picture;
        }
    }

    private final PackageParts parts;
    private final PartRelationships relationships;
    private final ReadingLog log;
    private final Map<Picture, ShownPicture> byContent = new HashMap<>();

    /** Each part is read once, however often it is shown. */
    private final Map<String, ShownPicture> byPart = new HashMap<>();

    public ShownPictures(PackageParts parts, PartRelationships relationships, ReadingLog log) {
        this.parts = parts;
        this.relationships = relationships;
        this.log = log;
    }

    ShownPicture of(Picture picture) {
        Picture nameless = picture.name().isEmpty() ? picture : Picture.of(picture.content());
        return byContent.computeIfAbsent(nameless, ShownPicture::new);
    }

    /** The picture of a relationship, or null where it cannot be read, which is noted. */
    @Nullable
    ShownPicture find(String relationship, String near) throws UnreadableDocxException {
        String part = relationships.target(relationship).orElse("");
        if (!parts.has(part)) {
            log.problemNear(near, "图片不在文档内", "the picture is not in the document");
            return null;
        }
        ShownPicture known = byPart.get(part);
        if (known != null) {
            return known;
        }
        byte[] content = parts.part(part, ReportReader.MAX_PICTURE);
        ShownPicture picture;
        try {
            picture = of(PictureFile.open(null, content));
        } catch (PictureException e) {
            log.problemNear(
                    near,
                    "图片 " + part + "：" + e.text().zh(),
                    "picture " + part + ": " + e.text().en());
            return null;
        }
        byPart.put(part, picture);
        return picture;
    }
}
