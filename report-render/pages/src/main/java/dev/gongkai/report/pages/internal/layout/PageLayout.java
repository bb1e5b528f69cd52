package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.document.Document;
import dev.gongkai.report.pages.internal.text.FaceSource;
import dev.gongkai.report.pages.internal.text.MissingGlyphException;
import dev.gongkai.report.render.MissingCharacter;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.internal.DocumentPictures;
import java.util.List;

/** Lays documents out on pages, in the look of a theme. Immutable and safe for use by several threads. */
public final class PageLayout {

    /** As many as a person would read. */
    private static final int MAX_PROBLEMS = 100;

    private final Theme.PageSetup page;
    private final PageMeasures measures;
    private final TextStyles styles;
    private final FurnitureSetter furniture;

    public PageLayout(Theme theme, FaceSource faces) {
        page = theme.page();
        measures = PageMeasures.of(theme);
        styles = new TextStyles(theme, faces, measures);
        furniture = new FurnitureSetter(theme, styles, measures);
    }

    /**
     * @throws RenderException if something cannot be shown; characters that no face has are told together
     */
    public LaidOutDocument layOut(Document document) {
        try {
            DocumentPictures pictures = DocumentPictures.of(document, page);
            LaidOutDocument result = Typesetter.set(document, pictures, styles, measures, furniture.headHeight());
            furniture.add(result);
            return result;
        } catch (MissingGlyphException e) {
            List<MissingCharacter> missing = MissingCharacters.of(
                    document, furniture.texts(), styles.of(Role.BODY).faces());
            throw new RenderException(missing.subList(0, Math.min(missing.size(), MAX_PROBLEMS)), e);
        }
    }
}
