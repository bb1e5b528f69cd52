package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.Message;
import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.UnreadableDocxException;
import dev.gongkai.report.render.docx.internal.format.WordMarkup;
import dev.gongkai.report.render.docx.internal.template.AgencyPaper;
import dev.gongkai.report.render.docx.internal.template.PaperFaces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The faces that documents on an agency's paper bring along: those that the paper names, as far as there are any.
 *
 * @param paper the paper, which names them as documents call them
 * @param remarks what could not be embedded, or another stands for
 */
public record PaperFonts(AgencyPaper paper, EmbeddedFaces faces, NamedFaces named, List<Message> remarks) {

    /** Texts in styles of this library, and in charts. */
    private static final Set<Role> OURS = EnumSet.range(Role.TABLE, Role.PAGE_NUMBER);

    public PaperFonts {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file of an agency.
     *
     * @param embedding how much of each face
     * @param controls whether documents have content controls
     * @throws UnreadableDocxException if it is no Word document, or one that nothing can be written into
     */
    public static PaperFonts of(FontSet fonts, FontEmbedding embedding, byte[] template, Theme theme, boolean controls)
            throws UnreadableDocxException {
        EmbeddedFaces faces = new EmbeddedFaces(fonts, theme, embedding);
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<OpenTypeFace, String> alternatives = new LinkedHashMap<>();
        List<Message> remarks = new ArrayList<>();
        PaperFaces wanted = AgencyPaper.of(template, theme, controls).faces();
        for (String name : wanted.names()) {
            OpenTypeFace face = StandIns.find(faces, name).orElse(null);
            if (face != null) {
                renamed.put(name, WordMarkup.attribute(faces.name(face)));
                alternatives.putIfAbsent(face, name);
                if (!isOwn(face, name)) {
                    remarks.add(new Message(
                            "字体“" + name + "”由嵌入的“" + faces.name(face) + "”代替",
                            "the embedded face “" + faces.name(face) + "” stands for “" + name + "”"));
                }
            }
        }
        AgencyPaper paper = AgencyPaper.of(template, theme, controls, faces.styles(), renamed);
        PaperFaces written = paper.faces();
        Set<OpenTypeFace> others = new LinkedHashSet<>();
        for (String name : written.names()) {
            OpenTypeFace face = byName(faces, name);
            if (face != null) {
                others.add(face);
            } else {
                remarks.add(new Message(
                        "字体“" + name + "”没有字体文件，未嵌入，由打开文档的计算机提供",
                        "there is no font of the face “" + name + "”, which the machine has to have"));
            }
        }
        return new PaperFonts(paper, faces, named(faces, written, alternatives, others), remarks);
    }

    private static boolean isOwn(OpenTypeFace face, String name) {
        return Stream.concat(face.names().own().stream(), face.names().families().stream())
                .anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable OpenTypeFace byName(EmbeddedFaces faces, String name) {
        return faces.names().entrySet().stream()
                .filter(known -> WordMarkup.attribute(known.getValue()).equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static NamedFaces named(
            EmbeddedFaces faces, PaperFaces written, Map<OpenTypeFace, String> alternatives, Set<OpenTypeFace> others) {
        Map<Role, Set<OpenTypeFace>> eastAsian = new EnumMap<>(Role.class);
        Map<Role, Set<OpenTypeFace>> latin = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Set<OpenTypeFace> chinese = found(faces, written.eastAsian(role));
            Set<OpenTypeFace> letters = found(faces, written.latin(role));
            if (OURS.contains(role)) {
                chinese.add(faces.first(role));
                letters.add(faces.latin(role));
            }
            eastAsian.put(role, chinese);
            latin.put(role, letters);
        }
        return new NamedFaces(eastAsian, latin, alternatives, others, written.text());
    }

    private static Set<OpenTypeFace> found(EmbeddedFaces faces, Set<String> names) {
        Set<OpenTypeFace> found = new LinkedHashSet<>();
        for (String name : names) {
            OpenTypeFace face = byName(faces, name);
            if (face != null) {
                found.add(face);
            }
        }
        return found;
    }
}
