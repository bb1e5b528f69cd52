package dev.gongkai.report.cli;

import dev.gongkai.report.json.MalformedReportException;
import dev.gongkai.report.json.ReportReader;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.DocumentRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai render}: reports in, documents out. A report that fails does not stop the others. */
@Command(name = "render", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    private static final String JSON = ".json";

    private final Messages messages;
    private final ReportReader reader = ReportReader.create();

    /** What went wrong, by input, in the order of the inputs. */
    private final Map<Path, String> failures = new LinkedHashMap<>();

    /** Which input gave which output, so that no output replaces another. */
    private final Map<Path, Path> outputs = new LinkedHashMap<>();

    private boolean internalError;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "render.inputs")
    private List<Path> inputs;

    @Option(names = "--to", required = true, split = ",", paramLabel = "FORMAT", descriptionKey = "render.to")
    private List<Format> formats;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "render.out")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    RenderCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try {
            Files.createDirectories(out);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(spec.commandLine(), messages.get("render.out.file", out));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), messages.get("render.out.failed", out, reason(e)));
        }
        int done = 0;
        for (Path file : files()) {
            done += render(file) ? 1 : 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(messages.get("render.done", done, failures.size(), out));
        failures.forEach((file, why) -> err.println(messages.get("render.failed", file, why.replace("\n", "\n    "))));
        return internalError ? Gongkai.INTERNAL : failures.isEmpty() ? Gongkai.DONE : Gongkai.FAILED;
    }

    /** The files to read: those named, and those in the folders named, in the order of their names. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> entries = Files.list(input)) {
                List<Path> found = entries.filter(
                                file -> file.getFileName().toString().endsWith(JSON) && Files.isRegularFile(file))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    failures.put(input, messages.get("render.folder.empty"));
                }
                files.addAll(found);
            } catch (IOException e) {
                failures.put(input, reason(e));
            }
        }
        return files.stream().distinct().toList();
    }

    private boolean render(Path file) {
        try {
            Report report = reader.read(file);
            for (Format format : formats) {
                write(report, file, format.renderer());
            }
            return true;
        } catch (MalformedReportException e) {
            failures.put(file, e.message(messages.locale()));
        } catch (IOException e) {
            failures.put(file, reason(e));
        } catch (RuntimeException e) {
            internalError = true;
            failures.put(file, messages.get("internal.error", e));
            e.printStackTrace(spec.commandLine().getErr());
        }
        return false;
    }

    /** Writes beside the target first, so that no one ever sees half a document. */
    private void write(Report report, Path file, DocumentRenderer renderer) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
        Path target = out.resolve(stem + "." + renderer.fileExtension());
        Path other = outputs.putIfAbsent(target, file);
        if (other != null) {
            throw new IOException(messages.get("render.same.name", target, other));
        }
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        renderer.render(report, document);
        // Not Files.createTempFile: its files are for their owner only, and a web server must read this one.
        Path temporary = out.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, document.toByteArray());
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        spec.commandLine().getOut().println(target);
    }

    private String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return messages.get("file.missing");
        }
        if (e instanceof AccessDeniedException) {
            return messages.get("file.denied");
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
