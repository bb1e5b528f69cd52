package dev.gongkai.report.cli.files;

import dev.gongkai.report.cli.console.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command can write, where it can write more than one thing: the ending of the file says which. */
public interface OutputKind {

    /** What is no text: a program that opens such a file would find it damaged. */
    List<String> OF_OTHER_PROGRAMS = List.of("docx", "docm", "doc", "wps", "odt", "xlsx", "xls", "pdf", "zip");

    /** The endings of files of this kind, without the dot. */
    List<String> endings();

    /**
     * What to write: what was asked for, or what the file's ending says, or what is usual.
     *
     * <p>What was asked for goes into a file of any name, but for one that no program would open: a page is no JSON.
     * Plain text is at home under every name, and every text in a plain one.
     */
    static <K extends Enum<K> & OutputKind> K of(
            @Nullable K asked, @Nullable Path file, K usual, Messages messages, CommandSpec spec) {
        String ending = ending(file);
        Optional<K> said = Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .filter(kind -> kind.endings().contains(ending))
                .findFirst();
        if (asked == null) {
            if (said.isEmpty() && OF_OTHER_PROGRAMS.contains(ending)) {
                String kinds = Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
                throw new ParameterException(spec.commandLine(), messages.get("out.other", file, ending, kinds));
            }
            return said.orElse(usual);
        }
        if (said.isPresent() && said.get() != asked && !isPlain(asked) && !isPlain(said.get())) {
            throw new ParameterException(
                    spec.commandLine(),
                    messages.get("out.kind", file, asked.name(), said.get().name()));
        }
        return asked;
    }

    /** Whether a folder that is yet to be made has the name of a document: its giver thought of a file. */
    static boolean isMeantAsFile(Path folder) {
        String ending = ending(folder);
        return !Files.exists(folder)
                && (OF_OTHER_PROGRAMS.contains(ending) || ending.equals("html") || ending.equals("json"));
    }

    private static boolean isPlain(OutputKind kind) {
        return kind.endings().contains("txt");
    }

    private static String ending(@Nullable Path file) {
        String name = file == null || file.getFileName() == null
                ? ""
                : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
