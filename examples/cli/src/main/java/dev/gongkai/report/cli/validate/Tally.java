package dev.gongkai.report.cli.validate;

import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.validate.output.Outcome;
import dev.gongkai.report.validate.output.ResultStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many reports are valid, and what is to be said of how they were read. */
final class Tally {

    private final Environment environment;
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private int valid;
    private int others;
    private int skipped;
    private boolean incomplete;
    private boolean internalError;

    Tally(Environment environment) {
        this.environment = environment;
    }

    void add(ValidateWork.Validated validated, ResultStream results) {
        if (validated.outcome() == null) {
            skipped++;
            count(validated.valid());
            return;
        }
        add(validated.outcome(), results);
        internalError |= validated.internalError();
        incomplete |= validated.uncommented() != null;
        validated
                .remarks()
                .ifPresent(text -> remarks.put(
                        validated.input().name(), text.in(environment.messages().locale())));
    }

    void add(Outcome outcome, ResultStream results) {
        try {
            results.add(outcome);
        } catch (IOException e) {
            throw new CommandFailedException(Messages.both("out.lost"));
        }
        count(outcome.isValid());
    }

    private void count(boolean isValid) {
        valid += isValid ? 1 : 0;
        others += isValid ? 0 : 1;
    }

    int end() {
        remarks.forEach((file, text) -> environment.say("render.noted", file, Messages.indented(text)));
        environment.say("validate.done", valid, others);
        if (skipped > 0) {
            environment.say("batch.skipped", skipped);
        }
        return internalError ? ExitCode.INTERNAL : others == 0 && !incomplete ? ExitCode.DONE : ExitCode.FAILED;
    }
}
