package dev.gongkai.report.cli.files;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Goes through folders and what is in them. */
final class FolderWalk {

    /** What office programs put beside a document that is open: no document. */
    private static final String LOCK = "~$";

    private final Set<String> endings;
    private final List<InputFile> files = new ArrayList<>();
    private final Map<String, Message> problems = new LinkedHashMap<>();
    private final Map<Message, Integer> skipped = new TreeMap<>(Comparator.comparing(Message::en));

    /** How many files were met once more: a folder that holds these only is not empty. */
    private int again;

    /** What has been seen, links resolved: a link to a folder above would never end. */
    private final Set<Path> seen = new HashSet<>();

    /** Links in the folder that is gone through; they come last, so that a file is named as where it is. */
    private final Deque<Link> links = new ArrayDeque<>();

    private record Link(Path path, Path relative) {}

    FolderWalk(Set<String> endings) {
        this.endings = endings;
    }

    List<InputFile> files() {
        return files;
    }

    Map<String, Message> problems() {
        return problems;
    }

    /** How many files were passed over, by what they are. */
    Map<Message, Integer> skipped() {
        return skipped;
    }

    void add(InputFile file) {
        files.add(file);
    }

    void problem(Path where, Message why) {
        problems.put(where.toString(), why);
    }

    /** A file that is named is taken whatever it is called; whether it is there, its reader says. */
    void argument(Path argument) {
        if (!Files.isDirectory(argument)) {
            if (isNew(argument)) {
                add(InputFile.of(argument));
            }
            return;
        }
        int before = files.size() + problems.size() + again;
        boolean fresh = walk(argument, Path.of(""));
        while (!links.isEmpty()) {
            Link link = links.remove();
            entry(link.path(), link.relative());
        }
        if (fresh && files.size() + problems.size() + again == before) {
            List<String> sought =
                    endings.stream().sorted().map(ending -> "." + ending).toList();
            problem(argument, Messages.both("folder.empty", String.join("、", sought), String.join(" or ", sought)));
        }
    }

    /** Goes through a folder, if it is met for the first time. */
    private boolean walk(Path folder, Path relative) {
        if (!isNew(folder)) {
            return false;
        }
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            problem(folder, Reasons.of(e));
            return true;
        } catch (DirectoryIteratorException e) {
            problem(folder, Reasons.of(e.getCause()));
            return true;
        }
        for (Path entry : entries) {
            Path within = relative.resolve(entry.getFileName());
            if (Files.isSymbolicLink(entry)) {
                links.add(new Link(entry, within));
            } else {
                entry(entry, within);
            }
        }
        return true;
    }

    private void entry(Path entry, Path relative) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || name.startsWith(LOCK)) {
            skip(Messages.both("files.hidden"));
        } else if (Files.isDirectory(entry)) {
            walk(entry, relative);
        } else if (!Files.isRegularFile(entry)) {
            skip(Messages.both("files.special"));
        } else if (!endings.contains(ending(name))) {
            String ending = ending(name);
            skip(ending.isEmpty() ? Messages.both("files.other") : new Message("." + ending, "." + ending));
        } else if (isNew(entry)) {
            add(new InputFile(entry.toString(), entry, relative));
        } else {
            again++;
        }
    }

    /** Whether a file or folder is met for the first time; what cannot be asked about is for its reader to refuse. */
    private boolean isNew(Path path) {
        try {
            if (!seen.add(path.toRealPath())) {
                skip(Messages.both("files.twice"));
                return false;
            }
        } catch (IOException e) {
            return seen.add(path);
        }
        return true;
    }

    private void skip(Message kind) {
        skipped.merge(kind, 1, Integer::sum);
    }

    /** The ending of a name in lower case, without the dot. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
