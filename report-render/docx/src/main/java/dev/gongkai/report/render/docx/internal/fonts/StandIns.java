package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a face for a name that the set does not have: those of one kind stand for each other, as in the theme. */
final class StandIns {

    /** What is in the names of faces of a kind, and a kind of text that is set in it; what holds another comes first. */
    private static final Map<String, Role> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("标宋", Role.TITLE);
        KINDS.put("仿宋", Role.BODY);
        KINDS.put("楷", Role.HEADING_2);
        KINDS.put("黑", Role.HEADING_1);
        KINDS.put("宋", Role.PAGE_NUMBER);
    }

    private StandIns() {}

    static Optional<OpenTypeFace> find(EmbeddedFaces faces, String name) {
        Optional<OpenTypeFace> known = faces.find(name);
        if (known.isPresent()) {
            return known;
        }
        for (Theme theme : List.of(faces.theme(), Theme.OFFICIAL)) {
            for (Role role : Role.values()) {
                List<String> names = theme.style(role).faces();
                if (names.stream().anyMatch(name::equalsIgnoreCase)) {
                    return first(faces, names);
                }
            }
        }
        return KINDS.entrySet().stream()
                .filter(kind -> name.contains(kind.getKey()))
                .findFirst()
                .flatMap(kind ->
                        first(faces, Theme.OFFICIAL.style(kind.getValue()).faces()));
    }

    private static Optional<OpenTypeFace> first(EmbeddedFaces faces, List<String> names) {
        return names.stream().flatMap(name -> faces.find(name).stream()).findFirst();
    }
}
