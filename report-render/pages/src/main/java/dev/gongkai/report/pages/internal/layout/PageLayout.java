package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.pages.internal.text.FaceSource;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.internal.DocumentPictures;

/** Lays documents out on pages, in the look of a theme. Immutable and safe for use by several threads. */
public final class PageLayout {

    private final Theme.PageSetup page;
    private final PageMeasures measures;
    private final TextStyles styles;

    public PageLayout(Theme theme, FaceSource faces) {
        page = theme.page();
        measures = PageMeasures.of(theme);
        styles = new TextStyles(theme, faces, measures);
    }

    public LaidOutDocument layOut(Document document) {
        LaidOutDocument result = Typesetter.set(document, DocumentPictures.of(document, page), styles, measures);
        new PageNumbers(styles, measures).add(result.pages());
        return result;
    }
}
