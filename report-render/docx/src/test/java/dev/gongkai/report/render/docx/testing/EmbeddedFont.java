package dev.gongkai.report.render.docx.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A font within a document.
 *
 * @param name what the document calls it
 * @param file the font as it was before it was changed by its key
 */
public record EmbeddedFont(String name, byte[] file) {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    private static final Pattern TEXTS = Pattern.compile("/word/(document|header\\d|footer\\d)\\.xml");

    /**
     * A run with the faces that it is shown in.
     *
     * @param special whether it names them itself
     */
    public record Run(String text, String latin, String eastAsian, boolean special) {}

    /** The fonts of a document by their names; POI finds the parts. */
    public static Map<String, EmbeddedFont> of(byte[] docx) throws IOException {
        Map<String, EmbeddedFont> fonts = new LinkedHashMap<>();
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(docx))) {
            PackagePart table = part(archive, "/word/fontTable.xml");
            for (Element font : WordFile.all(new WordFile(docx).xml("/word/fontTable.xml"), "font")) {
                for (Element embedded : WordFile.all(font, "embedRegular")) {
                    PackagePart part = table.getRelatedPart(table.getRelationship(embedded.getAttribute("r:id")));
                    if (!part.getContentType().equals(TYPE)) {
                        throw new IOException(part.getContentType());
                    }
                    byte[] file = part.getInputStream().readAllBytes();
                    String name = font.getAttribute("w:name");
                    fonts.put(name, new EmbeddedFont(name, restored(file, embedded.getAttribute("w:fontKey"))));
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return fonts;
    }

    /** The digits of the key from the last to the first, twice. */
    private static byte[] restored(byte[] file, String key) {
        UUID guid = UUID.fromString(key.substring(1, key.length() - 1));
        long low = guid.getLeastSignificantBits();
        long high = guid.getMostSignificantBits();
        for (int i = 0; i < 16; i++) {
            byte mask = (byte) (i < 8 ? low >>> 8 * i : high >>> 8 * (i - 8));
            file[i] ^= mask;
            file[i + 16] ^= mask;
        }
        return file;
    }

    /** The characters that it has, as FontBox sees them. */
    public CmapLookup characters() {
        boolean cff = file[0] == 'O';
        try (TrueTypeFont font = cff
                ? new OTFParser().parse(new RandomAccessReadBuffer(file))
                : new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All runs of the body, of headers and of footers. */
    public static List<Run> runs(byte[] docx) throws IOException {
        List<Run> runs = new ArrayList<>();
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(docx))) {
            Map<String, Element> styles = new HashMap<>();
            Document sheet = new WordFile(docx).xml("/word/styles.xml");
            Element defaults = WordFile.all(sheet, "docDefaults").stream()
                    .flatMap(all -> WordFile.all(all, "rFonts").stream())
                    .findFirst()
                    .orElse(sheet.createElement("none"));
            Map<String, Element> byId = new HashMap<>();
            WordFile.all(sheet, "style").forEach(style -> byId.put(style.getAttribute("w:styleId"), style));
            byId.forEach((id, style) -> {
                Element at = style;
                for (int i = 0; i < byId.size() && at != null; i++) {
                    List<Element> faces = WordFile.all(at, "rFonts");
                    if (!faces.isEmpty()) {
                        styles.put(id, faces.get(0));
                        break;
                    }
                    List<Element> base = WordFile.all(at, "basedOn");
                    at = base.isEmpty() ? null : byId.get(base.get(0).getAttribute("w:val"));
                }
            });
            for (PackagePart part : archive.getParts()) {
                if (TEXTS.matcher(part.getPartName().getName()).matches()) {
                    for (Element paragraph : WordFile.all(
                            new WordFile(docx).xml(part.getPartName().getName()), "p")) {
                        Element ofParagraph = styled(paragraph, "pStyle", styles);
                        for (Element run : WordFile.all(paragraph, "r")) {
                            List<Element> sources = new ArrayList<>(WordFile.all(run, "rFonts"));
                            sources.add(styled(run, "rStyle", styles));
                            sources.add(ofParagraph);
                            sources.add(defaults);
                            StringBuilder text = new StringBuilder();
                            WordFile.all(run, "t").forEach(t -> text.append(t.getTextContent()));
                            boolean special =
                                    !sources.get(0).getAttribute("w:ascii").isEmpty() && sources.size() == 4;
                            runs.add(new Run(
                                    text.toString(), first(sources, "w:ascii"), first(sources, "w:eastAsia"), special));
                        }
                    }
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return runs;
    }

    private static Element styled(Element element, String kind, Map<String, Element> styles) {
        List<Element> names = WordFile.all(element, kind);
        Element none = element.getOwnerDocument().createElement("none");
        return names.isEmpty() ? none : styles.getOrDefault(names.get(0).getAttribute("w:val"), none);
    }

    private static String first(List<Element> sources, String attribute) {
        return sources.stream()
                .map(source -> source.getAttribute(attribute))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static PackagePart part(OPCPackage archive, String name) throws InvalidFormatException {
        return archive.getParts().stream()
                .filter(part -> part.getPartName().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
