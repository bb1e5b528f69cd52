package dev.gongkai.report.pages;

import dev.gongkai.report.pages.internal.font.OpenTypeFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The faces on the class path. Indexes name them: properties, in UTF-8, of a name and the resource that has the face. */
final class BundledFaces {

    /** Each artifact of this library has one under its own name, so that none is lost where jars are merged. */
    private static final List<String> INDEXES = List.of(
            "META-INF/gongkai/report-render-fonts.index",
            "META-INF/gongkai/report-render-fonts-fangsong.index",
            "META-INF/gongkai/fonts.index");

    private BundledFaces() {}

    /**
     * A face.
     *
     * @param names what the index calls it
     */
    record NamedFace(Set<String> names, OpenTypeFace face) {}

    /** Those that a class loader sees, by the names of their resources: the order of the class path does not matter. */
    static List<NamedFace> read(ClassLoader loader) throws IOException {
        Map<String, Set<String>> namesByResource = new TreeMap<>();
        for (String path : INDEXES) {
            for (URL index : Collections.list(loader.getResources(path))) {
                Properties entries = new Properties();
                try (Reader in = new InputStreamReader(index.openStream(), StandardCharsets.UTF_8)) {
                    entries.load(in);
                }
                for (String name : entries.stringPropertyNames()) {
                    String resource = entries.getProperty(name);
                    if (loader.getResource(resource) == null) {
                        throw new IllegalStateException(index + "：字体 " + name + " 的文件不在类路径上：" + resource
                                + " (the file of the face " + name + " is not on the class path: " + resource + ")");
                    }
                    namesByResource
                            .computeIfAbsent(resource, key -> new HashSet<>())
                            .add(name);
                }
            }
        }
        if (namesByResource.isEmpty()) {
            throw new IllegalStateException(
                    "没有字体：请在依赖中加入 dev.gongkai.report:report-render-fonts，或用 FontSet.builder() 指定字体文件"
                            + " (no fonts: add dev.gongkai.report:report-render-fonts to the dependencies, or name font files"
                            + " with FontSet.builder())");
        }
        // Inflating them is nearly all of the work, and they do not depend on each other.
        Map<String, OpenTypeFace> faces = namesByResource.keySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Function.identity(), resource -> face(loader, resource)));
        return namesByResource.entrySet().stream()
                .map(entry -> new NamedFace(entry.getValue(), faces.get(entry.getKey())))
                .toList();
    }

    private static OpenTypeFace face(ClassLoader loader, String resource) {
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            return FaceReader.read(resource, in, 0, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
