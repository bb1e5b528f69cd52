package dev.gongkai.report.render.html;

import dev.gongkai.report.model.Picture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A page and the pictures that stand beside it (网页及其图片), for programs that put both somewhere themselves: a content
 * management system, an archive.
 *
 * <pre>{@code
 * PageWithPictures made = renderer.renderWithPictures(report, "/upload/");
 * made.pictures().forEach((name, picture) -> upload(name, picture.content()));
 * publish(made.page());
 * }</pre>
 *
 * @param page the page, or the fragment
 * @param pictures its pictures by the names of their files, in the order of the page; the same picture has the same name on
 *     every page
 */
public record PageWithPictures(String page, Map<String, Picture> pictures) {

    /** Copies the pictures. */
    public PageWithPictures {
        Objects.requireNonNull(page, "page");
        pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    }
}
