package dev.gongkai.report.importer;

import dev.gongkai.report.form.Form;
import dev.gongkai.report.importer.internal.open.SourceReaders;
import dev.gongkai.report.importer.internal.recognize.Recognizer;
import dev.gongkai.report.importer.internal.source.SourceLimits;
import dev.gongkai.report.importer.reading.Imported;
import dev.gongkai.report.importer.reading.MalformedSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads reports that others wrote (导入年度报告): Word, web pages, PDF, sheets and text become reports, by the form's labels.
 *
 * <pre>{@code
 * Imported imported = ReportImporter.create().read(Path.of("某局年报.doc"));
 * imported.report();    // what was read
 * imported.remarks();   // what is to be known of it
 * imported.unread();    // what went nowhere
 * }</pre>
 *
 * <p>Deterministic: nothing is guessed. A number is read where a row and a column of the form meet; what can be read in
 * more than one way is named and left blank. Immutable, and safe for use by several threads.
 */
public final class ReportImporter {

    private final SourceReaders readers;
    private final List<Form> forms;

    private ReportImporter(SourceReaders readers, List<Form> forms) {
        this.readers = readers;
        this.forms = List.copyOf(forms);
    }

    /**
     * An importer for the editions of this library, with the readers that are on the class path.
     *
     * @return the importer
     */
    public static ReportImporter create() {
        return new ReportImporter(SourceReaders.create(), Form.editions());
    }

    /**
     * This importer for other editions of the form.
     *
     * @param editions the editions that a file may be of, from the oldest
     * @return a new importer
     * @throws IllegalArgumentException if there is none
     */
    public ReportImporter withForms(List<Form> editions) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("editions: at least one");
        }
        return new ReportImporter(readers, editions);
    }

    /**
     * Reads a file.
     *
     * @param file where it is; what it is, its content says
     * @return the report with its remarks
     * @throws MalformedSourceException if it is broken, of a kind that is not read, or holds no report
     * @throws IOException if it cannot be opened
     */
    public Imported read(Path file) throws IOException {
        return Recognizer.recognize(readers.read(file), forms).imported();
    }

    /**
     * Reads a file from a stream, which is not closed.
     *
     * @param in the file's content
     * @return the report with its remarks
     * @throws MalformedSourceException if it is broken, of a kind that is not read, or holds no report
     * @throws IOException if the stream cannot be read
     */
    public Imported read(InputStream in) throws IOException {
        return Recognizer.recognize(readers.read(in.readNBytes(SourceLimits.MAX_FILE + 1)), forms)
                .imported();
    }
}
