package dev.gongkai.report.cli;

import dev.gongkai.report.pages.FontSet;
import dev.gongkai.report.pages.MalformedFontException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The faces that a PDF is set in: those of the folders that are named, and after them those in the jar. */
final class FontOptions {

    @Option(names = "--font-dir", paramLabel = "DIR", descriptionKey = "render.fontDir")
    private List<Path> folders = List.of();

    boolean given() {
        return !folders.isEmpty();
    }

    /** The faces. A folder that has none, or a file in it that is none, is a wrong argument. */
    FontSet fonts(Messages messages, CommandSpec spec) {
        if (folders.isEmpty()) {
            return FontSet.bundled();
        }
        FontSet.Builder fonts = FontSet.builder();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), messages.get("render.fontDir.folder", folder));
            }
            try {
                fonts.folder(folder);
            } catch (MalformedFontException e) {
                throw new ParameterException(spec.commandLine(), e.message(messages.locale()));
            } catch (FileSystemException e) {
                throw unread(e.getFile(), e, messages, spec);
            } catch (IOException e) {
                throw unread(folder.toString(), e, messages, spec);
            }
        }
        return fonts.bundled().build();
    }

    private static ParameterException unread(String what, IOException e, Messages messages, CommandSpec spec) {
        String why = Inputs.reason(e).in(messages.locale());
        return new ParameterException(spec.commandLine(), messages.get("render.fontDir.unread", what, why));
    }
}
