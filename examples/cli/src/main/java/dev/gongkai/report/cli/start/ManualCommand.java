package dev.gongkai.report.cli.start;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai manual}: the manual page, made of the help of all commands, for {@code man -l}. */
@Command(name = "manual", mixinStandardHelpOptions = true)
public final class ManualCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the field
    public ManualCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Messages messages = environment.messages();
        PrintWriter out = environment.output().programs();
        CommandLine root = spec.root().commandLine();
        out.println(".TH GONGKAI 1 \"\" \""
                + escaped(String.join(" ", root.getCommandSpec().version())) + "\"");
        out.println(".SH " + messages.get("manual.name"));
        out.println("gongkai \\- " + escaped(messages.get("usage.description")));
        for (CommandLine command : root.getSubcommands().values()) {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            if (!usage.hidden()) {
                usage.width(UsageMessageSpec.DEFAULT_USAGE_WIDTH);
                out.println(".SH " + command.getCommandName());
                Help help = command.getHelp();
                section(out, List.of(help.header(), help.synopsis(0), help.description()));
                section(out, List.of(help.parameterList(), help.optionList()));
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** Lines as they stand in the help. */
    private static void section(PrintWriter out, List<String> texts) {
        out.println(".nf");
        texts.forEach(text -> text.lines().forEach(line -> out.println(escaped(line))));
        out.println(".fi");
    }

    /** What the formatter would take for a request or an escape. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
