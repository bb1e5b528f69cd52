package dev.gongkai.report.render.docx.internal.compare;

import dev.gongkai.report.Message;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Picture;
import dev.gongkai.report.render.docx.MalformedDocumentException;
import dev.gongkai.report.render.docx.internal.compare.Images.Image;
import dev.gongkai.report.render.docx.internal.format.Findings;
import dev.gongkai.report.render.docx.internal.parse.Relationships;
import dev.gongkai.report.render.docx.internal.parse.ZipParts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures that a document shows. */
public final class Pictures {

    private final ZipParts parts;
    private final Relationships relationships;
    private final Images images;
    private final Findings findings;

    /** Read once, however often they are shown. */
    private final Map<String, Image> read = new HashMap<>();

    public Pictures(ZipParts parts, Relationships relationships, Images images, Findings findings) {
        this.parts = parts;
        this.relationships = relationships;
        this.images = images;
        this.findings = findings;
    }

    /** The picture of a relationship, or null where it cannot be read, which is noted. */
    @Nullable
    Image picture(String relationship, String near) throws MalformedDocumentException {
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
