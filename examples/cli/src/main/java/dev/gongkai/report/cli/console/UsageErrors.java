package dev.gongkai.report.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments, in the reader's language: picocli knows English only. */
public final class UsageErrors {

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class);

    private UsageErrors() {}

    /** What is wrong. */
    public static String text(ParameterException e, Messages messages) {
        if (e instanceof MissingParameterException missing) {
            return messages.get(
                    "usage.missing",
                    missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining("  ")));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return messages.get("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return messages.get("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null || e.getValue() == null ? e.getMessage() : value(argument, e.getValue(), messages);
    }

    /** How the command is called, in few lines, so that what is wrong stays in sight. */
    public static void synopsis(CommandLine command, Messages messages) {
        if (!command.getSubcommands().isEmpty()) {
            command.usage(command.getErr());
            return;
        }
        CommandLine.Help help = command.getHelp();
        command.getErr().print(help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()));
        command.getErr()
                .println(messages.get("usage.more", command.getCommandSpec().qualifiedName()));
    }

    private static String value(ArgSpec argument, String value, Messages messages) {
        if (argument.auxiliaryTypes()[0] == Path.class) {
            try {
                Path.of(value);
            } catch (InvalidPathException path) {
                return Reasons.of(path).in(messages.locale());
            }
        }
        String choices = choices(argument.completionCandidates(), messages);
        return choices.isEmpty()
                ? messages.get(expected(argument.auxiliaryTypes()[0]), name(argument), value)
                : messages.get("usage.choice", name(argument), value, choices);
    }

    /** Which message says what values of a type look like. */
    private static String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return "usage.date";
        }
        if (type == double.class) {
            return "usage.share"; // the only kind of fraction that is asked for
        }
        return NUMBERS.contains(type) ? "usage.number" : "usage.value";
    }

    private static String choices(@Nullable Iterable<String> candidates, Messages messages) {
        return candidates == null
                ? ""
                : StreamSupport.stream(candidates.spliterator(), false)
                        .collect(Collectors.joining(messages.get("usage.separator")));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }
}
