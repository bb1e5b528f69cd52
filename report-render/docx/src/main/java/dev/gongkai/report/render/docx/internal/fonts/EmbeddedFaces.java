package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.pages.internal.font.WindowsNames;
import dev.gongkai.report.pages.internal.text.Face;
import dev.gongkai.report.pages.internal.text.FaceChain;
import dev.gongkai.report.pages.internal.text.FaceSource;
import dev.gongkai.report.pages.internal.text.FontSetAccess;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.Theme.TextStyle;
import dev.gongkai.report.render.docx.internal.template.StyleFaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The faces that the documents of a theme bring along, and what they are called there. Immutable. */
public final class EmbeddedFaces {

    private final FaceSource source;
    private final Theme theme;
    private final boolean whole;
    private final StyleFaces styles;
    private final Map<Role, FaceChain> chains = new EnumMap<>(Role.class);

    /** All faces of the set with the names that documents have for them: those that a system finds in the font. */
    private final Map<OpenTypeFace, String> names;

    /** All of a face is the same in every document; made when it is needed. */
    private final Map<OpenTypeFace, EmbeddedFile> files = new ConcurrentHashMap<>();

    /** @param embedding how much of each face */
    public EmbeddedFaces(FontSet fonts, Theme theme, FontEmbedding embedding) {
        this.source = FontSetAccess.open(fonts);
        this.theme = theme;
        this.whole = embedding == FontEmbedding.WHOLE;
        this.names = names(source.chain(List.of()));
        Theme named = theme;
        Map<Role, String> latin = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            TextStyle style = theme.style(role);
            FaceChain chain = source.chain(style.faces());
            chains.put(role, chain);
            List<String> faces = new ArrayList<>(List.of(name(first(role))));
            faces.addAll(style.faces());
            named = named.with(role, new TextStyle(faces, style.size()));
            latin.put(role, name(latin(role)));
        }
        this.styles = new StyleFaces(named, latin, whole);
    }

    /** Two faces of one name would be taken for each other. */
    private static Map<OpenTypeFace, String> names(FaceChain all) {
        Map<OpenTypeFace, String> names = new LinkedHashMap<>();
        for (Face face : all.faces()) {
            OpenTypeFace font = (OpenTypeFace) face;
            String family = WindowsNames.family(font);
            String name = names.containsValue(family) ? font.name() : family;
            for (int i = 2; names.containsValue(name); i++) {
                name = family + " " + i;
            }
            names.put(font, name);
        }
        return Collections.unmodifiableMap(names);
    }

    /** What the styles of documents name. */
    public StyleFaces styles() {
        return styles;
    }

    Theme theme() {
        return theme;
    }

    Map<OpenTypeFace, String> names() {
        return names;
    }

    String name(OpenTypeFace face) {
        return Objects.requireNonNull(names.get(face));
    }

    FaceChain chain(Role role) {
        return Objects.requireNonNull(chains.get(role));
    }

    /** The face that the style names. */
    OpenTypeFace first(Role role) {
        return (OpenTypeFace) chain(role).faces().get(0);
    }

    /** The face that the style names for letters and digits. */
    OpenTypeFace latin(Role role) {
        Face latin = chain(role).latin();
        return latin == null ? first(role) : (OpenTypeFace) latin;
    }

    /** The face of a name, if the set has it. */
    Optional<OpenTypeFace> find(String name) {
        return source.find(name).map(face -> (OpenTypeFace) face);
    }

    /** Whether documents have all of each face. */
    boolean whole() {
        return whole;
    }

    /** All of a face, as it stands in documents. */
    EmbeddedFile file(OpenTypeFace face) {
        return files.computeIfAbsent(face, wanted -> EmbeddedFile.whole(wanted, name(wanted)));
    }
}
