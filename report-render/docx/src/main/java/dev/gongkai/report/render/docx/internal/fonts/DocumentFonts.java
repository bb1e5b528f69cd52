package dev.gongkai.report.render.docx.internal.fonts;

import dev.gongkai.report.Problem;
import dev.gongkai.report.pages.internal.font.EmbeddableFont;
import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import dev.gongkai.report.render.Furniture;
import dev.gongkai.report.render.RenderException;
import dev.gongkai.report.render.Theme.Role;
import dev.gongkai.report.render.docx.internal.format.ControlPrompt;
import dev.gongkai.report.render.docx.internal.template.PaperParts;
import dev.gongkai.report.render.docx.internal.write.TextFaces;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the characters of one document by their faces, and adds the fonts of them to it. */
public final class DocumentFonts implements TextFaces {

    private static final int FIRST_SEEN = ' ';
    private static final int ASCII = 0x7F;

    /** Below it programs differ in whether a character is Chinese text or the other. */
    private static final int CHINESE = 0x2E80;

    /** All that a page number may be made of. */
    private static final String PAGE_NUMBER = "— 0123456789 —第页 共";

    private final EmbeddedFaces fonts;
    private final NamedFaces named;
    private final Map<OpenTypeFace, BitSet> characters = new HashMap<>();

    /** Of a document in the theme. */
    public DocumentFonts(EmbeddedFaces fonts) {
        this(fonts, NamedFaces.of(fonts));
        Furniture furniture = fonts.theme().furniture();
        pieces(Role.PAGE_NUMBER, PAGE_NUMBER);
        furniture(Role.TITLE, furniture.redHead());
        furniture(Role.TABLE, furniture.header());
        furniture(Role.HEADING_1, furniture.watermark());
    }

    /** Of a document on an agency's paper. */
    public DocumentFonts(PaperFonts paper) {
        this(paper.faces(), paper.named());
        for (OpenTypeFace face : named.others()) {
            named.text().codePoints().forEach(c -> note(face, c));
            for (int c = FIRST_SEEN; c < ASCII; c++) {
                note(face, c);
            }
        }
    }

    private DocumentFonts(EmbeddedFaces fonts, NamedFaces named) {
        this.fonts = fonts;
        this.named = named;
        for (ControlPrompt prompt : ControlPrompt.values()) {
            pieces(Role.BODY, prompt.block());
        }
    }

    /** Headers name no face of letters and digits of their own. */
    private void furniture(Role role, @Nullable String text) {
        if (text != null) {
            pieces(role, text);
            pieces(Role.BODY, text);
        }
    }

    @Override
    public String latin(Role role) {
        return fonts.name(fonts.latin(role));
    }

    /** {@inheritDoc} A mark stays with the letter before it. */
    @Override
    public List<Piece> pieces(Role role, String text) {
        List<Piece> pieces = new ArrayList<>();
        OpenTypeFace current = null;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            OpenTypeFace other = c < FIRST_SEEN || i > start && isMark(c) ? current : other(role, c);
            if (other != current) {
                if (i > start) {
                    pieces.add(piece(text.substring(start, i), current));
                }
                start = i;
                current = other;
            }
            note(role, current, c);
            i += Character.charCount(c);
        }
        pieces.add(piece(text.substring(start), current));
        return pieces;
    }

    private Piece piece(String text, @Nullable OpenTypeFace face) {
        return new Piece(text, face == null ? null : fonts.name(face));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** A face that no style names; null where each has it, or there is none at all. */
    private @Nullable OpenTypeFace other(Role role, int c) {
        Set<OpenTypeFace> styles = c < ASCII ? named.latin(role) : named.eastAsian(role);
        return styles.stream().allMatch(face -> face.has(c))
                ? null
                : (OpenTypeFace) fonts.chain(role).face(c);
    }

    private void note(Role role, @Nullable OpenTypeFace other, int c) {
        if (other != null) {
            note(other, c);
            return;
        }
        if (c >= ASCII) {
            named.eastAsian(role).forEach(face -> note(face, c));
        }
        if (c < CHINESE) {
            named.latin(role).forEach(face -> note(face, c));
        }
    }

    private void note(OpenTypeFace face, int c) {
        if (c >= FIRST_SEEN && face.has(c)) {
            characters.computeIfAbsent(face, none -> new BitSet()).set(c);
        }
    }

    /**
     * Adds the fonts and the table that names them; to be called when all has been written.
     *
     * @param earlier the table of faces that the document has so far, or null
     * @throws RenderException if faces that the document needs must not be embedded in documents that can be edited
     */
    public void store(ZipBuffer zip, PaperParts.@Nullable FaceTable earlier) {
        List<Problem> refused = fonts.names().keySet().stream()
                .filter(characters::containsKey)
                .flatMap(face -> EmbeddableFont.refusal(face).map(Problem::of).stream())
                .toList();
        if (!refused.isEmpty()) {
            throw new RenderException(refused, null);
        }
        for (OpenTypeFace latin : named.allLatin()) {
            // Who edits the document types letters and digits that are not in it yet.
            if (characters.containsKey(latin)) {
                for (int c = FIRST_SEEN; c < ASCII; c++) {
                    note(latin, c);
                }
            }
        }
        FontParts parts = new FontParts(earlier);
        fonts.names().forEach((face, name) -> add(parts, face, name));
        parts.store(zip);
    }

    private void add(FontParts parts, OpenTypeFace face, String name) {
        BitSet noted = characters.get(face);
        String other = named.alternatives().get(face);
        boolean listed = noted != null || other != null && named.others().isEmpty();
        if (!listed) {
            return;
        }
        EmbeddedFile file = null;
        if (noted != null) {
            file = fonts.whole() ? fonts.file(face) : EmbeddedFile.subset(face, noted, name);
        }
        parts.add(face, name, name.equals(other) ? null : other, file);
    }
}
