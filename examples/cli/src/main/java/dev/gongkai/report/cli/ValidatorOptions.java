package dev.gongkai.report.cli;

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
final class ValidatorOptions {

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

    boolean given() {
        return waivers != null || profile != null;
    }

    /** A builder of the validator. Waivers are of one report: with several, one could hide what is wrong in another. */
    ReportValidator.Builder validator(List<Rule> rules, Inputs inputs, Messages messages, CommandSpec spec) {
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
            String why = Messages.indented(Inputs.reason(e).in(messages.locale()));
            throw new ParameterException(spec.commandLine(), file + "\n    " + why);
        }
        return builder;
    }
}
