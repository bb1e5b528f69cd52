package dev.gongkai.report.cli.console;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * What a command finds around it.
 *
 * @param messages what is said, in the reader's language
 * @param input standard input
 * @param output standard output and standard error
 */
public record Environment(Messages messages, InputStream input, Output output) {

    /** Prints a message of {@link Messages} on standard error. */
    public void say(String key, Object... arguments) {
        errors().println(messages.get(key, arguments));
    }

    /** Standard error. */
    public PrintWriter errors() {
        return output.errors();
    }
}
