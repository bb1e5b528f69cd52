package dev.gongkai.report.cli.console;

import java.io.BufferedWriter;
import java.io.IOException;
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
 * @param bytes standard output for documents, as bytes
 * @param terminal whether someone looks at standard output and standard error as they come
 */
public record Output(
        PrintWriter people, PrintWriter programs, PrintWriter errors, OutputStream bytes, boolean terminal) {

    /** One standard output for both, in the encoding of the writer; documents are UTF-8 or lost. */
    public Output(PrintWriter out, PrintWriter errors) {
        this(out, out, errors, OutputStream.nullOutputStream(), false);
    }

    /**
     * The two streams of a process.
     *
     * @param out standard output
     * @param errors standard error
     * @param charset the encoding of the system
     * @param terminal whether someone looks at them as they come
     * @return the output
     */
    public static Output of(OutputStream out, OutputStream errors, Charset charset, boolean terminal) {
        // Where the encoding has no Chinese, UTF-8 serves files and pipes best.
        Charset people = charset.newEncoder().canEncode('公') ? charset : StandardCharsets.UTF_8;
        PrintWriter shown = writer(out, people);
        return new Output(
                shown, terminal ? shown : writer(out, StandardCharsets.UTF_8), writer(errors, people), out, terminal);
    }

    // PrintWriter by itself would take the encoding of the virtual machine, not that of a stream.
    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, charset)), true);
    }

    /** Whether something that was printed on standard output was lost: a full disk, a pipe that was closed. */
    public boolean lost() {
        boolean lost = people.checkError() | programs.checkError();
        try {
            bytes.flush();
        } catch (IOException e) {
            return true;
        }
        return lost;
    }
}
