package dev.gongkai.report.cli.render;

import dev.gongkai.report.Message;
import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.ExitCode;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Reasons;
import dev.gongkai.report.cli.files.DocumentSink;
import dev.gongkai.report.cli.files.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of all reports, in their order. */
final class Summary {

    private final Environment environment;
    private final Path out;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private int done;
    private int skipped;
    private boolean internalError;

    Summary(Environment environment, Path out) {
        this.environment = environment;
        this.out = out;
    }

    void problem(String argument, Message why) {
        failures.put(argument, why.in(environment.messages().locale()));
    }

    void add(Rendering rendering, DocumentSink sink, boolean list) {
        for (Rendering.Made made : rendering.made()) {
            try {
                sink.accept(rendering.input(), made.format(), made.content());
            } catch (IOException e) {
                rendering.failures().add(Reasons.of(e));
            }
        }
        if (list) {
            rendering.names().forEach(environment.output().people()::println);
        }
        skipped += rendering.isSkipped() ? 1 : 0;
        done += rendering.isDone() && !rendering.isSkipped() ? 1 : 0;
        internalError |= rendering.isInternalError();
        put(failures, rendering, rendering.failures());
        put(notes, rendering, rendering.notes());
    }

    private void put(Map<String, String> texts, Rendering rendering, List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        messages.forEach(message -> lines.add(message.in(environment.messages().locale())));
        if (!rendering.isDone() && !rendering.formats().isEmpty() && texts == failures) {
            lines.add(environment.messages().get("render.others", String.join("、", rendering.formats())));
        }
        texts.put(rendering.input().name(), lines.stream().collect(Collectors.joining("\n")));
    }

    int end() {
        environment.say(Inputs.isStandard(out) ? "render.done.standard" : "render.done", done, failures.size(), out);
        if (skipped > 0) {
            environment.say("batch.skipped", skipped);
        }
        notes.forEach((file, what) -> environment.say("render.noted", file, Messages.indented(what)));
        failures.forEach((file, why) -> environment.say("render.failed", file, Messages.indented(why)));
        return internalError ? ExitCode.INTERNAL : failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
