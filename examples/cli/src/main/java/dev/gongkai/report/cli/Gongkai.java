package dev.gongkai.report.cli;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Output;
import dev.gongkai.report.cli.console.UsageErrors;
import dev.gongkai.report.cli.consolidate.CompareCommand;
import dev.gongkai.report.cli.consolidate.ConsolidateCommand;
import dev.gongkai.report.cli.consolidate.TrendCommand;
import dev.gongkai.report.cli.fresh.BlankCommand;
import dev.gongkai.report.cli.fresh.NewCommand;
import dev.gongkai.report.cli.fresh.SchemaCommand;
import dev.gongkai.report.cli.generate.GenerateCommand;
import dev.gongkai.report.cli.read.ReadCommand;
import dev.gongkai.report.cli.render.RenderCommand;
import dev.gongkai.report.cli.start.CompletionCommand;
import dev.gongkai.report.cli.start.ManualCommand;
import dev.gongkai.report.cli.start.WarmUpCommand;
import dev.gongkai.report.cli.validate.ValidateCommand;
import dev.gongkai.report.validate.Rules;
import dev.gongkai.report.validate.rule.Rule;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code gongkai}.
 *
 * <pre>{@code
 * java -jar gongkai.jar new --year 2025 --agency 示例市教育局
 * java -jar gongkai.jar validate reports
 * java -jar gongkai.jar render reports --to html,docx,pdf --out documents
 * java -jar gongkai.jar blank --year 2025
 * java -jar gongkai.jar read documents/report.docx
 * java -jar gongkai.jar generate --count 1000 --out reports
 * }</pre>
 */
@Command(
        name = "gongkai",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            NewCommand.class,
            ValidateCommand.class,
            RenderCommand.class,
            ReadCommand.class,
            ConsolidateCommand.class,
            CompareCommand.class,
            TrendCommand.class,
            BlankCommand.class,
            SchemaCommand.class,
            GenerateCommand.class,
            CompletionCommand.class,
            ManualCommand.class,
            WarmUpCommand.class
        })
public final class Gongkai {

    private Gongkai() {}

    /**
     * Runs the command and ends the virtual machine with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        Console console = System.console();
        Charset charset = console != null
                ? console.charset()
                : Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        Output output = Output.of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charset,
                console != null);
        System.exit(run(Rules.all(), Locale.getDefault(), output, args));
    }

    static int run(Locale locale, PrintWriter out, PrintWriter err, String... args) {
        return run(Rules.all(), locale, new Output(out, err), args);
    }

    static int run(List<Rule> rules, Locale locale, Output output, String... args) {
        Environment environment = new Environment(new Messages(locale), System.in, output);
        int code = run(rules, environment, args);
        if (output.lost()) {
            environment.say("out.lost");
            return Math.max(code, ExitCode.FAILED);
        }
        return code;
    }

    static int run(List<Rule> rules, Environment environment, String... args) {
        try {
            CommandLine command = commandLine(rules, environment);
            if (args.length == 0) {
                command.usage(environment.errors());
                return ExitCode.USAGE;
            }
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            environment.say("memory", Runtime.getRuntime().maxMemory() >> 20);
            return ExitCode.INTERNAL;
        }
    }

    static CommandLine commandLine(List<Rule> rules, Environment environment) {
        Messages messages = environment.messages();
        PrintWriter err = environment.errors();
        CommandLine commandLine = new CommandLine(new Gongkai(), factory(rules, environment));
        commandLine.setResourceBundle(messages.bundle());
        commandLine.getSubcommands().values().forEach(command -> {
            command.setResourceBundle(messages.bundle());
            command.getCommandSpec().versionProvider(new Version());
        });
        commandLine.setOut(environment.output().people());
        commandLine.setErr(err);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, arguments) -> {
            err.println(messages.get("usage.error", UsageErrors.text(e, messages)));
            UsageErrors.synopsis(e.getCommandLine(), messages);
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof CommandFailedException failed) {
                err.println(failed.explanation().in(messages.locale()));
                return ExitCode.FAILED;
            }
            err.println(messages.get("internal.error", e));
            e.printStackTrace(err);
            return ExitCode.INTERNAL;
        });
        return commandLine;
    }

    private static <T> Map.Entry<Class<?>, Supplier<?>> entry(Class<T> type, Supplier<T> command) {
        return Map.entry(type, command);
    }

    private static CommandLine.IFactory factory(List<Rule> rules, Environment environment) {
        Map<Class<?>, Supplier<?>> commands = Map.ofEntries(
                entry(NewCommand.class, () -> new NewCommand(environment)),
                entry(ValidateCommand.class, () -> new ValidateCommand(environment, rules)),
                entry(RenderCommand.class, () -> new RenderCommand(environment, rules)),
                entry(ReadCommand.class, () -> new ReadCommand(environment)),
                entry(ConsolidateCommand.class, () -> new ConsolidateCommand(environment)),
                entry(CompareCommand.class, () -> new CompareCommand(environment)),
                entry(TrendCommand.class, () -> new TrendCommand(environment, rules)),
                entry(BlankCommand.class, () -> new BlankCommand(environment)),
                entry(SchemaCommand.class, () -> new SchemaCommand(environment)),
                entry(GenerateCommand.class, () -> new GenerateCommand(environment)),
                entry(CompletionCommand.class, () -> new CompletionCommand(environment)),
                entry(ManualCommand.class, () -> new ManualCommand(environment)));
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                Supplier<?> command = commands.get(type);
                return command != null
                        ? type.cast(command.get())
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }
}
