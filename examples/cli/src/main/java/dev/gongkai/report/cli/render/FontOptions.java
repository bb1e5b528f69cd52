package dev.gongkai.report.cli.render;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.render.FontEmbedding;
import dev.gongkai.report.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The faces that a PDF is set in, and that a Word document brings along: those of the folders that are named, and after them
 * those in the jar.
 */
final class FontOptions {

    private static final Pattern FONT = Pattern.compile("(?i).*\\.(ttf|otf|ttc|otc)");

    @Option(names = "--font-dir", paramLabel = "DIR", descriptionKey = "render.fontDir")
    private List<Path> folders = List.of();

    @Option(names = "--embed-fonts", descriptionKey = "render.embedFonts")
    private boolean embed;

    @Option(names = "--embed-whole-fonts", descriptionKey = "render.embedWholeFonts")
    private boolean embedWhole;

    boolean given() {
        return !folders.isEmpty();
    }

    /** Whether a Word document brings its faces along. */
    boolean embed() {
        return embed || embedWhole;
    }

    /** Adds the folders. One that is none is a wrong argument; one without faces is as good as none, which is said. */
    void addTo(RenderOptions.Builder options, Environment environment, CommandSpec spec) {
        if (embed()) {
            options.embedFonts(embedWhole ? FontEmbedding.WHOLE : FontEmbedding.SUBSET);
        }
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(
                        spec.commandLine(), environment.messages().get("render.fontDir.folder", folder));
            }
            if (!hasFonts(folder, environment, spec)) {
                environment.say("render.fontDir.empty", folder);
            }
            options.fontFolder(folder);
        }
    }

    private static boolean hasFonts(Path folder, Environment environment, CommandSpec spec) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(
                    file -> FONT.matcher(file.getFileName().toString()).matches());
        } catch (IOException e) {
            String why = Reasons.of(e).in(environment.messages().locale());
            throw new ParameterException(
                    spec.commandLine(), environment.messages().get("render.fontDir.unread", folder, why));
        }
    }
}
