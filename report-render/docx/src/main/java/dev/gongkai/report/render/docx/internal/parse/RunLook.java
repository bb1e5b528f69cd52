package dev.gongkai.report.render.docx.internal.parse;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How characters look, as far as it matters to whether they are seen, and as what.
 *
 * @param hidden whether they are not seen
 * @param struck whether they are struck through
 * @param symbols whether they are of a font in which a letter looks like something else
 * @param place where they stand: {@code superscript}, {@code subscript}, or on the line
 */
record RunLook(boolean hidden, boolean struck, boolean symbols, String place) {

    static final RunLook PLAIN = new RunLook(false, false, false, "");

    private static final Set<String> SYMBOLS =
            Set.of("symbol", "webdings", "wingdings", "wingdings 2", "wingdings 3", "mt extra", "zapfdingbats");

    /** This look with one more property, the element that the reader stands at. */
    RunLook with(String property, XmlPartReader xml) {
        return change(property, xml).apply(this);
    }

    /** What a property, the element that the reader stands at, makes of a look. */
    static UnaryOperator<RunLook> change(String property, XmlPartReader xml) {
        String value = xml.attribute("w:val");
        return switch (property) {
            case "w:vanish" -> look -> new RunLook(on(value), look.struck, look.symbols, look.place);
            case "w:strike", "w:dstrike" -> look -> new RunLook(look.hidden, on(value), look.symbols, look.place);
            case "w:vertAlign" ->
                look -> new RunLook(look.hidden, look.struck, look.symbols, value == null ? "" : value);
            case "w:rFonts" -> {
                String font = xml.attribute("w:ascii");
                boolean symbols = font != null && SYMBOLS.contains(font.toLowerCase(Locale.ROOT));
                yield look -> font == null ? look : new RunLook(look.hidden, look.struck, symbols, look.place);
            }
            default -> UnaryOperator.identity();
        };
    }

    /** Whether the value of a property that is present switches it on. */
    static boolean on(@Nullable String value) {
        return value == null || value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** Whether a symbol font shows characters of a text as something else. */
    boolean hasSymbols(String text) {
        return symbols && text.chars().anyMatch(c -> (c > ' ' && c < 0x100) || (c >= 0xF000 && c < 0xF100));
    }
}
