package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.Theme.Role;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The faces that a document names.
 *
 * @param eastAsian those for Chinese text of a kind, one for each style that it may have; none where the machine has them
 * @param latin those for its letters and digits
 * @param alternatives what readers that know no embedded fonts look for; faces stand in the document for it even where
 *     nothing is set in them
 * @param others those of the text around the report
 * @param text that text
 */
record NamedFaces(
        Map<Role, Set<OpenTypeFace>> eastAsian,
        Map<Role, Set<OpenTypeFace>> latin,
        Map<OpenTypeFace, String> alternatives,
        Set<OpenTypeFace> others,
        String text) {

    /** Those of the theme. */
    static NamedFaces of(EmbeddedFaces fonts) {
        Map<Role, Set<OpenTypeFace>> eastAsian = new EnumMap<>(Role.class);
        Map<Role, Set<OpenTypeFace>> latin = new EnumMap<>(Role.class);
        Map<OpenTypeFace, String> alternatives = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            eastAsian.put(role, Set.of(fonts.first(role)));
            latin.put(role, Set.of(fonts.latin(role)));
            alternatives.putIfAbsent(
                    fonts.first(role), fonts.theme().style(role).faces().get(0));
        }
        for (Role role : Role.values()) {
            alternatives.putIfAbsent(fonts.latin(role), fonts.name(fonts.latin(role)));
        }
        return new NamedFaces(eastAsian, latin, alternatives, Set.of(), "");
    }

    Set<OpenTypeFace> eastAsian(Role role) {
        return eastAsian.getOrDefault(role, Set.of());
    }

    Set<OpenTypeFace> latin(Role role) {
        return latin.getOrDefault(role, Set.of());
    }

    /** All in which letters and digits may be set. */
    Set<OpenTypeFace> allLatin() {
        Set<OpenTypeFace> all = new LinkedHashSet<>();
        List.of(Role.values()).forEach(role -> all.addAll(latin(role)));
        return all;
    }
}
