package dev.gongkai.report.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The faces on the class path, each named by a line {@code name = resource} of an index. */
final class BundledFonts {

    private static final String INDEX = "META-INF/gongkai/fonts.index";

    private static @Nullable FontSet set;

    private BundledFonts() {}

    /** All of them, by their names, so that the order of the class path does not matter. Read when first asked for. */
    static synchronized FontSet set() {
        FontSet known = set;
        if (known == null) {
            try {
                known = read(BundledFonts.class.getClassLoader());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            set = known;
        }
        return known;
    }

    static FontSet read(ClassLoader loader) throws IOException {
        Map<String, String> resources = new TreeMap<>();
        for (URL index : Collections.list(loader.getResources(INDEX))) {
            try (InputStream in = index.openStream()) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("=", 2))
                        .forEach(entry -> resources.put(entry[0].strip(), entry[1].strip()));
            }
        }
        if (resources.isEmpty()) {
            throw new IllegalStateException(
                    "没有字体：请在依赖中加入 dev.gongkai.report:report-render-fonts，或用 FontSet.builder() 指定字体文件"
                            + " (no fonts: add dev.gongkai.report:report-render-fonts to the dependencies, or name font files"
                            + " with FontSet.builder())");
        }
        FontSet.Builder fonts = FontSet.builder();
        for (Map.Entry<String, String> entry : resources.entrySet()) {
            try (InputStream in = loader.getResourceAsStream(entry.getValue())) {
                if (in == null) {
                    throw new IllegalStateException(INDEX + ": no resource " + entry.getValue());
                }
                fonts.face(entry.getKey(), in);
            }
        }
        return fonts.build();
    }
}
