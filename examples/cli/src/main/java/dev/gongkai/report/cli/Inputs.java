package dev.gongkai.report.cli;

import dev.gongkai.report.Explained;
import dev.gongkai.report.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files that arguments stand for: those named, and those in the folders named, in the order of their names.
 *
 * @param files the report files, each once
 * @param problems what is wrong with an argument itself, by argument
 */
record Inputs(List<Path> files, Map<Path, Message> problems) {

    static final String JSON = ".json";

    /** What office programs put beside a document that is open: no document. */
    private static final String LOCK = "~$";

    static Inputs of(List<Path> arguments) {
        return of(arguments, List.of(JSON));
    }

    /** The files with other endings. */
    static Inputs of(List<Path> arguments, List<String> endings) {
        Set<Path> files = new LinkedHashSet<>();
        Map<Path, Message> problems = new LinkedHashMap<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                files.add(argument);
                continue;
            }
            try (Stream<Path> entries = Files.list(argument)) {
                List<Path> found = entries.filter(
                                file -> isOne(file.getFileName().toString(), endings))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    problems.put(
                            argument,
                            Messages.both("folder.empty", String.join("、", endings), String.join(" or ", endings)));
                }
                files.addAll(found);
            } catch (IOException e) {
                problems.put(argument, reason(e));
            }
        }
        return new Inputs(List.copyOf(files), problems);
    }

    private static boolean isOne(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith) && !name.startsWith(LOCK);
    }

    /** Whether there is one report and nothing else was asked for. */
    boolean isOneReport() {
        return files.size() == 1 && problems.isEmpty();
    }

    /** Why a file could not be read or written. */
    static Message reason(IOException e) {
        if (e instanceof Explained explained) {
            return new Message(explained.message(Locale.CHINA), explained.message(Locale.ENGLISH));
        }
        if (e instanceof NoSuchFileException) {
            return Messages.both("file.missing");
        }
        if (e instanceof AccessDeniedException) {
            return Messages.both("file.denied");
        }
        String text = e.getMessage() == null ? e.toString() : e.getMessage();
        return new Message(text, text);
    }

    /** Why a path is none. On Unix the reason is nearly always the system's encoding: a script's is often ASCII. */
    static Message reason(InvalidPathException e) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        boolean chinese = !Charset.isSupported(encoding)
                || Charset.forName(encoding).newEncoder().canEncode('公');
        return chinese ? Messages.both("path.invalid", e.getInput()) : Messages.both("path.encoding", encoding);
    }

    /** Writes beside the target first, so that no one ever sees half a document. */
    static void write(Path target, byte[] content) throws IOException {
        // Not Files.createTempFile: its files are for their owner only, and a web server must read this one.
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
