package dev.gongkai.report.cli.start;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai completion}: a script by which bash and zsh complete commands, options and their values. */
@Command(name = "completion", mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param environment what is around it
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the field
    public CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String name = spec.root().name();
        environment
                .output()
                .programs()
                .print(AutoComplete.bash(name, spec.root().commandLine()));
        environment.output().programs().flush();
        return ExitCode.DONE;
    }
}
