package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.write.PropertiesWriter;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Has the engine make the constant parts of documents, in an archive of which the bytes are always the same. */
public final class TemplateArchive {

    /** The relationships of the body, to which a document adds its pictures. */
    public static final String RELATIONSHIPS = "word/_rels/document.xml.rels";

    /** The entry of an archive that is no part: the properties of the section. */
    static final String SECTION = "section.xml";

    /** What is written anew for each document. */
    private static final Set<String> OWN = Set.of(
            DocxContract.BODY_PART,
            PropertiesWriter.CORE_PART,
            PropertiesWriter.APP_PART,
            DocxContract.VALUES_PART,
            DocxContract.REPORT_PART);

    /** Comments name the platform that the engine ran on, so that the bytes would differ; indents mean nothing. */
    private static final Pattern IDLE = Pattern.compile("<!--.*?-->|(?<=>)\\s*\\n\\s*(?=<)", Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("(<[\\w:]+)([^>?]*>)");
    private static final Pattern NAMESPACE = Pattern.compile(" xmlns:(\\w+)=\"[^\"]*\"");
    private static final String IGNORES_NOTHING = " mc:Ignorable=\"\"";

    private static final boolean[] BOTH = {false, true};

    private TemplateArchive() {}

    /**
     * An archive: for the official look the one that the build prepared, since the engine takes longer to start than all
     * else together.
     */
    static byte[] of(Theme theme, boolean values, boolean report) throws IOException {
        try (InputStream prepared = theme.equals(Theme.OFFICIAL)
                ? TemplateArchive.class.getResourceAsStream(preparedName(values, report))
                : null) {
            return prepared == null ? make(theme, values, report) : prepared.readAllBytes();
        }
    }

    /**
     * Makes an archive.
     *
     * @param values whether there are controls with values that they are bound to
     * @param report whether the report travels within
     * @throws dev.gongkai.report.render.RenderException if the engine fails or is missing
     */
    static byte[] make(Theme theme, boolean values, boolean report) throws IOException {
        TemplateEngine.require();
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        String section;
        try {
            TemplatePackage source = new TemplatePackage(theme, values, report);
            source.save(saved);
            section = source.section();
        } catch (LinkageError e) {
            throw TemplateEngine.unfit(e);
        }
        Map<String, byte[]> contents = contents(saved.toByteArray());
        contents.keySet().removeAll(OWN);
        contents.replaceAll((name, content) -> utf8(canonical(new String(content, StandardCharsets.UTF_8))));
        contents.put(SECTION, utf8(section));
        ZipBuffer archive = new ZipBuffer(32 << 10);
        contents.forEach((name, content) -> archive.copy(ZipBuffer.deflated(name, content)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.writeTo(out);
        return out.toByteArray();
    }

    /** The entries of an archive by name. */
    static SortedMap<String, byte[]> contents(byte[] archive) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }

    /** The engine declares all namespaces that it knows, and their order is another in each program: keeps those in use. */
    private static String canonical(String part) {
        String xml = IDLE.matcher(part).replaceAll("");
        Matcher root = ROOT.matcher(xml);
        if (!root.find()) {
            throw new IllegalArgumentException("part: no element in " + part);
        }
        String name = root.group(1);
        String attributes = root.group(2).replace(IGNORES_NOTHING, "");
        String rest = NAMESPACE.matcher(attributes).replaceAll("") + xml.substring(root.end());
        String namespaces = NAMESPACE
                .matcher(attributes)
                .results()
                .filter(namespace -> (name + rest).matches("(?s).*[< ]" + namespace.group(1) + ":.*"))
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
        return xml.substring(0, root.start()) + name + namespaces + rest;
    }

    /** The file of an archive that was prepared for {@link Theme#OFFICIAL}. */
    static String preparedName(boolean values, boolean report) {
        return "official" + (values ? "-values" : "") + (report ? "-report" : "") + ".zip";
    }

    /**
     * Prepares the archives of the official look, as part of the build.
     *
     * @param folder where they are found as resources of this class
     */
    public static void main(String[] folder) throws IOException {
        for (boolean values : BOTH) {
            for (boolean report : BOTH) {
                Path file = Path.of(folder[0], preparedName(values, report));
                Files.createDirectories(file.getParent());
                Files.write(file, make(Theme.OFFICIAL, values, report));
            }
        }
    }
}
