package dev.gongkai.report.cli;

import dev.gongkai.report.cli.console.Environment;
import dev.gongkai.report.cli.console.Messages;
import dev.gongkai.report.cli.console.Output;
import dev.gongkai.report.validate.Rules;
import dev.gongkai.report.validate.rule.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs the command with streams of bytes, or as a process of its own. */
final class Shell {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] input = {};
    private List<Rule> rules = Rules.all();

    Shell input(byte[] content) {
        input = content;
        return this;
    }

    Shell rules(Rule... some) {
        rules = List.of(some);
        return this;
    }

    int run(Object... args) {
        out.reset();
        err.reset();
        Environment environment = new Environment(
                new Messages(Locale.CHINA),
                new ByteArrayInputStream(input),
                Output.of(out, err, StandardCharsets.UTF_8, false));
        return Gongkai.run(
                rules, environment, Stream.of(args).map(Object::toString).toArray(String[]::new));
    }

    /** Runs the command once, for a reader of some language. */
    static int run(Locale locale, Writer out, Writer err, Object... args) {
        String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Gongkai.run(locale, new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A process of its own, with what it says on standard error in a file. */
    static Process start(Path errors, Object... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=zh",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Gongkai.class.getName()));
        Stream.of(args).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
    }
}
