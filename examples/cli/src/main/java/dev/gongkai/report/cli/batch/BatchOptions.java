package dev.gongkai.report.cli.batch;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.files.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a batch is run: the options that {@code render}, {@code validate} and {@code read} share. */
public final class BatchOptions {

    /** What changes nothing of what is made of an input. */
    private static final Set<String> OTHERS = Set.of("--log", "--continue", "--threads", "--out");

    @Option(names = "--log", paramLabel = "FILE", descriptionKey = "batch.log")
    private @Nullable Path log;

    @Option(names = "--continue", descriptionKey = "batch.continue")
    private boolean goOn;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "batch.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The log, if one is kept. */
    public @Nullable Path file() {
        return log;
    }

    /** Whether an earlier run is gone on with. */
    public boolean goesOn() {
        return goOn;
    }

    /** Refuses options that do not go together. */
    public void check(Messages messages, CommandSpec spec) {
        if (goOn && log == null) {
            throw new ParameterException(spec.commandLine(), messages.get("batch.continue.log"));
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.positive", "--threads N", threads));
        }
    }

    /** Refuses a log that is one of the files that are read. */
    public void check(Inputs inputs, Messages messages, CommandSpec spec) {
        inputs.refuse("--log", log, messages, spec);
    }

    /** Opens the log. */
    public BatchLog log(CommandSpec spec) {
        return log == null ? BatchLog.none() : BatchLog.open(log, task(spec), goOn);
    }

    /**
     * Does the same with all inputs, shows how far it is, and says what came of each in their order.
     *
     * @param <R> the results
     * @param inputs the inputs
     * @param work what is done
     * @param environment where progress is shown
     * @param done takes the results; whether there is room to say something of each one
     */
    public <R> void run(Inputs inputs, LoggedWork<R> work, Environment environment, BiConsumer<R, Boolean> done) {
        try (Progress progress = new Progress(inputs.files().size(), environment)) {
            Batch.run(inputs.files().iterator(), threads, work, result -> {
                done.accept(result, !progress.hasBar());
                progress.step();
            });
        }
    }

    /** All that decides what is made of an input, files that options name by their content. */
    private static String task(CommandSpec spec) {
        TreeMap<String, String> options = new TreeMap<>();
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!OTHERS.contains(option.longestName())) {
                options.put(option.longestName(), value(option.getValue()));
            }
        }
        String program =
                String.join(" ", spec.commandLine().getCommandSpec().root().version());
        return spec.name() + "-" + ContentHash.of(program + options).substring(0, 16);
    }

    private static String value(Object value) {
        if (value instanceof Path path && Files.isRegularFile(path)) {
            try {
                return ContentHash.of(path);
            } catch (IOException e) {
                return path.toString();
            }
        }
        return String.valueOf(value);
    }
}
