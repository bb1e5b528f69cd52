package dev.gongkai.report.cli.validate;

import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.validate.ReportValidator;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.settings.ProfileReader;
import dev.gongkai.report.validate.settings.WaiversReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How strictly reports are validated: the options that {@code validate} and {@code render --check} share. */
public final class ValidatorOptions {

    @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "validate.waivers")
    private @Nullable Path waivers;

    @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "validate.profile")
    private @Nullable Path profile;

    @Nullable
    Path waivers() {
        return waivers;
    }

    @Nullable
    Path profile() {
        return profile;
    }

    /** Whether one of them is given. */
    public boolean given() {
        return waivers != null || profile != null;
    }

    /** A builder of the validator. Waivers are of one report: with several, one could hide what is wrong in another. */
    public ReportValidator.Builder validator(List<Rule> rules, Inputs inputs, Messages messages, CommandSpec spec) {
        ReportValidator.Builder builder = ReportValidator.builder().rules(rules);
        Path file = profile;
        try {
            if (profile != null) {
                builder.profile(ProfileReader.forRules(rules).read(profile));
            }
            file = waivers;
            if (waivers != null) {
                if (!inputs.isOneReport()) {
                    throw new ParameterException(spec.commandLine(), messages.get("validate.one", "--waivers"));
                }
                builder.waivers(WaiversReader.forRules(rules).read(waivers));
            }
        } catch (IOException e) {
            String why = Messages.indented(Reasons.of(e).in(messages.locale()));
            throw new ParameterException(spec.commandLine(), file + "\n    " + why);
        }
        return builder;
    }
}
