package dev.gongkai.report.pages.internal.layout;

import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.internal.text.FaceSource;
import dev.gongkai.report.pages.internal.text.Run;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What each kind of text is set in: a theme's styles with the faces of a font set. */
final class TextStyles {

    /**
     * The style of a kind of text.
     *
     * @param tracking what is added to each Chinese character, in points
     */
    record TypeStyle(FaceChain faces, double size, double tracking) {
        Run run(String text) {
            return new Run(text, faces, size, tracking);
        }

        /** The same in another size. */
        TypeStyle scaled(double scale) {
            return new TypeStyle(faces, size * scale, tracking * scale);
        }

        /** The width of a Chinese character. */
        double character() {
            return size + tracking;
        }
    }

    private final Map<Role, TypeStyle> styles = new EnumMap<>(Role.class);

    TextStyles(Theme theme, FaceSource faces, PageMeasures measures) {
        for (Role role : Role.values()) {
            Theme.TextStyle style = theme.style(role);
            styles.put(
                    role,
                    new TypeStyle(faces.chain(style.faces()), style.size(), onGrid(role) ? measures.tracking() : 0));
        }
    }

    TypeStyle of(Role role) {
        return Objects.requireNonNull(styles.get(role));
    }

    /** The text that has as many characters on a line as the page says. */
    private static boolean onGrid(Role role) {
        return switch (role) {
            case BODY, HEADING_1, HEADING_2, HEADING_3, HEADING_4 -> true;
            case TITLE, TABLE, DENSE_TABLE, CAPTION, NOTE, PAGE_NUMBER -> false;
        };
    }
}
