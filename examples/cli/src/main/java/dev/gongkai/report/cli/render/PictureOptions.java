package dev.gongkai.report.cli.render;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.files.DocumentContent;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import dev.gongkai.report.render.RenderOptions;
import dev.gongkai.report.render.html.HtmlRenderer;
import dev.gongkai.report.render.html.PageWithPictures;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Pictures beside the pages and not within: in one folder among the outputs, whether these are files or an archive. */
final class PictureOptions {

    private static final Pattern ADDRESS = Pattern.compile("<img (?:[^>]*? )?src=\"([^\"]*)\"");

    @Option(names = "--pictures", paramLabel = "DIR", descriptionKey = "render.pictures")
    private @Nullable Path folder;

    boolean given() {
        return folder != null;
    }

    /** Refuses a folder that is not among the outputs: pages would be published without it. */
    void check(Messages messages, CommandSpec spec) {
        if (folder != null
                && (folder.isAbsolute()
                        || folder.getRoot() != null
                        || !folder.equals(folder.normalize())
                        || isUp(folder))) {
            throw new ParameterException(spec.commandLine(), messages.get("render.pictures.within", folder));
        }
    }

    private static boolean isUp(Path folder) {
        return folder.toString().isEmpty() || folder.startsWith("..");
    }

    /** Adds the folder, where documents are files. */
    void addTo(RenderOptions.Builder options, Path out) {
        if (folder != null) {
            options.pictures(out.resolve(folder));
        }
    }

    /** A document for an archive, with its pictures. */
    DocumentContent content(InputFile input, Report report, DocumentRenderer renderer) {
        if (folder == null || !(renderer instanceof HtmlRenderer pages)) {
            byte[] document = renderer.render(report);
            return () -> document;
        }
        PageWithPictures made =
                pages.renderWithPictures(report, "../".repeat(input.relative().getNameCount() - 1) + address(folder));
        byte[] page = made.page().getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        String place = folder.toString().replace('\\', '/') + "/";
        made.pictures().forEach((name, picture) -> pictures.put(place + name, picture.content()));
        return new DocumentContent() {
            @Override
            public byte[] bytes() {
                return page;
            }

            @Override
            public Map<String, byte[]> beside() {
                return pictures;
            }
        };
    }

    private static String address(Path folder) {
        return StreamSupport.stream(folder.spliterator(), false)
                .map(name -> URLEncoder.encode(name.toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20") + "/")
                .collect(Collectors.joining());
    }

    /** Whether an earlier run's page still has its pictures; other documents have theirs within. */
    boolean areThere(String format, Path file) {
        if (folder == null || !format.equals("html")) {
            return true;
        }
        try {
            Matcher addresses = ADDRESS.matcher(Files.readString(file));
            while (addresses.find()) {
                if (!Files.isRegularFile(
                        file.resolveSibling(URLDecoder.decode(addresses.group(1), StandardCharsets.UTF_8)))) {
                    return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            // It is no page of ours any more.
            return false;
        }
    }
}
