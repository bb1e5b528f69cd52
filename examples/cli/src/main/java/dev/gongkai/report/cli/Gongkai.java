package dev.gongkai.report.cli;

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
 * java -jar gongkai.jar validate reports
 * java -jar gongkai.jar render reports --to html,docx,pdf --out documents
 * java -jar gongkai.jar blank --year 2025
 * java -jar gongkai.jar read documents/report.docx
 * java -jar gongkai.jar read documents/report.pdf
 * }</pre>
 */
@Command(
        name = "gongkai",
        mixinStandardHelpOptions = true,
        versionProvider = Gongkai.Version.class,
        subcommands = {ValidateCommand.class, RenderCommand.class, BlankCommand.class, ReadCommand.class})
public final class Gongkai {

    /** The version, as the jar's manifest states it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Gongkai.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "gongkai" : "gongkai " + version};
        }
    }

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
        int code = execute(rules, locale, output, args);
        if (output.lost()) {
            output.errors().println(new Messages(locale).get("out.lost"));
            return Math.max(code, ExitCode.FAILED);
        }
        return code;
    }

    private static int execute(List<Rule> rules, Locale locale, Output output, String... args) {
        PrintWriter err = output.errors();
        Messages messages = new Messages(locale);
        Map<Class<?>, Supplier<?>> commands = Map.of(
                ValidateCommand.class, () -> new ValidateCommand(messages, rules, output.programs()),
                RenderCommand.class, () -> new RenderCommand(messages, rules),
                BlankCommand.class, () -> new BlankCommand(messages),
                ReadCommand.class, () -> new ReadCommand(messages, output.programs()));
        CommandLine commandLine = new CommandLine(new Gongkai(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                Supplier<?> command = commands.get(type);
                return command != null
                        ? type.cast(command.get())
                        : CommandLine.defaultFactory().create(type);
            }
        });
        commandLine.setResourceBundle(messages.bundle());
        commandLine.getSubcommands().values().forEach(command -> {
            command.setResourceBundle(messages.bundle());
            command.getCommandSpec().versionProvider(new Version());
        });
        commandLine.setOut(output.people());
        commandLine.setErr(err);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((e, arguments) -> {
            err.println(messages.get("usage.error", UsageErrors.text(e, messages)));
            UsageErrors.synopsis(e.getCommandLine(), messages);
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            err.println(messages.get("internal.error", e));
            e.printStackTrace(err);
            return ExitCode.INTERNAL;
        });
        if (args.length == 0) {
            commandLine.usage(err);
            return ExitCode.USAGE;
        }
        return commandLine.execute(args);
    }
}
