package dev.gongkai.report.pages.internal.font;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of a face, in all languages: the table {@code name}.
 *
 * @param families the names of its family, which faces of other weights have as well
 * @param own the names that are its own
 * @param postScript the name to give it in a document, of letters that are allowed there
 */
public record FaceNames(Set<String> families, Set<String> own, String postScript) {

    /** What a PostScript name must not hold, and a length that leaves room for more. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^!-~]|[\\[\\](){}<>/%+]");

    private static final int MAX_LENGTH = 63;

    private static final int FAMILY = 1;
    private static final int FULL_NAME = 4;
    private static final int POST_SCRIPT_NAME = 6;
    private static final int TYPOGRAPHIC_FAMILY = 16;

    private static final int MACINTOSH = 1;
    private static final int WINDOWS = 3;
    private static final int MAC_SIMPLIFIED_CHINESE = 25;
    private static final int WINDOWS_PRC = 3;

    /** Old Chinese fonts name themselves in it. Not in every Java runtime. */
    private static final String GBK = "GBK";

    static FaceNames read(FontTable name) throws UnusableFontException {
        Set<String> families = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        String postScript = "";
        int records = name.u16(2);
        int storage = name.u16(4);
        for (int i = 0; i < records; i++) {
            int entry = 6 + 12 * i;
            int id = name.u16(entry + 6);
            boolean family = id == FAMILY || id == TYPOGRAPHIC_FAMILY;
            if (!family && id != FULL_NAME && id != POST_SCRIPT_NAME) {
                continue;
            }
            Charset charset = charset(name.u16(entry), name.u16(entry + 2));
            String text = name.text(storage + name.u16(entry + 10), name.u16(entry + 8), charset)
                    .strip();
            if (!text.isEmpty()) {
                (family ? families : own).add(text);
                postScript = id == POST_SCRIPT_NAME && postScript.isEmpty() ? text : postScript;
            }
        }
        if (families.isEmpty() && own.isEmpty()) {
            throw name.invalid("没有字体名称", "it has no name of the font");
        }
        return new FaceNames(families, own, allowed(postScript));
    }

    /** The name to call the face by. */
    String display() {
        return (own.isEmpty() ? families : own).iterator().next();
    }

    private static String allowed(String name) {
        String allowed = NOT_IN_NAMES.matcher(name).replaceAll("");
        return allowed.isEmpty() ? "Font" : allowed.substring(0, Math.min(allowed.length(), MAX_LENGTH));
    }

    private static Charset charset(int platform, int encoding) {
        if (platform == MACINTOSH && encoding != MAC_SIMPLIFIED_CHINESE) {
            return StandardCharsets.ISO_8859_1;
        }
        boolean gbk = platform == MACINTOSH || platform == WINDOWS && encoding == WINDOWS_PRC;
        return gbk && Charset.isSupported(GBK) ? Charset.forName(GBK) : StandardCharsets.UTF_16BE;
    }
}
