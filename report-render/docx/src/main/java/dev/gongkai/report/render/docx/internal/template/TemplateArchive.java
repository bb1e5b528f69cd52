package dev.gongkai.report.render.docx.internal.template;

import static dev.gongkai.report.render.internal.XmlBuffer.utf8;

import dev.gongkai.report.render.Theme;
import dev.gongkai.report.render.docx.internal.format.DocxContract;
import dev.gongkai.report.render.docx.internal.write.ZipBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Has the engine make the constant parts of documents, in an archive of which the bytes are always the same. */
final class TemplateArchive {

    /** What is written anew for each document. */
    private static final Set<String> OWN = Set.of(
            DocxTemplate.BODY, DocxTemplate.CORE, DocxTemplate.APP, DocxContract.VALUES_PART, DocxContract.REPORT_PART);

    /** Comments name the platform that the engine ran on, so that the bytes would differ; indents mean nothing. */
    private static final Pattern IDLE = Pattern.compile("<!--.*?-->|(?<=>)\\s*\\n\\s*(?=<)", Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("(<[\\w:]+)([^>?]*>)");
    private static final Pattern NAMESPACE = Pattern.compile(" xmlns:(\\w+)=\"[^\"]*\"");
    private static final String IGNORES_NOTHING = " mc:Ignorable=\"\"";

    private static final boolean[] BOTH = {false, true};

    private TemplateArchive() {}

    /**
     * Makes an archive.
     *
     * @param values whether there are controls with values that they are bound to
     * @param report whether the report travels within
     * @throws dev.gongkai.report.render.RenderException if the engine fails
     */
    static byte[] make(Theme theme, boolean values, boolean report) throws IOException {
        TemplatePackage source = new TemplatePackage(theme, values, report);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        source.save(saved);
        Map<String, byte[]> contents = DocxTemplate.contents(saved.toByteArray());
        contents.keySet().removeAll(OWN);
        contents.replaceAll((name, content) -> utf8(canonical(new String(content, StandardCharsets.UTF_8))));
        contents.put(DocxTemplate.SECTION, utf8(source.section()));
        ZipBuffer archive = new ZipBuffer(32 << 10);
        contents.forEach((name, content) -> archive.copy(ZipBuffer.deflated(name, content)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.writeTo(out);
        return out.toByteArray();
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

    /**
     * Prepares the archives of the official look, as part of the build.
     *
     * @param folder where they are found as resources of {@link DocxTemplate}
     */
    public static void main(String[] folder) throws IOException {
        for (boolean values : BOTH) {
            for (boolean report : BOTH) {
                Path file = Path.of(folder[0], DocxTemplate.preparedName(values, report));
                Files.createDirectories(file.getParent());
                Files.write(file, make(Theme.OFFICIAL, values, report));
            }
        }
    }
}
