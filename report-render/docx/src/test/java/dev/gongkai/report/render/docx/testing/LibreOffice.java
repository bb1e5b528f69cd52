package dev.gongkai.report.render.docx.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice on this machine, and the tools that read what it made. */
public final class LibreOffice {

    private static final int MINUTES = 3;

    private LibreOffice() {}

    /** Skips the tests, and says so, where a tool or a Chinese face is missing. */
    public static void assumeInstalled() {
        for (String tool : List.of("soffice", "pdftotext", "fc-list")) {
            if (!isThere(tool)) {
                skip(tool + " is not installed");
            }
        }
        try {
            if (run(List.of("fc-list", ":lang=zh", "family")).isBlank()) {
                skip("there is no face with Chinese characters");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skip(String why) {
        String what = "NOT TESTED: Word documents in LibreOffice, " + why;
        System.err.println(what);
        abort(what);
    }

    private static boolean isThere(String tool) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }

    /** Converts all documents of a folder; the results stand beside them. */
    public static void convert(Path folder, String format) throws IOException {
        convert(folder, format, folder);
    }

    /** Converts all documents of a folder. */
    public static void convert(Path folder, String format, Path results) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--convert-to", format, "--outdir", results.toString()));
        try (var files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".docx"))
                    .sorted()
                    .forEach(arguments::add);
        }
        start(folder, arguments);
    }

    /** Converts a document on a machine that has the faces of one folder only, and returns the names of those in the PDF. */
    public static String facesOfPdf(Path docx, Path faces) throws IOException {
        Path folder = docx.toAbsolutePath().getParent();
        Path settings = folder.resolve("fonts.conf");
        Files.writeString(
                settings,
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
                        + faces.toAbsolutePath() + "</dir><cachedir>" + folder.resolve("cache")
                        + "</cachedir></fontconfig>");
        String name = docx.getFileName().toString();
        run(List.of(
                "env",
                "FONTCONFIG_FILE=" + settings,
                "soffice",
                "-env:UserInstallation=" + profile(folder).toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString()));
        return run(List.of(
                "pdffonts", folder.resolve(name.replace(".docx", ".pdf")).toString()));
    }

    /** Where the office program keeps what is the user's own when it works in a folder. */
    public static Path profile(Path folder) {
        return folder.resolve("profile");
    }

    public static void start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("soffice", "-env:UserInstallation=" + profile(folder).toUri(), "--headless", "--norestore"));
        command.addAll(arguments);
        run(command);
    }

    /** The pages of a PDF file as their text, in the order of its content. */
    public static List<String> pages(Path pdf) throws IOException {
        return List.of(run(List.of("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), "-"))
                .split("\f"));
    }

    private static String run(List<String> command) throws IOException {
        Path out = Files.createTempFile("out", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(false)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("not done after " + MINUTES + " minutes: " + command);
            }
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue() + ": " + command);
            }
            return Files.readString(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(out);
        }
    }
}
