package dev.gongkai.report.cli;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the program prints.
 *
 * @param people what people read on standard output, in the encoding of their terminal
 * @param programs what programs read on standard output: JSON and XML, in UTF-8 unless it goes to a terminal
 * @param errors standard error
 */
record Output(PrintWriter people, PrintWriter programs, PrintWriter errors) {

    /** One standard output for both. */
    Output(PrintWriter out, PrintWriter errors) {
        this(out, out, errors);
    }

    /**
     * The two streams of a process.
     *
     * @param charset the encoding of the system
     * @param terminal whether someone looks at standard output as it is
     */
    static Output of(OutputStream out, OutputStream errors, Charset charset, boolean terminal) {
        // Where the encoding has no Chinese, UTF-8 serves files and pipes best.
        Charset people = charset.newEncoder().canEncode('公') ? charset : StandardCharsets.UTF_8;
        PrintWriter shown = writer(out, people);
        return new Output(shown, terminal ? shown : writer(out, StandardCharsets.UTF_8), writer(errors, people));
    }

    // PrintWriter by itself would take the encoding of the virtual machine, not that of a stream.
    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, charset)), true);
    }

    /** Whether something that was printed on standard output was lost: a full disk, a pipe that was closed. */
    boolean lost() {
        return people.checkError() | programs.checkError();
    }
}
