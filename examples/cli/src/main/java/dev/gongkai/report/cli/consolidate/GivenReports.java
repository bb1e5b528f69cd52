package dev.gongkai.report.cli.consolidate;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.batch.Batch;
import dev.gongkai.report.cli.console.CommandFailedException;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.InputFile;
import dev.gongkai.report.cli.files.Inputs;
import dev.gongkai.report.cli.files.ReportSource;
import dev.gongkai.report.cli.read.ReadableEndings;
import dev.gongkai.report.model.Report;
import dev.gongkai.report.render.FileReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The reports of files and folders, of any kind that is known. One that cannot be read does not stop the others. */
final class GivenReports {

    private final Environment environment;
    private final boolean lenient;
    private int unread;

    GivenReports(Environment environment, boolean lenient) {
        this.environment = environment;
        this.lenient = lenient;
    }

    /** What came of a file: one of the two is there. */
    private record Read(
            InputFile file,
            @Nullable Report report,
            @Nullable Message why) {}

    /** Reads several, in the order of their names. */
    void each(List<Path> arguments, BiConsumer<InputFile, Report> taker) {
        Set<String> endings = new TreeSet<>(ReadableEndings.all());
        endings.add(Inputs.JSON);
        Inputs inputs = Inputs.of(arguments, endings, environment);
        inputs.problems().forEach(this::unread);
        int threads = Runtime.getRuntime().availableProcessors();
        Batch.run(inputs.files().iterator(), threads, this::read, read -> {
            if (read.report() != null) {
                taker.accept(read.file(), read.report());
            } else if (read.why() != null) {
                unread(read.file().name(), read.why());
            }
        });
    }

    private Read read(InputFile file) {
        try {
            FileReading reading = ReportSource.read(file, lenient);
            return new Read(file, reading.report(), null);
        } catch (IOException e) {
            return new Read(file, null, Reasons.of(e));
        }
    }

    private void unread(String name, Message why) {
        unread++;
        Messages messages = environment.messages();
        environment.say("validate.unread", name, Messages.indented(why.in(messages.locale())));
    }

    /** How many could not be read. */
    int unreadable() {
        return unread;
    }

    /** One report without which there is nothing to do. */
    Report one(Path argument) {
        List<Report> reports = new ArrayList<>();
        try {
            Inputs inputs = Inputs.of(List.of(argument), environment);
            inputs.problems().forEach((name, why) -> {
                throw CommandFailedException.unread(name, why);
            });
            for (InputFile file : inputs.files()) {
                reports.add(ReportSource.read(file, lenient).report());
            }
        } catch (IOException e) {
            throw CommandFailedException.unread(argument, Reasons.of(e));
        }
        if (reports.size() != 1) {
            throw CommandFailedException.unread(argument, Messages.both("compare.one", reports.size()));
        }
        return reports.get(0);
    }
}
