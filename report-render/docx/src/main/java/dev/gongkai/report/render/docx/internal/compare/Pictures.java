package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.docx.MalformedDocxException;
import dev.gongkai.report.render.docx.internal.compare.ShownPictures.Image;
import dev.gongkai.report.render.docx.internal.format.ReadingLog;
import dev.gongkai.report.render.docx.internal.parse.PackageParts;
import dev.gongkai.report.render.docx.internal.parse.PartRelationships;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures that a document shows. */
public final class Pictures {

    private final PackageParts parts;
    private final PartRelationships relationships;
    private final ShownPictures images;
    private final ReadingLog findings;

    /** Read once, however often they are shown. */
    private final Map<String, Image> read = new HashMap<>();

    public Pictures(PackageParts parts, PartRelationships relationships, ShownPictures images, ReadingLog findings) {
        this.parts = parts;
        this.relationships = relationships;
        this.images = images;
        this.findings = findings;
    }

    /** The picture of a relationship, or null where it cannot be read, which is noted. */
    @Nullable
    Image picture(String relationship, String near) throws MalformedDocxException {
        String part = relationships.target(relationship).orElse("");
        if (!parts.has(part)) {
            findings.problemNear(near, new Message("图片不在文档内", "the picture is not in the document"));
            return null;
        }
        Image known = read.get(part);
        if (known != null) {
            return known;
        }
        byte[] content = parts.part(part, ReportReader.MAX_PICTURE);
        if (Picture.Type.of(content).isEmpty()) {
            findings.problemNear(
                    near,
                    new Message(
                            "图片 " + part + " 不是 PNG 或 JPEG 格式，请另存为其中之一再插入",
                            "picture " + part
                                    + " is neither PNG nor JPEG; save it as one of these and insert it again"));
            return null;
        }
        Image image = images.of(Picture.of(content));
        read.put(part, image);
        return image;
    }
}
