package dev.gongkai.report.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where documents go: a folder, or standard output. */
public interface DocumentSink extends Closeable {

    /**
     * Whether documents have to come in the order of their inputs, and from one thread.
     *
     * @return false where each is a file of its own
     */
    boolean ordered();

    /**
     * The output of an input that is there already.
     *
     * @param input what is read
     * @param ending the ending of the output, without the dot
     * @return the file; empty where there is none, or that cannot be known
     */
    Optional<Path> earlier(InputFile input, String ending);

    /**
     * Takes a document.
     *
     * @param input what it was made of
     * @param ending the ending of its name, without the dot
     * @param content the document, and what stands beside it
     * @return the name of the file that was written, to be listed; empty for standard output
     * @throws IOException if it cannot be written, or is the output of another input too
     */
    Optional<String> accept(InputFile input, String ending, DocumentContent content) throws IOException;

    /**
     * Takes a document with nothing beside it.
     *
     * @param input what it was made of
     * @param ending the ending of its name, without the dot
     * @param content the document
     * @return the name of the file that was written, to be listed; empty for standard output
     * @throws IOException if it cannot be written, or is the output of another input too
     */
    default Optional<String> accept(InputFile input, String ending, byte[] content) throws IOException {
        return accept(input, ending, () -> content);
    }
}
